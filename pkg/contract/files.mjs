// The files that are made from the contract.

import { join } from "node:path";
import { manifest } from "./manifest.mjs";
import { preactTypes, reactTypes, types } from "./types.mjs";

/** Of the built package, by name. */
export const builtFiles = () => ({
  "civic-widgets.d.ts": types(),
  "react.d.ts": reactTypes(),
  "preact.d.ts": preactTypes(),
  "custom-elements.json": `${JSON.stringify(manifest(), null, 2)}\n`,
});

/** The page in docs, which is kept in the repository. */
export const REFERENCE = join(import.meta.dirname, "..", "..", "docs", "reference.md");
