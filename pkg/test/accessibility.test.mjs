// docs/accessibility.md goes through every clause, and each test that it names is there.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

const repository = join(import.meta.dirname, "..", "..");
const read = (...path) => readFileSync(join(repository, ...path), "utf8");
const report = read("docs", "accessibility.md");
const folders = { e2e: "tests/e2e", widgets: "widgets/tests/report", browser: "widgets/tests/browser" };

/** Success criteria of WCAG 2.1, A and AA, by guideline: clause 9 of EN 301 549 V3.2.1 has each under its number. */
const criteria = {
  "1.1": [1],
  "1.2": [1, 2, 3, 4, 5],
  "1.3": [1, 2, 3, 4, 5],
  "1.4": [1, 2, 3, 4, 5, 10, 11, 12, 13],
  "2.1": [1, 2, 4],
  "2.2": [1, 2],
  "2.3": [1],
  "2.4": [1, 2, 3, 4, 5, 6, 7],
  "2.5": [1, 2, 3, 4],
  "3.1": [1, 2],
  "3.2": [1, 2, 3, 4],
  "3.3": [1, 2, 3, 4],
  "4.1": [1, 2, 3],
};

test("each clause has its line, and says whether it is met", () => {
  const clauses = Object.entries(criteria).flatMap(([guideline, numbers]) => numbers.map((number) => `9.${guideline}.${number}`));
  const later = ["2.4.11", "2.5.7", "2.5.8", "3.2.6", "3.3.7", "3.3.8"];
  for (const clause of [...clauses, "9.6", ...later]) {
    const rows = report.split("\n").filter((line) => line.startsWith(`| ${clause} `));
    assert.equal(rows.length, 1, clause);
    assert.match(rows[0], /^\|[^|]+\| (met|partly|n\/a) \|/, clause);
  }
});

test("each clause that is met names a test, or says that a person looked", () => {
  const rows = report.split("\n").filter((line) => /^\| (9|[23])\..*\| (met|partly) \|/.test(line));
  assert.ok(rows.length > 30);
  for (const row of rows) assert.match(row.split("|").at(-2), /`|axe|by hand/, row);
});

test("each test that docs/accessibility.md names is there", () => {
  const named = [...report.matchAll(/`(e2e|widgets|browser)\/(\w+)::(\w+)`/g)].filter(([, , , name]) => name !== "name");
  assert.ok(named.length > 50);
  for (const [, folder, file, name] of named) {
    const source = read(folders[folder], `${file}.rs`);
    assert.match(source, new RegExp(`test\\]\\s*(pub )?(async )?fn ${name}\\(`), `${folder}/${file}::${name}`);
  }
  for (const [, file] of report.matchAll(/`pkg\/(\w+)`/g)) {
    assert.ok(existsSync(join(repository, "pkg", "test", `${file}.test.mjs`)), file);
  }
});
