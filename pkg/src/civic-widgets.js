// The script tag: registers the elements. What a page pays for more comes when an element comes near the viewport.

import { CivicMobility } from "./mobility.js";
import { CivicPoll } from "./poll.js";
import { CivicReport } from "./report.js";

// A page that carries the script twice, in two versions even, keeps the first.
const elements = { "civic-report": CivicReport, "civic-mobility": CivicMobility, "civic-poll": CivicPoll };
for (const [name, element] of Object.entries(elements)) {
  if (!customElements.get(name)) customElements.define(name, element);
}
