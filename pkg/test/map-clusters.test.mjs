// Markers on the map: each can be touched on its own, and each is reached by the arrow keys.

import assert from "node:assert/strict";
import { test } from "node:test";
import { APART, itemsAt } from "../src/map/clusters.js";
import { towards } from "../src/map/directions.js";
import { latitude, longitude, scale, worldX, worldY } from "../src/map/mercator.js";

/** Places as in a town: some close together, some twins, some far out. The same at each run. */
function town(count) {
  let seed = 7;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  return Array.from({ length: count }, (_, index) => ({
    key: `site-${index}`,
    x: worldX(11.25 + (random() - 0.5) ** 3),
    y: worldY(43.77 + (random() - 0.5) ** 3),
  })).map((place, index, all) => (index % 10 === 9 ? { ...all[index - 1], key: place.key } : place));
}

const between = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);

test("no mark lies under the finger that means its neighbour", () => {
  for (const zoom of [8, 12, 15, 18]) {
    const items = itemsAt(town(300), zoom);
    for (const a of items) for (const b of items) assert.ok(a === b || between(a, b) * scale(zoom) >= APART - 1e-6);
  }
});

test("each marker is in one item, and none twice", () => {
  const places = town(749);
  for (const zoom of [5, 13, 19]) {
    const keys = itemsAt(places, zoom).flatMap(({ members }) => members.map(({ key }) => key));
    assert.deepEqual(keys.toSorted(), places.map(({ key }) => key).toSorted());
  }
});

test("the order in which a feed tells its places does not move anything", () => {
  const places = town(300);
  const told = (items) => items.map(({ key, x, y, members }) => [key, x, y, members.map((member) => member.key)]);
  assert.deepEqual(told(itemsAt(places.toReversed(), 13)), told(itemsAt(places, 13)));
});

test("closer, clusters open", () => {
  const places = town(300);
  const counts = [10, 12, 14, 16, 18].map((zoom) => itemsAt(places, zoom).length);
  assert.deepEqual(counts, counts.toSorted((a, b) => a - b));
  assert.ok(counts.at(-1) > counts[0]);
});

test("at the last zoom twins stand side by side, for nothing opens them any more", () => {
  const twins = ["a", "b", "c"].map((key) => ({ key, x: 100, y: 100 }));
  const items = itemsAt(twins, 19, { last: true });
  assert.deepEqual(items.map(({ members }) => members.length), [1, 1, 1]);
  for (const a of items) for (const b of items) assert.ok(a === b || between(a, b) * scale(19) >= APART - 1e-6);
});

test("nothing to show is no item", () => {
  assert.deepEqual(itemsAt([], 13), []);
});

test("an arrow key goes to the nearest mark on its side, and rather ahead than aside", () => {
  const from = { x: 0, y: 0 };
  const [near, far, aside, behind] = [{ x: 10, y: 2 }, { x: 30, y: 0 }, { x: 4, y: 9 }, { x: -5, y: 0 }];
  const items = [from, far, aside, near, behind];
  assert.equal(towards("ArrowRight", from, items), near);
  assert.equal(towards("ArrowLeft", from, items), behind);
  assert.equal(towards("ArrowDown", from, items), aside);
  assert.equal(towards("ArrowUp", from, items), null);
});

test("whoever has only one mark beside theirs gets there, though it lies far aside", () => {
  const [from, other] = [{ x: 0, y: 0 }, { x: 1, y: 50 }];
  assert.equal(towards("ArrowRight", from, [from, other]), other);
});

test("the arrow keys lead to every mark of a town", () => {
  const items = itemsAt(town(749), 14);
  assert.ok(items.length > 100);
  const reached = new Set([items[0]]);
  for (const item of reached) {
    for (const key of ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]) {
      const next = towards(key, item, items);
      if (next) reached.add(next);
    }
  }
  assert.equal(reached.size, items.length);
});

test("degrees come back from the map as they went in", () => {
  for (const [lat, lon] of [[43.7696, 11.2558], [-33.9, -70.6], [0, 180]]) {
    assert.ok(Math.abs(latitude(worldY(lat)) - lat) < 1e-9);
    assert.ok(Math.abs(longitude(worldX(lon)) - lon) < 1e-9);
  }
  // The corner of the grid: https://wiki.openstreetmap.org/wiki/Slippy_map_tilenames.
  assert.ok(Math.abs(worldY(85.0511287798)) < 1e-6);
});
