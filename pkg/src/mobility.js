// <civic-mobility>: live traffic and parking.

import { CivicElement } from "./element.js";
import { firstDocuments } from "./feeds.js";

export class CivicMobility extends CivicElement {
  static attributes = {
    endpoint: "text",
    backend: "text",
    name: "text",
    refresh: "text",
    version: "text",
    source: "text",
    table: "text",
    crs: "text",
    types: "text",
    mapping: "text",
    filter: "text",
    format: "text",
    newest: "text",
    token: "text",
    clock: "text",
    center: "text",
    rows: "text",
    tiles: "text",
    attribution: "text",
    "attribution-url": "text",
    directions: "text",
    "heading-level": "text",
    loading: "text",
  };

  static settings = "civic-source";

  static first = firstDocuments;
}

CivicMobility.reflect();
