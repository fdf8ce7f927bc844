// <civic-report>: the report form.

import { CivicElement } from "./element.js";
import { serviceList } from "./open311.js";

export class CivicReport extends CivicElement {
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
    loading: "text",
    "report-link": "text",
    "report-mail": "text",
  };

  static first(attribute) {
    const address = serviceList(attribute);
    return address ? [address] : [];
  }

  static offers(attribute) {
    const [link, mail] = [attribute("report-link"), attribute("report-mail")];
    const offers = [];
    if (/^(https?:|\/(?!\/))/.test(link ?? "")) offers.push({ message: "fallback-link", name: link, address: link });
    if (mail) {
      const address = `mailto:${encodeURIComponent(mail).replace("%40", "@")}?body=${encodeURIComponent(`${location.href}\n\n`)}`;
      offers.push({ message: "fallback-mail", name: mail, address });
    }
    return offers;
  }
}

CivicReport.reflect();
