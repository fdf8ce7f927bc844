// The map's style sheet, which every root with a map in it adopts, as long as there is one.

import style from "./map.css";

export { style };

let sheet;
const maps = new WeakMap();

/** Lets a root have the sheet; the answer takes it away again after the last map. */
export function adopt(root) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
  }
  maps.set(root, (maps.get(root) ?? 0) + 1);
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    maps.set(root, maps.get(root) - 1);
    if (!maps.get(root)) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
