// Every language says everything, and says it with the same values; and what the widgets ask for is there.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { Visitor, parse } from "@fluent/syntax";

const widgets = join(import.meta.dirname, "..", "..", "widgets");
const read = (path) => readFileSync(path, "utf8");
const languages = readdirSync(join(widgets, "locales")).map((name) => name.replace(".ftl", ""));
const source = (language) => read(join(widgets, "locales", `${language}.ftl`));

/** Message ids of a language, each with the names of the values in it. */
function messages(language) {
  const found = new Map();
  for (const entry of parse(source(language), {}).body) {
    assert.notEqual(entry.type, "Junk", `${language}: ${entry.content}`);
    if (entry.type !== "Message") continue;
    const values = new Set();
    const visitor = new (class extends Visitor {
      visitVariableReference(node) {
        values.add(node.id.name);
      }
    })();
    visitor.visit(entry);
    assert.ok(!found.has(entry.id.name), `${language}: ${entry.id.name} twice`);
    found.set(entry.id.name, [...values].sort());
  }
  return found;
}

function rustSources(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.name.endsWith(".rs"))
    .map((entry) => read(join(entry.parentPath, entry.name)))
    .join("\n");
}

const english = messages("en");

test("the script offers the languages that there are, and no others", () => {
  const available = /const AVAILABLE = (\[.*?\]);/.exec(read(join(import.meta.dirname, "..", "src", "messages.js")))[1];
  assert.deepEqual(JSON.parse(available).sort(), languages.sort());
});

for (const language of languages.filter((language) => language !== "en")) {
  test(`${language} says what English says, with the same values`, () => {
    assert.deepEqual(Object.fromEntries(messages(language)), Object.fromEntries(english));
  });
}

for (const language of languages) {
  test(`each message of ${language} is put together without a fault`, () => {
    const bundle = new FluentBundle(language);
    assert.deepEqual(bundle.addResource(new FluentResource(source(language))), []);
    for (const [id, names] of messages(language)) {
      for (const value of [0, 1, 2, "<b>"]) {
        const values = Object.fromEntries(names.map((name) => [name, value]));
        const errors = [];
        bundle.formatPattern(bundle.getMessage(id).value, values, errors);
        assert.deepEqual(errors, [], id);
      }
    }
  });
}

test("no message is missing for what the widgets and errors say, and none is left over", () => {
  const views = rustSources(join(widgets, "src"));
  const all = views + rustSources(join(widgets, "..", "core", "src"));
  const quoted = new Set([...all.matchAll(/"([a-z]+(?:-[a-z]+)*)"/g)].map((found) => found[1]));
  const asked = [...views.matchAll(/(?:say|with|heading)\(\s*(?:ctx,\s*)?"([a-z-]+)"/g)].map((found) => found[1]);
  const errors = [...quoted].filter((id) => id.startsWith("error-"));
  const webmaster = errors.map((id) => `webmaster-${id}`).filter((id) => id !== "webmaster-error-wait");
  for (const id of [...asked, ...errors, ...webmaster]) assert.ok(english.has(id), `no message ${id}`);
  const known = new Set([...quoted, ...webmaster]);
  for (const id of english.keys()) assert.ok(known.has(id), `nobody says ${id}`);
});
