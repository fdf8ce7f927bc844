// In the place of `module.js`, where WebAssembly cannot run: the same code, which wasm2js made JavaScript of.

import * as module from "civic-plain/civic_widgets.js";

/** The module, which is ready once this script is. */
export const load = async () => module;
