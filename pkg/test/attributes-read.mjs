// Which attributes a widget's Rust code reads, and how. `config.rs` of its domain reads those of the element, and `sources.rs`,
// where there is one, those of a child that carries settings; the element may say what one child says. All functions hand
// them on as `attributes`.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * By name: whether it is a flag; `of`, the protocols that read it, or none if all do; and the words it may say, by protocol,
 * or by "" if for all.
 *
 * @returns {Record<string, { flag: boolean, of: string[], words: Record<string, string[]> }>}
 */
export function attributesRead(domain, { child }) {
  const files = ["config.rs", "sources.rs"].map((name) => join(domain, name)).filter(existsSync);
  const code = new Code(files);
  const read = {};
  for (const file of child ? files.slice(1) : files) {
    const found = {};
    for (const { name, how, words, protocol } of code.reads(file, "read")) {
      const told = (found[name] ??= { flag: how === "flag", of: new Set(), words: {} });
      told.of.add(protocol);
      if (words) told.words[protocol] = words.split(", ");
    }
    // What the element reads for itself counts, whatever its sources do.
    for (const [name, told] of Object.entries(found)) {
      const of = told.of.has("") ? [] : [...told.of].sort();
      read[name] ??= { ...told, of };
    }
  }
  return read;
}

/** Files of Rust whose functions hand `attributes` on to each other. */
class Code {
  #functions = new Map();
  #constants = new Map();

  constructor(files) {
    for (const file of files) {
      const text = readFileSync(file, "utf8").replace(/^\s*\/\/.*$/gm, "");
      for (const [body, , name] of text.matchAll(/^( *)(?:pub(?:\(super\))? )?fn (\w+)\b.*?^\1\}/gms)) {
        this.#functions.set(`${file} ${name}`, body);
      }
      for (const [, name, value] of text.matchAll(/^(?:pub )?const ([A-Z_]+): &str = "([^"]*)";/gm)) {
        this.#constants.set(name, value.replace(/\\\n\s*/g, ""));
      }
    }
  }

  /** What a function of a file reads, itself or through others; `protocol` is the one for which alone it does, or "". */
  reads(file, name, protocol = "") {
    const body = this.#functions.get(`${file} ${name}`);
    assert.ok(body, `there is no function ${name} in ${file}`);
    return this.#arms(body).flatMap(([arm, text]) => this.#readBy(file, text, arm || protocol));
  }

  #readBy(file, text, protocol) {
    const direct = [
      ...text.matchAll(/\battributes\s*\.(text|string|flag|one_of|place|endpoint)\(\s*"([a-z-]+)"(?:,\s*(?:"([^"]*)"|([A-Z_]+)))?/g),
    ].map(([, how, name, words, constant]) => ({ name, how, words: words ?? this.#constants.get(constant), protocol }));
    const all = text.match(/\battributes\s*\.(?!written\()\w+\(/g) ?? [];
    assert.equal(direct.length, all.length, `an attribute is read in a way that this test does not know: ${text}`);
    const called = [...text.matchAll(/(?<!Attributes::)\b(\w+)\(\s*&?attributes\s*[,)]/g)].map(([, name]) => name);
    const through = called.flatMap((name) => this.reads(this.#fileOf(file, name), name, protocol));
    return [...direct, ...through];
  }

  #fileOf(file, name) {
    if (this.#functions.has(`${file} ${name}`)) return file;
    const key = [...this.#functions.keys()].find((key) => key.endsWith(` ${name}`));
    assert.ok(key, `there is no function ${name}`);
    return key.slice(0, -name.length - 1);
  }

  /** The text before and after a `match` over the words of a constant, and each of its arms, with the word. */
  #arms(body) {
    const match = /^( *)(?:\w+\()?match ([A-Z_]+)\.split\(", "\).*?\{\n(.*?)^\1\}/ms.exec(body);
    if (!match) return [["", body]];
    const [whole, indent, constant, inside] = match;
    const words = this.#constants.get(constant).split(", ");
    const begin = new RegExp(`^${indent}    (?:"([\\w-]+)"|_) =>`, "gm");
    const starts = [...inside.matchAll(begin)];
    const named = starts.map(([, word]) => word).filter(Boolean);
    const rest = words.filter((word) => !named.includes(word));
    assert.ok(rest.length === 1 && named.length === words.length - 1, `${constant} and the arms of the match differ`);
    const arms = starts.map(({ 1: word = rest[0], index }, place) => [word, inside.slice(index, starts[place + 1]?.index)]);
    return [["", body.replace(whole, "")], ...arms];
  }
}
