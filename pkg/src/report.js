// <civic-report>: the report form.

import style from "../../widgets/src/report/report.css";
import { CivicElement } from "./element.js";

export class CivicReport extends CivicElement {
  static style = style;
  static attributes = {
    endpoint: "text",
    backend: "text",
    jurisdiction: "text",
    "api-key": "text",
    format: "text",
    "multi-value": "text",
    "media-field": "text",
    locale: "text",
    paging: "text",
    "page-size": "text",
    extensions: "flag",
    "no-photo": "flag",
    contact: "text",
    "privacy-url": "text",
    "heading-level": "text",
  };

  static create(module, ...surface) {
    return new module.ReportElement(...surface);
  }
}

CivicReport.reflect();
