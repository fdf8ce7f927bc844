// Each text lies in one file, and every page that says it loads that file in time.

import assert from "node:assert/strict";
import { test } from "node:test";
import { foldersOf } from "../texts.mjs";

/** The folders of these messages, where the files hold these texts. */
function folders(ids, { shared = "", poll = ["", ""], mobility = ["", ""], report = ["", ""] }) {
  const parts = ([first, later]) => ({ first: [Buffer.from(first)], later: [Buffer.from(later)] });
  const elements = { report: parts(report), mobility: parts(mobility), poll: parts(poll) };
  return Object.fromEntries(foldersOf(ids, [Buffer.from(shared)], elements));
}

test("a page does not pay for the words of an element that it has not", () => {
  const ids = ["loading", "vote", "tally", "spaces", "works", "receipt", "map"];
  const said = { shared: "loading", poll: ["vote", "tallymap"], mobility: ["spaces", "works\0map"], report: ["", "receipt"] };
  assert.deepEqual(folders(ids, said), {
    ...{ loading: "", vote: "poll", tally: "later/poll", spaces: "mobility", works: "later/mobility", receipt: "later/report" },
    map: "later",
  });
});

test("a text that is part of a longer one is not taken for missing", () => {
  assert.deepEqual(folders(["send", "send-again"], { shared: "\0send-again\0" }), { send: "", "send-again": "" });
});

/** The folders whose words an element has at first, and later. */
const atFirst = (element) => ["", element];
const atLast = (element) => [...atFirst(element), "later", `later/${element}`];

test("whoever says a message finds it, wherever else it is said, and a page begins with none that it says later", () => {
  const sayers = [["shared", 0], ...["poll", "mobility"].flatMap((element) => [[element, 0], [element, 1]])];
  for (let among = 1; among < 1 << sayers.length; among++) {
    const who = sayers.filter((_, at) => among & (1 << at));
    const said = { shared: "", poll: ["", ""], mobility: ["", ""] };
    for (const [name, when] of who) {
      if (name === "shared") said.shared = "vote";
      else said[name][when] = "vote";
    }
    const { vote: folder } = folders(["vote"], said);
    for (const [name, when] of who) {
      const reached = name === "shared" ? [""] : when === 0 ? atFirst(name) : atLast(name);
      assert.ok(reached.includes(folder), `${folder} for ${JSON.stringify(who)}`);
    }
    assert.equal(/^later/.test(folder), who.every(([name, when]) => name !== "shared" && when === 1), JSON.stringify(who));
  }
});

test("an id that is put together lies where its beginning is", () => {
  const ids = ["webmaster-error-offline", "error-offline"];
  const folder = { "webmaster-error-offline": "later/poll", "error-offline": "" };
  assert.deepEqual(folders(ids, { shared: "error-offline", poll: ["", "webmaster-"] }), folder);
  assert.equal(folders(ids, { poll: ["", "webmaster-{}"], report: ["", "webmaster-"] })["webmaster-error-offline"], "later");
});

test("a message of which nobody can tell who says it is there later", () => {
  assert.deepEqual(folders(["vote"], {}), { vote: "later" });
});
