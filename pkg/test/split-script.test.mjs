// A part of the module loads with all files that it needs, each once.

import assert from "node:assert/strict";
import { test } from "node:test";
import { loadingFiles } from "../split-script.mjs";

const fetching = (file) => `makeLoad(() => {
    const src = fetch(new URL("./${file}.wasm", import.meta.url));
    src.catch(() => {});
    return async (imports) => (WebAssembly.instantiateStreaming(src, imports));
}
, `;

/** As the splitter writes it, but that a part gives back the files that were loaded, in their order. */
const SCRIPT = `
const wrapAsyncCb = (load) => load;
function makeLoad(fetcher, deps) { return () => [...deps.flatMap((dep) => dep()), fetcher()]; }
/* mobility, poll */
const __chunk_8 = ${fetching("chunk_8")}[]);
/* poll, report_later */
const __chunk_9 = ${fetching("chunk_9")}[]);
/* poll, report_later */
const __chunk_10 = ${fetching("chunk_10")}[]);
/* poll */
const __chunk_11 = ${fetching("chunk_11")}[]);
export const __wasm_split_load_poll = wrapAsyncCb(${fetching("split_poll")}[__chunk_8, __chunk_9, __chunk_10, __chunk_11]));
export const __wasm_split_load_report_later = wrapAsyncCb(${fetching("split_report_later")}[__chunk_9, __chunk_10]));
export const __wasm_split_load_mobility = wrapAsyncCb(${fetching("split_mobility")}[]));
`;

const PLACES = {
  liesIn: {
    "chunk_8.wasm": "split_begun.wasm",
    "chunk_9.wasm": "split_poll_begun.wasm",
    "chunk_10.wasm": "split_poll_begun.wasm",
    "chunk_11.wasm": "split_poll.wasm",
  },
  loader: "data:text/javascript,export const part = (file) => file",
};

test("a part loads with the files that its chunks lie in, each once", async () => {
  const made = loadingFiles(SCRIPT, PLACES);
  const script = await import(`data:text/javascript,${encodeURIComponent(made)}`);
  assert.deepEqual(script.__wasm_split_load_poll(), ["split_begun.wasm", "split_poll_begun.wasm", "split_poll.wasm"]);
  assert.deepEqual(script.__wasm_split_load_report_later(), ["split_poll_begun.wasm", "split_report_later.wasm"]);
  assert.deepEqual(script.__wasm_split_load_mobility(), ["split_mobility.wasm"]);
});

test("a script of another form fails the build, and not the page", () => {
  const lost = { ...PLACES, liesIn: { ...PLACES.liesIn, "chunk_9.wasm": undefined } };
  assert.throws(() => loadingFiles(SCRIPT, lost), /does not know/);
  assert.throws(() => loadingFiles(SCRIPT.replaceAll("const src", "let src"), PLACES), /does not know/);
});
