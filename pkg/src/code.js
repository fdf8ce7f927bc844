// The widgets' code: loaded once for all elements of the page, in the kind that this browser and page can run.

import { explainNoWasm, explainPanic } from "./causes.js";
import { bytes, script } from "./files.js";

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

/** Why WebAssembly cannot run: the browser has none, or the page's policy forbids it. Tried with the smallest module. */
function refusalOfWasm() {
  try {
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
    return null;
  } catch (error) {
    return error;
  }
}
