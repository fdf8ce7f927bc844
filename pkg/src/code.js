// The widgets' code: loaded once for all elements of the page, in the kind that this browser and page can run.

import { explainNoWasm, explainPanic } from "./causes.js";
import { bytes, script } from "./files.js";
import { refusalOfWasm } from "./webassembly.js";

let code;
let broken = null;

/** Why nothing works any more; null as long as it does. */
export const failure = () => broken;

/** The code, ready to use; `whenBroken` is called should it break later. A failure to load is forgotten: it may pass. */
export function loadCode(whenBroken) {
  if (broken) return Promise.reject(broken);
  code ??= load(whenBroken).catch((error) => {
    code = undefined;
    throw error;
  });
  return code;
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
