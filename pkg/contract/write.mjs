// `npm run contract`: writes docs/reference.md anew. What else is made from the contract comes with each build.

import { writeFile } from "node:fs/promises";
import { REFERENCE } from "./files.mjs";
import { reference } from "./reference.mjs";

await writeFile(REFERENCE, reference());
