// The texts that a page begins with are those that its first parts say.

import assert from "node:assert/strict";
import { test } from "node:test";
import { saidFirst } from "../texts.mjs";

const said = (ids, first, later) => [...saidFirst(ids, first.map(Buffer.from), later.map(Buffer.from))];

test("what a first part says is there from the beginning, and nothing else", () => {
  const ids = ["send", "send-again", "receipt"];
  assert.deepEqual(said(ids, ["\0send-again\0"], ["receipt"]), ["send", "send-again"]);
  assert.deepEqual(said(ids, ["-"], ["sendsend-againreceipt"]), []);
});

test("an id that is put together is there if its beginning is", () => {
  const ids = ["webmaster-error-offline", "error-offline"];
  assert.deepEqual(said(ids, ["webmaster-{}"], ["error-offline"]), ["webmaster-error-offline"]);
  assert.deepEqual(said(ids, ["error-offline"], ["webmaster-"]), ["error-offline"]);
});
