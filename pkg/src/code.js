// The widgets' code: loaded once for all elements of the page, in the kind that this browser and page can run.

import { explainNoWasm, explainPanic } from "./causes.js";
import { bytes, script, text } from "./files.js";
import { refusalOfWasm } from "./webassembly.js";

/** The files that are one element's own: style, and parts of the module. `build.mjs` puts them in the place of PARTS. */
const PARTS_OF = typeof PARTS === "undefined" ? {} : PARTS;

let code;
const kinds = {};
let broken = null;

/** Why nothing works any more; null as long as it does. */
export const failure = () => broken;

/**
 * The code that all widgets share, and the kind of widget of one element, both ready to use; `whenBroken` is called should it
 * break later. A failure to load is forgotten: it may pass.
 */
export async function loadCode(name, whenBroken) {
  if (broken) throw broken;
  code ??= load(whenBroken).catch((error) => {
    code = undefined;
    throw error;
  });
  kinds[name] ??= loadKind(name).catch((error) => {
    delete kinds[name];
    throw error;
  });
  // Both at once: what fails first is then heard of.
  const [shared, own] = await Promise.all([code, kinds[name]]);
  return { ...shared, ...own };
}

/** What is one element's own is asked for at once with what all share, and not one after the other. */
async function loadKind(name) {
  const isStyle = (file) => file.endsWith(".css");
  const files = (PARTS_OF[name] ?? []).filter((file) => isStyle(file) || !refusalOfWasm());
  const [shared, ...own] = await Promise.all([code, ...files.map((file) => (isStyle(file) ? text : bytes)(file))]);
  const styles = shared.styles(name, own.filter((_, at) => isStyle(files[at])));
  return { kind: await shared.kind(name), styles };
}

async function load(whenBroken) {
  const panicked = (text) => {
    if (broken) return;
    broken = new Error(text);
    explainPanic(text);
    whenBroken();
  };
  const refusal = refusalOfWasm();
  if (refusal) {
    explainNoWasm(refusal);
    return (await script("widgets-in-javascript.js")).start(bytes, panicked);
  }
  // Both at once: the script needs the first part of the module as soon as it is here.
  const [{ start }] = await Promise.all([script("widgets.js"), bytes("civic_widgets_bg.wasm")]);
  return start(bytes, panicked);
}
