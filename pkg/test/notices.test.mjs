// Whose code is in our scripts is named with them, as its licence asks.

import assert from "node:assert/strict";
import { test } from "node:test";
import { notices } from "../notices.mjs";

test("each package that is bundled has its notice, once, and what it has inside as well", async () => {
  const text = await notices([
    "node_modules/leaflet/src/map/Map.js",
    "node_modules/leaflet/src/core/Util.js",
    "../pkg/node_modules/@fluent/bundle/esm/bundle.js",
    "node_modules/rbush/rbush.min.js",
    "node_modules/pmtiles/dist/esm/index.js",
    "src/map/map.js",
  ]);
  const named = [...text.matchAll(/^(\S+) \d+\.\d+\.\d+, (\S+)$/gm)].map(([, name, licence]) => `${name} ${licence}`);
  assert.deepEqual(named, [
    "@fluent/bundle Apache-2.0",
    "leaflet BSD-2-Clause",
    "pmtiles BSD-3-Clause",
    "quickselect ISC",
    "rbush MIT",
  ]);
  for (const owner of ["Volodymyr Agafonkin", "Protomaps LLC", "Apache License"]) assert.ok(text.includes(owner), owner);
});

test("a package without a licence to show stops the build", async () => {
  await assert.rejects(notices(["node_modules/@fluent/syntax/esm/index.js"]), /licence of @fluent\/syntax/);
});
