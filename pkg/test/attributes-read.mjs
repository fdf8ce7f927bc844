// Which attributes a widget's Rust code reads, and how. `config.rs` of its domain reads those of the element; `sources.rs` and
// `dialects.rs`, where there are some, those of a child that carries settings, which the element may say as well.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * By name: whether it is a flag, and the lists of words that it may say, one for each place that reads it.
 *
 * @returns {Record<string, { flag: boolean, words: string[] }>}
 */
export function attributesRead(domain, { child }) {
  const files = ["config.rs", "sources.rs", "dialects.rs"].map((name) => join(domain, name)).filter(existsSync);
  const code = files.map((file) => readFileSync(file, "utf8").replace(/^\s*\/\/.*$/gm, ""));
  const constants = Object.fromEntries(
    [...code.join("\n").matchAll(/^(?:pub )?const ([A-Z_]+): &str = "([^"]*)";/gm)].map(([, name, text]) => [name, text.replace(/\\\n\s*/g, "")]),
  );
  const read = {};
  // A clock is read alike for the element and for its children, by one function.
  const texts = child ? [...code.slice(1), /fn named_clock.*?\n\}/s.exec(code[0])?.[0] ?? ""] : code;
  for (const text of texts) {
    const reads = [
      ...text.matchAll(/\battributes\s*\.(text|string|flag|one_of|place|endpoint)\(\s*"([a-z-]+)"(?:,\s*(?:"([^"]*)"|([A-Z_]+)))?/g),
    ];
    const all = text.match(/\battributes\s*\.(?!(?:written|clone)\()\w+\(/g) ?? [];
    assert.equal(reads.length, all.length, `an attribute is read in a way that this test does not know: ${all}`);
    for (const [, how, name, words, constant] of reads) {
      const told = (read[name] ??= { flag: how === "flag", words: [] });
      if (words ?? constant) told.words.push(words ?? constants[constant]);
    }
  }
  for (const told of Object.values(read)) told.words = [...new Set(told.words)].sort();
  return read;
}
