// A theme says only what the contract has, reaches every element, and can be read.

import assert from "node:assert/strict";
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { elements } from "../contract/index.mjs";
import * as shared from "../contract/shared.mjs";
import { themes } from "../contract/themes.mjs";

const folder = join(import.meta.dirname, "..", "themes");
const source = (name) => readFileSync(join(folder, `${name}.css`), "utf8");

/** The tokens that a theme sets; of a variable of the design system, what the theme says holds without it. */
function tokens(style) {
  const set = [...style.matchAll(/^ +(--civic-[a-z-]+): (.*);$/gm)];
  return new Map(set.map(([, name, value]) => [name, /^var\(--[\w-]+, (.*)\)$/.exec(value)?.[1] ?? value]));
}

/** Red, green and blue, 0 to 1. */
function channels(colour) {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/.exec(colour)?.[1];
  assert.ok(digits, `${colour} is not written as #rgb or #rrggbb`);
  const pairs = digits.length === 3 ? [...digits].map((digit) => digit + digit) : digits.match(/../g);
  return pairs.map((pair) => parseInt(pair, 16) / 255);
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(rgb) {
  const [red, green, blue] = rgb.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** What a citizen must be able to read and to see, on a ground (SC 1.4.3, 1.4.11). */
function expectReadable(colours, ground) {
  const of = (name) => channels(colours.get(`--civic-${name}`));
  const reads = (name, behind) => assert.ok(contrast(of(name), behind) >= 4.5, `--civic-${name} cannot be read`);
  for (const tone of ["info", "error", "warning", "success"]) {
    // A notice is on a ground with 7 % of its tone.
    reads(tone, ground.map((part, channel) => part * 0.93 + of(tone)[channel] * 0.07));
  }
  reads("accent", ground);
  reads("on-accent", of("accent"));
  // The defaults of these are mixed from the page's own text, and from the system's colours.
  if (colours.has("--civic-muted")) reads("muted", ground);
  if (colours.has("--civic-field")) {
    reads("on-field", of("field"));
    assert.ok(contrast(of("field-line"), ground) >= 3, "the fields cannot be seen");
  }
  const rings = ["focus", "focus-edge"].map((name) => colours.get(`--civic-${name}`)).filter((ring) => ring !== "transparent");
  assert.ok(rings.some((ring) => contrast(channels(ring), ground) >= 3), "the focus cannot be seen");
}

test("the style can be read as it comes, on a light page and on a dark one", () => {
  const colours = (dark) =>
    new Map(
      Object.entries(shared.tokens)
        .filter(([, token]) => token.default.startsWith("#"))
        .map(([name, token]) => [name, (dark && token.dark) || token.default]),
    );
  expectReadable(colours(false), channels("#fff"));
  // Chromium's `Canvas`; those of the others are as dark.
  expectReadable(colours(true), channels("#121212"));
});

test("there is a style sheet for each theme of the contract, and no other", () => {
  assert.deepEqual(
    readdirSync(folder).sort(),
    Object.keys(themes)
      .map((name) => `${name}.css`)
      .sort(),
  );
});

test("the style sheet that holds the place does so for every element, and as high as the script", () => {
  const read = (file) => readFileSync(join(import.meta.dirname, "..", "src", file), "utf8");
  const style = read("civic-widgets.css");
  const selectors = [...style.matchAll(/:where\(([^)]*)\)/g)].map(([, tags]) => tags.split(", "));
  assert.ok(selectors.length > 1);
  for (const reached of selectors) assert.deepEqual(reached, elements.map(({ tag }) => tag));
  const height = /min-block-size: (.+);/.exec(style)[1];
  assert.equal(height, `var(--civic-min-height, ${shared.tokens["--civic-min-height"].default})`);
  assert.ok(read("element.js").includes(`min-block-size:${height.replaceAll(" ", "")}}`));
});

for (const name of Object.keys(themes)) {
  const style = source(name);

  test(`the theme ${name} sets what there is, for every element`, () => {
    for (const token of tokens(style).keys()) assert.ok(token in shared.tokens, token);
    const selectors = [...style.matchAll(/^([^\s/@{}][^{}]*) \{$/gm)].map(([, selector]) => selector);
    assert.ok(selectors.length > 1);
    for (const selector of selectors.filter((selector) => selector !== ":root")) {
      const reached = /:where\(([^)]*)\)/.exec(selector)?.[1].split(", ");
      assert.deepEqual(reached, elements.map(({ tag }) => tag), selector);
      for (const [, part] of selector.matchAll(/::part\(([^)]*)\)/g)) assert.ok(part in shared.parts, part);
    }
  });

  test(`the theme ${name} can be read, and is small`, () => {
    expectReadable(tokens(style), channels("#fff"));
    assert.ok(statSync(join(folder, `${name}.css`)).size < 3000);
  });
}
