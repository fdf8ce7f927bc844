// The script tag: registers the elements. What a page pays for more comes when an element comes near the viewport.

import { CivicReport } from "./report.js";

// A page that carries the script twice, in two versions even, keeps the first.
if (!customElements.get("civic-report")) customElements.define("civic-report", CivicReport);
