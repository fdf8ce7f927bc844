// What the script loads is what was built with it, and a page asks for no more than its elements need.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import * as esbuild from "esbuild";

const FILES = {
  "locales/en.ftl": "loading = Loading",
  "locales/poll/en.ftl": "vote = Vote",
  "locales/later/en.ftl": "works = Works",
  "locales/later/poll/en.ftl": "tally = Tally",
  "locales/later/report/en.ftl": "receipt = Receipt",
  "split_poll.wasm": "part",
};

const hash = (text) => `sha256-${createHash("sha256").update(text).digest("base64")}`;
const hashes = (names) => JSON.stringify(Object.fromEntries(names.map((name) => [name, hash(FILES[name])])));
FILES["later.json"] = hashes(Object.keys(FILES).filter((name) => /later|wasm/.test(name)));
FILES["poll.json"] = hashes(["locales/poll/en.ftl", "split_poll.wasm"]);

const folder = await mkdtemp(join(tmpdir(), "civic-files-"));
after(() => rm(folder, { recursive: true }));
const { outputFiles } = await esbuild.build({
  stdin: { contents: 'export * from "./files.js"; export * from "./words.js";', resolveDir: join(import.meta.dirname, "../src") },
  bundle: true,
  format: "esm",
  define: { INTEGRITY: hashes(["locales/en.ftl", "later.json", "poll.json"]) },
  write: false,
});
const script = join(folder, "script.mjs");
await writeFile(script, outputFiles[0].contents);

/** What the server sends, and what it was asked for. */
let sent;
let asked;

// Node holds what it fetches to its hash, as browsers do.
const fetched = globalThis.fetch;
globalThis.fetch = async (address, options) => {
  const name = address.slice(pathToFileURL(`${folder}/`).href.length);
  asked.push(name);
  if (!(name in sent)) return new Response("", { status: 404 });
  return fetched(`data:text/plain,${encodeURIComponent(await sent[name])}`, options);
};

let pages = 0;

/** The script on a page that has loaded nothing, from a server on which these files are other than they were built. */
async function page(changed = {}) {
  [sent, asked] = [{ ...FILES, ...changed }, []];
  return import(`${pathToFileURL(script)}?${pages++}`);
}

for (const [name, load] of [
  ["locales/en.ftl", ({ firstWords }) => firstWords("report", "en")],
  ["poll.json", ({ ownFiles }) => ownFiles("poll")],
  ["locales/poll/en.ftl", ({ firstWords }) => firstWords("poll", "en")],
  ["later.json", ({ laterWords }) => laterWords("poll", "en")],
  ["locales/later/poll/en.ftl", ({ laterWords }) => laterWords("poll", "en")],
  ["split_poll.wasm", ({ bytes }) => bytes("split_poll.wasm")],
  ["split_poll.wasm", ({ bytes, ownFiles }) => ownFiles("poll").then(() => bytes("split_poll.wasm"))],
]) {
  test(`${name} is refused where something changed it, and taken as it was built`, async () => {
    const changed = await page({ [name]: `${FILES[name]} ` });
    await assert.rejects(load(changed), ({ file, status }) => file === name && status === undefined);
    await load(await page());
  });
}

test("a list that does not come is named, and the next who asks tries again", async () => {
  const { firstWords } = await page();
  delete sent["poll.json"];
  await assert.rejects(firstWords("poll", "en"), ({ file, status }) => file === "poll.json" && status === 404);
  sent = FILES;
  assert.equal(await firstWords("poll", "en"), "loading = Loading\nvote = Vote");
});

test("an element has the words of all and its own, each file once, and another's never", async () => {
  const { firstWords, laterWords } = await page();
  assert.equal(await firstWords("poll", "en"), "loading = Loading\nvote = Vote");
  assert.equal(await laterWords("poll", "en"), "works = Works\ntally = Tally");
  await Promise.all([firstWords("poll", "en"), laterWords("poll", "en")]);
  const all = ["later.json", "locales/en.ftl", "locales/later/en.ftl", "locales/later/poll/en.ftl", "locales/poll/en.ftl", "poll.json"];
  assert.deepEqual(asked.toSorted(), all);
});

test("an element whose first step all elements share asks for no list, and later for its own words", async () => {
  const { firstWords, laterWords, ownFiles } = await page();
  assert.equal((await firstWords("report", "en")).trim(), "loading = Loading");
  assert.deepEqual(await ownFiles("report"), []);
  assert.deepEqual(asked, ["locales/en.ftl"]);
  assert.equal(await laterWords("report", "en"), "works = Works\nreceipt = Receipt");
});

test("an element's own words are asked for while those of all are still on their way", async () => {
  let arrive;
  const { firstWords } = await page({ "locales/en.ftl": new Promise((resolve) => (arrive = resolve)) });
  const words = firstWords("poll", "en");
  const deadline = Date.now() + 5000;
  while (!asked.includes("locales/poll/en.ftl") && Date.now() < deadline) await new Promise(setImmediate);
  assert.deepEqual(asked.toSorted(), ["locales/en.ftl", "locales/poll/en.ftl", "poll.json"]);
  arrive(FILES["locales/en.ftl"]);
  assert.equal(await words, "loading = Loading\nvote = Vote");
});
