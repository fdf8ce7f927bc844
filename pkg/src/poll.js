// <civic-poll>: polls, votes and results.

import { CivicElement } from "./element.js";

export class CivicPoll extends CivicElement {
  static attributes = {
    endpoint: "text",
    backend: "text",
    poll: "text",
    page: "text",
    token: "text",
    voter: "text",
    process: "text",
    assembly: "text",
    components: "text",
    client: "text",
    currency: "text",
    "most-votes": "text",
    "least-percent": "text",
    shown: "text",
    opens: "text",
    closes: "text",
    "heading-level": "text",
    loading: "text",
  };

  /** What the gateway is asked for first, as core asks for it; other platforms are asked by POST or with a token. */
  static first(attribute) {
    const [base, backend, poll] = ["endpoint", "backend", "poll"].map((name) => attribute(name)?.trim() ?? "");
    if (!base || (backend && backend !== "gateway")) return [];
    return [`${base.replace(/\/+$/, "")}/v1/polls${poll && `/${encodeURIComponent(poll)}`}`];
  }
}

CivicPoll.reflect();
