// A module with short names is the same module.

import assert from "node:assert/strict";
import { test } from "node:test";
import binaryen from "binaryen";
import { GIVEN, rename } from "../short-names.mjs";

const source = binaryen.parseText(`(module
  (import "./civic_widgets_bg.js" "__wbg_twice_0123456789abcdef" (func $twice (param i32) (result i32)))
  (import "./civic_widgets_bg.js" "__wbg_base_0123456789abcdef" (global $base i32))
  (import "./parts.js" "memory" (memory 1 4))
  (import "./parts.js" "table" (table 1 funcref))
  (data (i32.const 0) "__wbg_twice_0123456789abcdef")
  (func (export "widget_new") (param i32) (result i32)
    (i32.add (global.get $base) (call $twice (local.get 0))))
  (func (export "onPanic") (result i32) (i32.load8_u (i32.const 5))))`);
const module = source.emitBinary();

const names = {
  "./civic_widgets_bg.js": "a",
  __wbg_twice_0123456789abcdef: "b",
  __wbg_base_0123456789abcdef: "c",
  widget_new: "d",
};

test("what is imported and exported has the new names, and does what it did", async () => {
  const renamed = rename(module, names);
  assert.ok(renamed.length < module.length);
  const compiled = await WebAssembly.compile(renamed);
  assert.deepEqual(
    WebAssembly.Module.imports(compiled).map(({ module, name, kind }) => `${module} ${name} ${kind}`),
    ["./parts.js memory memory", "./parts.js table table", "a c global", "a b function"],
  );
  const { exports } = await WebAssembly.instantiate(compiled, {
    a: { b: (value) => 2 * value, c: 5 },
    "./parts.js": {
      memory: new WebAssembly.Memory({ initial: 1, maximum: 4 }),
      table: new WebAssembly.Table({ initial: 1, element: "anyfunc" }),
    },
  });
  assert.equal(exports.d(21), 47);
  // A name that is data is no name.
  assert.equal(String.fromCharCode(exports.onPanic()), "_");
});

test("without names to give, the module is as it was", () => {
  assert.deepEqual(rename(module, {}), Uint8Array.from(module));
});

test("a module that ends in the middle is refused", () => {
  for (const length of [4, 9, module.length - 1]) {
    assert.throws(() => rename(module.subarray(0, length), names), /ends in the middle/);
  }
});

test("only names of wasm-bindgen are shortened", () => {
  for (const given of ["__wbg_new_0123456789abcdef", "__wbindgen_malloc", "__externref_table_alloc", "widget_update"]) {
    assert.match(given, GIVEN);
  }
  for (const other of ["onPanic", "report", "memory", "__indirect_function_table", "__wasm_split_shared0", "_wbg_cb_unref", "address"]) {
    assert.doesNotMatch(other, GIVEN);
  }
});
