// The widgets' code: loaded once for all elements of the page, in the kind that this browser and page can run.

import { explainNoWasm, explainPanic } from "./causes.js";
import { bytes, script } from "./files.js";
import { refusalOfWasm } from "./webassembly.js";

/** The files of the module that are one element's own; `build.mjs` puts them in the place of PARTS. */
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
  return { ...(await code), kind: await kinds[name] };
}

/** The parts of one kind are asked for at once with what all share, and not one after the other. */
async function loadKind(name) {
  const parts = refusalOfWasm() ? [] : (PARTS_OF[name] ?? []);
  const [shared] = await Promise.all([code, ...parts.map(bytes)]);
  return shared.kind(name);
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
