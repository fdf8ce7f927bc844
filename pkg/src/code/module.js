// The WebAssembly module and the splitter's script.

import init, * as module from "civic-module/civic_widgets.js";
import { loadPartsBy } from "./parts.js";

/** The module's first part, which begins to load before this script is here. */
const FIRST_PART = "civic_widgets_bg.wasm";

/** Makes the module ready. `bytes` loads a file; fails if a file does not come or cannot be compiled. */
export async function load(bytes) {
  loadPartsBy(bytes);
  await init({ module_or_path: await bytes(FIRST_PART) });
  return module;
}
