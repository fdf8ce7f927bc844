// The requests that the script sends before there is a panel are those that the panel would send first.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import source from "../contract/civic-source.mjs";
import { firstDocuments } from "../src/feeds.js";

// core's tests hold its own first requests to the same list.
const list = JSON.parse(readFileSync(new URL("../../tests/fixtures/first-documents.json", import.meta.url), "utf8"));
const documents = list.map(({ address, ...attributes }) => ({ attributes, asked: address === null ? [] : [address] }));
const of = (attributes) => (name) => attributes[name] ?? null;
const nothing = () => null;

for (const { attributes, asked } of documents) {
  test(`${JSON.stringify(attributes)} is asked at ${asked}`, () => {
    assert.deepEqual(firstDocuments(nothing, [attributes]), asked, "in a child");
    assert.deepEqual(firstDocuments(of(attributes), []), asked, "on the element");
  });
}

test("every protocol is in the list", () => {
  assert.deepEqual([...new Set(list.map(({ backend }) => backend.trim()))].sort(), source.attributes.backend.values);
});

test("all sources are asked at once, in the page's order, and none twice", () => {
  const own = { backend: "parkapi", endpoint: "/a" };
  const children = [
    { backend: "gbfs", endpoint: "/b" },
    { backend: "open511", endpoint: "/c" },
    { backend: "parkapi", endpoint: "/a/", name: "The same" },
    { backend: "wzdx", endpoint: "/d" },
  ];
  assert.deepEqual(firstDocuments(of(own), children), ["/a", "/b", "/d"]);
});

test("without an endpoint, or with a protocol that there is not, nothing is asked", () => {
  const children = [{}, { backend: "gbfs" }, { backend: "gbfs", endpoint: "  " }, { endpoint: "/a" }, { backend: "x", endpoint: "/a" }];
  assert.deepEqual(firstDocuments(nothing, children), []);
});
