// Lines of traffic on the map: their level is told without colour, and a click finds them.

import assert from "node:assert/strict";
import { test } from "node:test";
import { LINE_STYLES, distanceTo, levelOf, pen } from "../src/map/line-styles.js";

const levels = Object.keys(LINE_STYLES);

test("no two levels have the same dashes, so nobody needs to see a colour", () => {
  const dashes = levels.map((level) => JSON.stringify(LINE_STYLES[level].dash));
  assert.equal(new Set(dashes).size, levels.length);
});

test("the worse the traffic, the wider its line", () => {
  const widths = ["free", "slow", "heavy", "blocked"].map((level) => pen(level, 15).width);
  assert.deepEqual(widths, [...new Set(widths)].sort((a, b) => a - b));
});

test("a line stays visible on its casing at every zoom", () => {
  for (const level of levels) {
    for (let zoom = 2; zoom <= 19; zoom++) {
      const { width, casing } = pen(level, zoom);
      assert.ok(width >= 1.5 && casing > width, `${level} at ${zoom}`);
    }
  }
});

test("a level that nobody knows is drawn as unknown, never as free", () => {
  assert.equal(levelOf("brilliant"), "unknown");
  assert.equal(levelOf(undefined), "unknown");
  assert.equal(levelOf("toString"), "unknown");
});

test("a click is as far from a line as from its nearest part", () => {
  const line = [0, 0, 10, 0, 10, 10];
  assert.equal(distanceTo(line, 5, 3), 3);
  assert.equal(distanceTo(line, 12, 5), 2);
  assert.equal(distanceTo(line, -3, -4), 5);
  assert.equal(distanceTo([1, 1, 1, 1], 4, 5), 5);
  assert.equal(distanceTo([], 0, 0), Infinity);
});
