// The script tag is small, and still holds each file to its hash.

import assert from "node:assert/strict";
import { test } from "node:test";
import { lists } from "../hashes.mjs";

const OWN = { report: [], mobility: ["mobility.css", "split_mobility.wasm"], poll: ["locales/poll/en.ftl", "poll.css", "split_poll.wasm"] };
const SHARED = ["civic_widgets_bg.wasm", "locales/en.ftl", "widgets-in-javascript.js", "widgets.js"];
const LATER = ["locales/later/en.ftl", "locales/later/poll/en.ftl", "map-vector.js", "map.js", "split_later.wasm", "split_poll_later.wasm"];
const FILES = [...Object.values(OWN).flat(), ...SHARED, ...LATER];

test("the script holds what any page begins with, and the lists", () => {
  assert.deepEqual(lists(FILES, OWN)[""].toSorted(), [...SHARED, "later.json", "mobility.json", "poll.json"].toSorted());
});

test("an element's list holds what it begins with; one that begins with what all have needs none", () => {
  const { "": script, "later.json": later, ...elements } = lists(FILES, OWN);
  assert.deepEqual(elements, { "mobility.json": OWN.mobility, "poll.json": OWN.poll });
});

test("no file is without a hash, and a part that another element needs later has one there too", () => {
  const found = lists(FILES, OWN);
  for (const file of FILES) assert.ok(Object.values(found).some((list) => list.includes(file)), file);
  assert.deepEqual(found["later.json"].toSorted(), [...LATER, "split_mobility.wasm", "split_poll.wasm"].toSorted());
});
