// Every language says everything, with the same values and by its own grammar; and what the widgets ask for is there.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { Visitor, parse } from "@fluent/syntax";
import { messages as formatter } from "../src/code/messages.js";

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

/** Visits every message of a language: `visitor` is called with its id and gives the methods of a Fluent visitor. */
function visitMessages(language, visitor) {
  for (const entry of parse(source(language), { withSpans: false }).body) {
    if (entry.type === "Message") Object.assign(new Visitor(), visitor(entry.id.name)).visit(entry);
  }
}

/** The plural selectors of a language: message id and Fluent's SelectExpression. */
function selectors(language) {
  const found = [];
  visitMessages(language, (id) => ({
    visitSelectExpression(node) {
      found.push([id, node]);
      this.genericVisit(node);
    },
  }));
  return found;
}

/** What people read, without values and literal examples: message id and words, once for each variant. */
function sentences(language) {
  const found = [];
  visitMessages(language, (id) => ({
    visitPattern(node) {
      found.push([id, node.elements.map((element) => element.value ?? "…").join("")]);
      this.genericVisit(node);
    },
  }));
  return found;
}

function sources(folder, ending) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.name.endsWith(ending))
    .map((entry) => read(join(entry.parentPath, entry.name)))
    .join("\n");
}

const english = messages("en");

for (const language of languages) {
  test(`${language} is a language that a page can ask for, and that browsers know`, () => {
    // `languageOf` asks for the primary language subtag alone (BCP 47), in lower case.
    assert.equal(new Intl.Locale(language).language, language);
    assert.deepEqual(Intl.PluralRules.supportedLocalesOf(language), [language]);
  });
}

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

for (const language of languages) {
  test(`${language} counts as its grammar does`, () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [id, selector] of selectors(language)) {
      const keys = selector.variants.map(({ key }) => key);
      // An exact number stands before the categories: Fluent takes the first variant that fits.
      const named = keys.findIndex((key) => key.type === "Identifier");
      assert.ok(keys.slice(named).every((key) => key.type === "Identifier"), `${language}: ${id}`);
      assert.deepEqual(keys.slice(named).map((key) => key.name).sort(), [...categories].sort(), `${language}: ${id}`);
    }
  });
}

for (const language of languages) {
  if (formatter(language, "").direction === "ltr") continue;
  const { script } = new Intl.Locale(language).maximize();
  test(`${language} leaves no sentence in Latin letters`, () => {
    const own = new RegExp(`\\p{Script=${script}}`, "u");
    for (const [id, sentence] of sentences(language)) {
      assert.ok(own.test(sentence) || !/\p{Letter}/u.test(sentence), `${language}: ${id}: ${sentence}`);
    }
  });
}

/** Messages that are a number with its unit, which languages in Latin letters write alike. */
const UNITS = ["metres", "kilometres", "height", "power", "speed", "travel-now"].map((name) => `mobility-${name}`);

/** The same in both languages. Whatever else reads as in English has been forgotten. */
const SHARED_WITH_ENGLISH = {
  de: ["name", "website", ...UNITS],
  el: ["mobility-power"],
  es: ["no", ...UNITS],
  fr: ["photo", "mobility-accident", "mobility-sources", "poll-option", ...UNITS],
  it: ["no", ...UNITS],
  nl: ["status-open", "website", ...UNITS.filter((id) => id !== "mobility-speed")],
  pl: UNITS,
  pt: UNITS,
  ro: UNITS,
};

for (const language of languages.filter((language) => language !== "en")) {
  test(`${language} is translated to the last message`, () => {
    const theirs = new Set(sentences(language).map(String));
    const same = sentences("en").filter((said) => /\p{Letter}/u.test(said[1]) && theirs.has(String(said)));
    assert.deepEqual(same.map(([id]) => id).sort(), (SHARED_WITH_ENGLISH[language] ?? []).toSorted());
  });
}

test("no message is missing for what the widgets and errors say, and none is left over", () => {
  const views = sources(join(widgets, "src"), ".rs");
  const script = sources(join(import.meta.dirname, "..", "src"), ".js");
  const all = views + script + sources(join(widgets, "..", "core", "src"), ".rs");
  const quoted = new Set([...all.matchAll(/"([a-z]+(?:-[a-z]+)*)"/g)].map((found) => found[1]));
  const said = views.matchAll(/(?:say|with|heading)\(\s*(?:ctx,\s*)?"([a-z-]+)"/g);
  const asked = [...said, ...script.matchAll(/message: "([a-z-]+)"/g)].map((found) => found[1]);
  const errors = [...quoted].filter((id) => id.startsWith("error-"));
  const webmaster = errors.map((id) => `webmaster-${id}`).filter((id) => id !== "webmaster-error-wait");
  for (const id of [...asked, ...errors, ...webmaster]) assert.ok(english.has(id), `no message ${id}`);
  const known = new Set([...quoted, ...webmaster]);
  for (const id of english.keys()) assert.ok(known.has(id), `nobody says ${id}`);
});
