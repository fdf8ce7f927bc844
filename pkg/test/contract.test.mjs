// The contract says what the code does: no more, no less, and with the same words.

import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
import { REFERENCE } from "../contract/files.mjs";
import { elements, fieldsOf, property } from "../contract/index.mjs";
import { reference } from "../contract/reference.mjs";
import { attributesRead } from "./attributes-read.mjs";

const pkg = join(import.meta.dirname, "..");
const repository = join(pkg, "..");
const read = (...path) => readFileSync(join(...path), "utf8");
const sorted = (names) => [...new Set(names)].sort();

/** Everything that a folder's files of one kind say, without the comments. */
function sources(folder, ending) {
  if (!existsSync(folder)) return "";
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.name.endsWith(ending))
    .map((entry) => read(entry.parentPath, entry.name).replace(/^\s*\/\/.*$/gm, ""))
    .join("\n");
}

const widgets = join(repository, "widgets", "src");
const rust = sources(widgets, ".rs");
const script = sources(join(pkg, "src"), ".js");

/** The folder of an element's domain: `report` for `<civic-report>`. */
const domain = ({ tag }) => join(widgets, tag.replace("civic-", ""));

/** What an element is made of: its own folder, what all share, and the map's style if it has a map. */
function own(element, ending) {
  const folder = sources(domain(element), ending);
  const map = ending === ".css" && /\bbrowser::map\b/.test(sources(domain(element), ".rs"));
  return sources(join(widgets, "ui"), ending) + folder + (map ? sources(join(pkg, "src", "map"), ending) : "");
}

/** Who has attributes: the element, and what stands inside it to carry settings. */
const carriers = ({ tag, attributes, global, children = {} }) => [
  { tag, attributes, global, child: false },
  ...Object.entries(children).map(([tag, { attributes }]) => ({ tag, attributes, global: {}, child: true })),
];

/** Attributes of all HTML elements that are heard of when they change: `id` tells two elements apart wherever one needs it. */
const observed = ["lang", "id"];

/** The classes that the script registers, by tag. */
const registered = new Map();

before(async () => {
  // What the script touches before there is any element.
  globalThis.HTMLElement = class {};
  globalThis.document = new EventTarget();
  globalThis.CSSStyleSheet = class {
    replaceSync() {}
  };
  globalThis.IntersectionObserver = class {};
  globalThis.customElements = { get: (tag) => registered.get(tag), define: (tag, type) => registered.set(tag, type) };
  const outfile = join(pkg, "node_modules", ".civic-test", "civic-widgets.js");
  await esbuild.build({
    entryPoints: [join(pkg, "src", "civic-widgets.js")],
    outfile,
    bundle: true,
    format: "esm",
    loader: { ".css": "text" },
    plugins: [{ name: "own-sources", setup: ({ onResolve }) => onResolve({ filter: /^\.\/[\w-]+\.js$/ }, resolveOwn) }],
    logLevel: "warning",
  });
  await import(pathToFileURL(outfile));
});

/** What lies in `src` is bundled; what is only built, wasm-bindgen's side say, is left out. */
function resolveOwn({ path, resolveDir }) {
  const file = join(resolveDir, path);
  return existsSync(file) ? { path: file } : { path, external: true };
}

test("the script registers the elements of the contract", () => {
  assert.deepEqual(
    [...registered].map(([tag, type]) => [tag, type.name]),
    elements.map(({ tag, class: name }) => [tag, name]),
  );
});

