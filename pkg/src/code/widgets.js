// What loads when the first element comes near the viewport: the module, its texts, its style.

import shared from "../../../widgets/src/ui/ui.css";
import report from "../../../widgets/src/report/report.css";
import { messages } from "./messages.js";
import { load } from "./module.js";

/** What nearly every page needs is here at once; the style of another element is a file of its own. */
const styles = { report };
const sheets = new Map();

function sheet(css) {
  if (!sheets.has(css)) {
    const made = new CSSStyleSheet();
    made.replaceSync(css);
    sheets.set(css, made);
  }
  return sheets.get(css);
}

/**
 * Makes the widgets ready. `bytes` loads a file of the package; `whenBroken` is called with a text if the module breaks
 * later. Fails if the module cannot run.
 */
export async function start(bytes, whenBroken) {
  const module = await load(bytes);
  module.onPanic(whenBroken);
  const kinds = { mobility: module.mobility, poll: module.poll, report: module.report };
  return {
    messages,
    /** The style sheets of an element; `own` are those that are files of their own. */
    styles: (name, own) => [shared, styles[name], ...own].filter(Boolean).map(sheet),
    /** Loads what is an element's own; the answer makes widgets, which have `update` and `dispose`. */
    kind: (name) => kinds[name](),
  };
}
