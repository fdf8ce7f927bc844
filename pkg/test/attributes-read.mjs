// Which attributes a widget's Rust code reads, and how. `config.rs` of its domain reads those of the element, `platforms.rs` those
// of it that only some platforms heed; `sources.rs` and `dialects.rs`, where there are some, those of a child that carries settings, which the element may say as well. What only some
// protocols heed is read in functions of their families, in the arms of a match over the protocol.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const METHODS = /\battributes\s*\.(text|string|flag|one_of|place|endpoint)\(\s*"([a-z-]+)"(?:,\s*(?:"([^"]*)"|([A-Z_]+)))?/g;

/**
 * By name: whether it is a flag; `of`, the protocols that heed it, or none if all do; and the words it may say, by protocol, or by
 * "" if for all.
 *
 * @returns {Record<string, { flag: boolean, of: string[], words: Record<string, string> }>}
 */
export function attributesRead(domain, { child }) {
  const [own, platforms, sources, dialects] = ["config.rs", "platforms.rs", "sources.rs", "dialects.rs"].map((name) => {
    const file = join(domain, name);
    return existsSync(file) ? readFileSync(file, "utf8").replace(/^\s*\/\/.*$/gm, "") : "";
  });
  const config = own + platforms;
  const code = new Code(config + sources + dialects);
  const ofElement = byName(code.direct(config));
  if (!sources) return ofElement;
  const ofChild = byName(code.ofSource(sources, dialects));
  const all = Object.keys(byName(code.direct(sources + dialects)));
  assert.deepEqual(Object.keys(ofChild).filter((name) => name !== "clock").sort(), all.sort(), "something is read by nobody");
  // What the element reads for itself counts, whatever its sources do.
  return child ? ofChild : { ...ofChild, ...ofElement };
}

function byName(reads) {
  const found = {};
  for (const { name, how, words, protocol = "" } of reads) {
    const told = (found[name] ??= { flag: how === "flag", of: [], words: {} });
    if (!told.of.includes(protocol)) told.of.push(protocol);
    if (words) told.words[protocol] = words;
  }
  for (const told of Object.values(found)) told.of = told.of.includes("") ? [] : told.of.sort();
  return found;
}

/** Rust whose functions hand `attributes` on to each other. */
class Code {
  #functions;
  #constants;

  constructor(text) {
    const functions = text.matchAll(/^( *)(?:pub(?:\([a-z]+\))? )?fn (\w+)\b[^;]*?\{\n.*?^\1\}/gms);
    // The first of a name counts: in a module that is split, each family's function has a namesake that loads it.
    this.#functions = new Map([...functions].reverse().map(([body, , name]) => [name, body]));
    const constants = text.matchAll(/^(?:pub )?const ([A-Z_]+): &str = "([^"]*)";/gm);
    this.#constants = new Map([...constants].map(([, name, value]) => [name, value.replace(/\\\n\s*/g, "")]));
  }

  /** What a text reads itself. */
  direct(text) {
    const reads = [...text.matchAll(METHODS)];
    const all = text.match(/\battributes\s*\.(?!(?:written|clone)\()\w+\(/g) ?? [];
    assert.equal(reads.length, all.length, `an attribute is read in a way that this test does not know: ${all}`);
    return reads.map(([, how, name, words, constant]) => ({ name, how, words: words ?? this.#constants.get(constant) }));
  }

  /** What a text reads, itself or through the functions that it hands `attributes` to. */
  #reads(text) {
    const called = [...text.matchAll(/(?<!::)\b(\w+)\(\s*&?(?:\w+\.)?attributes\s*[,)]/g)].map(([, name]) => name);
    return [...this.direct(text), ...called.flatMap((name) => this.#reads(this.#body(name)))];
  }

  #body(name) {
    assert.ok(this.#functions.has(name), `there is no function ${name}`);
    // The head of a function reads nothing.
    return this.#functions.get(name).replace(/^.*?\{\n/s, "");
  }

  /** What is read of a source: for any protocol, and for each. */
  ofSource(sources, dialects) {
    const protocols = this.#constants.get("BACKENDS").split(", ");
    const read = /fn read\(.*?\n {4}\}/s.exec(sources)[0];
    const { before, arms, after } = this.#matched(read, protocols);
    // What is only checked here is heeded elsewhere.
    const checked = (before + after).replace(/^\s*\w+\(&attributes\)\?;$/gm, "");
    const openers = new Map([...dialects.matchAll(/Family::(\w+) => (\w+),/g)].map(([, family, opener]) => [family, opener]));
    const ofEach = protocols.flatMap((protocol) =>
      arms.filter((arm) => arm.of.includes(protocol)).flatMap(({ text }) => {
        const family = /Family::(\w+)/.exec(text)[1];
        const mine = arms.filter((arm) => arm.text.includes(`Family::${family}`)).flatMap(({ of }) => of);
        return [...this.#reads(text), ...this.#opened(this.#body(openers.get(family)), mine, protocol)].map((read) => ({ ...read, protocol }));
      }),
    );
    return [...this.#reads(checked), ...ofEach.filter(({ name }) => !["backend", "endpoint"].includes(name))];
  }

  /** What the function of a family reads for one of its protocols: what the protocol's arm names counts, said there or before. */
  #opened(body, family, protocol) {
    const { before, arms } = this.#matched(body, family);
    if (!arms.length) return this.#reads(body);
    const bound = [...before.matchAll(/let (\w+) = (.*?);/gs)];
    return arms.filter(({ of }) => of.includes(protocol)).flatMap(({ text }) => [
      ...this.#reads(text),
      ...bound.filter(([, name]) => new RegExp(`\\b${name}\\b(?!:)`).test(text)).flatMap(([, , value]) => this.#reads(value)),
    ]);
  }

  /** The arms of the match over the protocol, each with those that it is for, and what stands around it. */
  #matched(body, protocols) {
    const match = /^( *)[^\n]*match attributes\.text\("backend"\)[^\n]*\{\n(.*?)^\1\}/ms.exec(body);
    if (!match) return { before: body, arms: [], after: "" };
    const [whole, indent, inside] = match;
    const starts = [...inside.matchAll(new RegExp(`^${indent} {4}((?:"[\\w-]+"(?: \\| )?)+|_)( if)?`, "gm"))];
    const named = starts.map(([, pattern]) => [...pattern.matchAll(/"([\w-]+)"/g)].map(([, name]) => name));
    const settled = starts.flatMap(([, , guard], place) => (guard ? [] : named[place]));
    const rest = protocols.filter((name) => !settled.includes(name));
    assert.ok(rest.length > 0 && named.flat().every((name) => protocols.includes(name)), "the arms are not those of the protocols");
    const arms = starts.map(({ index }, place) => ({
      of: named[place].length ? named[place] : rest,
      text: inside.slice(index, starts[place + 1]?.index),
    }));
    return { before: body.slice(0, match.index), arms, after: body.slice(match.index + whole.length) };
  }
}
