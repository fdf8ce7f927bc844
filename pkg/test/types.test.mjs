// What is made from the contract is right: the types, with samples of pages that must compile and lines that must not, and
// the manifest, against the types of its own format.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { builtFiles } from "../contract/files.mjs";
import { manifest } from "../contract/manifest.mjs";

const pkg = join(import.meta.dirname, "..");

test("pages in TypeScript, React and Preact compile, and the manifest is one", () => {
  const folder = join(pkg, "node_modules", ".civic-types");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, content] of Object.entries(builtFiles())) writeFileSync(join(folder, name), content);
  // A type parameter, because the format allows what it does not name: `attribute` of a field, which editors read.
  const typed = `import type { Package } from "custom-elements-manifest";
export function check<Manifest extends Package>(manifest: Manifest): Manifest {
  return manifest;
}
check(${JSON.stringify(manifest())});
`;
  writeFileSync(join(folder, "manifest.ts"), typed);
  const compiler = join(pkg, "node_modules", "typescript", "bin", "tsc");
  const { status, stdout } = spawnSync(process.execPath, [compiler, "--project", join(pkg, "test", "types")], {
    encoding: "utf8",
  });
  assert.equal(status, 0, stdout);
});