for (const element of elements) {
  const { tag, attributes } = element;

  test(`<${tag}> has the attributes of the contract, each with its property`, () => {
    const type = registered.get(tag);
    const kinds = Object.entries(attributes).map(([name, { flag }]) => [name, flag ? "flag" : "text"]);
    assert.deepEqual(type.attributes, Object.fromEntries(kinds));
    assert.deepEqual(sorted(type.observedAttributes), sorted([...Object.keys(attributes), ...observed]));
    for (const name of Object.keys(attributes)) assert.ok(property(name) in type.prototype, property(name));
    assert.equal(type.settings, Object.keys(element.children ?? {})[0] ?? null);
  });

  for (const carrier of carriers(element)) {
    const read = () => attributesRead(domain(element), carrier);
    const ofWidget = Object.entries(carrier.attributes).filter(([, told]) => told.for !== "element");

    test(`the widget in <${tag}> reads the attributes that the contract has for <${carrier.tag}>`, () => {
      const kinds = Object.entries(read()).map(([name, { flag, of }]) => [name, { flag, of }]);
      const global = Object.keys(carrier.global).filter((name) => name !== "lang");
      const expected = [...ofWidget, ...global.map((name) => [name, {}])].map(([name, { flag = false, of }]) => [
        name,
        { flag, of: of ? Object.keys(of).sort() : [] },
      ]);
      assert.deepEqual(Object.fromEntries(kinds), Object.fromEntries(expected));
    });

    test(`the widget in <${tag}> takes the words that the contract has for <${carrier.tag}>`, () => {
      const taken = Object.entries(read()).map(([name, { words }]) => [name, words]);
      const told = ofWidget.map(([name, { values, of = {} }]) => {
        const each = Object.entries(of).map(([protocol, { values }]) => [protocol, values]);
        const lists = [["", values], ...each].filter(([, values]) => values);
        return [name, Object.fromEntries(lists.map(([protocol, values]) => [protocol, values.join(", ")]))];
      });
      const some = (entries) => Object.fromEntries(entries.filter(([, words]) => Object.keys(words).length));
      assert.deepEqual(some(taken), some(told));
    });
  }

  test(`<${tag}> has the parts of the contract`, () => {
    const views = own(element, ".rs");
    const attributes = [...views.matchAll(/\bpart=(?:"([^"]*)"|\{([^}]*)\})/g)];
    // A part that depends on something is told by a function `names`.
    for (const [, , dynamic] of attributes) assert.match(dynamic ?? "names()", /\bnames\(\w*\)$/);
    const functions = [...views.matchAll(/^( *)(?:pub\(super\) )?fn names\(.*?\n\1\}/gms)].map(([body]) => body);
    const named = functions.flatMap((body) => [...body.matchAll(/"([^"]*)"/g)].map(([, names]) => names));
    const parts = [...attributes.map(([, names]) => names ?? ""), ...named].flatMap((names) => names.split(" "));
    assert.deepEqual(sorted(parts.filter(Boolean)), sorted(Object.keys(element.parts)));
  });

  test(`<${tag}> has the tokens of the contract, with their defaults`, () => {
    const style = own(element, ".css") + sources(join(pkg, "src"), "civic-widgets.css");
    const defaults = new Map();
    for (const { index } of style.matchAll(/var\(--civic-/g)) {
      const [name, value] = variable(style, index);
      defaults.set(name, sorted([...(defaults.get(name) ?? []), value]));
    }
    const expected = Object.entries(element.tokens).map(([name, { default: light, dark }]) => [name, values(light, dark)]);
    assert.deepEqual(Object.fromEntries(defaults), Object.fromEntries(expected));
  });

  test(`<${tag}> tells the events of the contract`, () => {
    const told = [...own(element, ".rs").matchAll(/\btell\(\s*[\w.&()]+,\s*"(civic-[a-z-]+)",\s*&(\w+) \{/g)];
    assert.deepEqual(sorted(told.map(([, event]) => event)), sorted(Object.keys(element.events)));
    for (const [, event, detail] of told) {
      const fields = new RegExp(`struct ${detail}(?:<'a>)? \\{(.*?)\\n\\}`, "s").exec(own(element, ".rs"))[1];
      const types = [...fields.matchAll(/^ +(\w+): (.+),$/gm)].map(([, name, type]) => [name, described(type)]);
      const expected = fieldsOf(tag, element.events[event]).map(([name, { type, optional = false }]) => [name, { type, optional }]);
      assert.deepEqual(Object.fromEntries(types), Object.fromEntries(expected), event);
    }
  });
}

/** The name and default of the `var(--civic-…, …)` that starts there. */
function variable(style, start) {
  let depth = 0;
  for (let at = start; at < style.length; at += 1) {
    if (style[at] === "(") depth += 1;
    if (style[at] === ")") depth -= 1;
    if (style[at] === ")" && depth === 0) {
      const [, name, value] = /^var\((--civic-[a-z-]+), (.*)$/s.exec(style.slice(start, at));
      return [name, value];
    }
  }
  return assert.fail(`not closed: ${style.slice(start, start + 80)}`);
}

/** How the style writes a default: one that differs on dark pages is also mixed from what older browsers know, or white,
 * which is their `Canvas`. */
function values(light, dark) {
  if (!dark) return [light];
  const mixed = light === "#fff" ? "Canvas" : `color-mix(in srgb, ${light} 60%, CanvasText)`;
  return sorted([`light-dark(${light}, ${dark})`, mixed]);
}

/** A type of Rust as JavaScript gets it; newtypes are strings here. */
function described(type) {
  const inner = /^Option<(.*)>$/.exec(type)?.[1];
  return { type: /^([iu](8|16|32)|f64)$/.test(inner ?? type) ? "number" : "string", optional: inner !== undefined };
}

test("nothing else is told to pages", () => {
  const known = elements.flatMap(({ events }) => Object.keys(events));
  const told = [...rust.matchAll(/\btell\([^;]*?"([^"]*)"/gs), ...script.matchAll(/new CustomEvent\(\s*["'`]([^"'`]*)/g)];
  assert.ok(told.length >= known.length);
  for (const [, event] of told) assert.ok(known.includes(event), event);
});

test("the contract names each kind of error that there is", () => {
  const told = elements.flatMap(({ events }) => events["civic-error"].detail.kind.values);
  const body = /fn message_id\(&self\)[^{]*\{(.*?)\n {4}\}/s.exec(read(repository, "core", "src", "error.rs"))[1];
  const kinds = [...body.matchAll(/"(error-[a-z-]+)"/g)].map(([, kind]) => kind);
  for (const kind of kinds) assert.ok(told.includes(kind), `${kind} is not in the contract`);
  const code = body + script;
  for (const kind of told) assert.ok(code.includes(`"${kind}"`), `nothing tells ${kind}`);
});

test("docs/reference.md is made from the contract as it is: run `npm run contract`", () => {
  assert.equal(readFileSync(REFERENCE, "utf8"), reference());
});
