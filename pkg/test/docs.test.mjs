// What docs tell of feeds and mappings is all that there is, and nothing else.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import source from "../contract/civic-source.mjs";

const repository = join(import.meta.dirname, "..", "..");
const read = (...path) => readFileSync(join(repository, ...path), "utf8");
const feeds = read("docs", "feeds.md");
const { attributes } = source;
const backends = attributes.backend.values;

test("docs/feeds.md has a section for every protocol, and a way to it", () => {
  const headings = [...feeds.matchAll(/^### `([\w-]+)`$/gm)].map(([, name]) => name);
  assert.deepEqual(headings.toSorted(), backends);
  const links = [...feeds.matchAll(/^\| .* \| \[`([\w-]+)`\]\(#([\w-]+)\) \|$/gm)];
  assert.deepEqual(links.map(([, name]) => name).toSorted(), backends);
  for (const [, name, target] of links) assert.equal(target, name);
});

/** What the examples of sources in a text say, each by attribute. */
function examplesIn(text) {
  const examples = [...text.matchAll(/<civic-source\s([^]*?)><\/civic-source>/g)].map(([, inside]) => inside);
  assert.ok(examples.length > 0);
  return examples.map((example) => {
    const written = [...example.matchAll(/([a-z]+)=(?:"([^"]*)"|'([^']*)')/g)];
    return Object.fromEntries(written.map(([, name, double, single]) => [name, double ?? single]));
  });
}

/** An example says what its protocol needs, and nothing that it does not heed. */
function expectUsable(said) {
  const { backend } = said;
  assert.ok(backends.includes(backend), backend);
  for (const [name, value] of Object.entries(said)) {
    const told = attributes[name];
    assert.ok(told && (!told.of || backend in told.of), `${backend} does not heed ${name}`);
    const values = told.of?.[backend].values ?? told.values;
    if (values) assert.ok(values.includes(value), `${name}="${value}"`);
  }
  for (const [name, { needed, of }] of Object.entries(attributes)) {
    if (needed && (!of || backend in of)) assert.ok(name in said, `${name} is missing in ${JSON.stringify(said)}`);
  }
}

for (const section of feeds.split(/^### /m).slice(1)) {
  const backend = /^`([\w-]+)`/.exec(section)[1];

  test(`the examples of ${backend} can be pasted, and its section names what it heeds`, () => {
    for (const said of examplesIn(section)) {
      assert.equal(said.backend, backend);
      expectUsable(said);
    }
    for (const [name, { of }] of Object.entries(attributes)) {
      if (of) assert.equal(section.includes(`\`${name}\``), backend in of, `${name} in the section of ${backend}`);
    }
  });
}

test("the README's examples can be pasted, and it says how many protocols and ready mappings there are", () => {
  const readme = read("README.md");
  for (const text of [readme, feeds.split("## Which protocol")[0]]) examplesIn(text).forEach(expectUsable);
  assert.ok(readme.includes(`Feeds of ${backends.length} protocols`));
  const ready = read("core", "src", "mobility", "mapping", "ready.rs");
  assert.ok(readme.includes(`where ${/READY: \[\(&str, &str\); (\d+)\]/.exec(ready)[1]} are ready`));
});

test("docs/mapping.md tells every name that a mapping may have", () => {
  const folder = ["core", "src", "mobility", "mapping"];
  const config = read(...folder, "config.rs").split("#[cfg(test)]")[0];
  const names = [
    ...[...config.matchAll(/^ +"([\w-]+)" =>/gm)].map(([, name]) => name),
    ...[...read(...folder, "field.rs").matchAll(/\("([\w-]+)", Field::/g)].map(([, name]) => name),
  ];
  assert.ok(names.length > 60);
  const mapping = read("docs", "mapping.md");
  for (const name of names) assert.ok(mapping.includes(`\`${name}\``), name);
});
