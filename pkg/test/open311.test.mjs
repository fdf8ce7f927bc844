// The request that the script sends before there is a widget is the one that the widget would send.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { serviceList } from "../src/open311.js";

// core's tests hold its own requests to the same list.
const lists = JSON.parse(readFileSync(new URL("../../tests/fixtures/service-lists.json", import.meta.url), "utf8"));

for (const { address, ...attributes } of lists) {
  test(`${JSON.stringify(attributes)} is asked at ${address}`, () => {
    assert.equal(serviceList((name) => attributes[name] ?? null), address);
  });
}

test("blanks around a value are left out, as the widget leaves them out", () => {
  const attributes = { endpoint: "/v2", jurisdiction: " hel.fi ", locale: "\tfi" };
  assert.equal(serviceList((name) => attributes[name] ?? null), "/v2/services.json?jurisdiction_id=hel.fi&locale=fi");
});

test("without an endpoint nothing is asked", () => {
  for (const endpoint of [null, "", "  "]) assert.equal(serviceList((name) => (name === "endpoint" ? endpoint : null)), null);
});
