// The widgets' code: loaded once for all elements of the page, in the kind that this browser and page can run.

import { explainNoWasm, explainPanic } from "./causes.js";
import { bytes, ownFiles, script, text } from "./files.js";
import { refusalOfWasm } from "./webassembly.js";

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
  const [shared, styles] = await Promise.all([code, loadOwn(name)]);
  return { kind: await shared.kind(name), styles: shared.styles(name, styles) };
}

/** The style that is a file of its own. The parts are there as well, for who asks for them next. */
async function loadOwn(name) {
  const files = await ownFiles(name);
  const all = (ending, load) => Promise.all(files.filter((file) => file.endsWith(ending)).map(load));
  const [styles] = await Promise.all([all(".css", text), refusalOfWasm() || all(".wasm", bytes)]);
  return styles;
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
