// The base map's archive, from servers that know ranges and those that do not, and names along its streets.

import assert from "node:assert/strict";
import { test } from "node:test";
import { EtagMismatch } from "pmtiles";
import { RangeOrWhole, WHOLE_AT_MOST } from "../src/map/vector/range-or-whole.js";
import { covered, straightPart } from "../src/map/vector/street-names.js";

const FILE = Uint8Array.from({ length: 1000 }, (_, index) => index % 251);

/** A server of one file, and what it was asked for. */
function server({ ranges = true, etag = '"1"', status } = {}) {
  const asked = [];
  const fetch = async (_, { headers }) => {
    asked.push(headers.Range);
    if (status) return new Response(null, { status });
    const [from, to] = headers.Range.slice("bytes=".length).split("-").map(Number);
    if (!ranges) return new Response(FILE);
    return new Response(FILE.slice(from, to + 1), { status: 206, headers: etag ? { ETag: etag } : {} });
  };
  return { asked, source: new RangeOrWhole("https://city.example/map.pmtiles", fetch) };
}

const bytes = async (answer) => [...new Uint8Array((await answer).data)];

test("where the server knows ranges, only what is seen is loaded", async () => {
  const { asked, source } = server();
  assert.deepEqual(await bytes(source.getBytes(10, 5)), [10, 11, 12, 13, 14]);
  assert.deepEqual(await bytes(source.getBytes(500, 2)), [249, 250]);
  assert.deepEqual(asked, ["bytes=10-14", "bytes=500-501"]);
});

test("where it does not, the whole archive is loaded once", async () => {
  const { asked, source } = server({ ranges: false });
  assert.deepEqual(await bytes(source.getBytes(0, 3)), [0, 1, 2]);
  const [first, second] = await Promise.all([bytes(source.getBytes(10, 2)), bytes(source.getBytes(998, 10))]);
  assert.deepEqual(first, [10, 11]);
  assert.deepEqual(second, [245, 246]);
  assert.equal(asked.length, 1);
});

test("an archive too large to be loaded whole is refused before it is here", async () => {
  let sent = 0;
  const body = new ReadableStream({
    pull(controller) {
      sent += 1 << 20;
      controller.enqueue(new Uint8Array(1 << 20));
    },
  });
  const source = new RangeOrWhole("https://city.example/map.pmtiles", async () => new Response(body));
  await assert.rejects(source.getBytes(0, 127), /Range/);
  assert.ok(sent <= WHOLE_AT_MOST + (4 << 20));
});

test("a download that breaks is tried again by who asks next", async () => {
  const answers = [
    new Response(new ReadableStream({ pull: (controller) => controller.error(new Error("gone")) })),
    new Response(FILE),
  ];
  const source = new RangeOrWhole("https://city.example/map.pmtiles", async () => answers.shift());
  await assert.rejects(source.getBytes(0, 3), /gone/);
  assert.deepEqual(await bytes(source.getBytes(0, 3)), [0, 1, 2]);
});

test("an archive that was replaced meanwhile is told from the one before", async () => {
  await assert.rejects(server({ etag: '"2"' }).source.getBytes(0, 3, undefined, '"1"'), EtagMismatch);
  await assert.rejects(server({ status: 416 }).source.getBytes(0, 3), EtagMismatch);
  assert.equal((await server({ etag: 'W/"2"' }).source.getBytes(0, 3, undefined, '"1"')).etag, undefined);
});

test("a server that refuses is an error", async () => {
  await assert.rejects(server({ status: 404 }).source.getBytes(0, 3), /404/);
});

const points = (...pairs) => pairs.map(([x, y]) => ({ x, y }));

test("a street's name stands on the longest part that is straight enough", () => {
  const line = points([0, 0], [30, 0], [30, 40], [31, 120]);
  const at = straightPart(line, 60);
  assert.ok(Math.abs(at.x - 30.5) < 0.01 && Math.abs(at.y - 60) < 0.01);
  assert.ok(Math.abs(at.angle - Math.PI / 2) < 0.05);
});

test("a street that is too short or too crooked for its name has none", () => {
  assert.equal(straightPart(points([0, 0], [20, 0]), 60), null);
  assert.equal(straightPart(points([0, 0], [20, 0], [20, 20], [40, 20], [40, 40]), 35), null);
  assert.equal(straightPart([], 10), null);
});

test("no name is upside down", () => {
  for (let degrees = 0; degrees < 360; degrees += 15) {
    const turn = (degrees * Math.PI) / 180;
    const { angle } = straightPart(points([0, 0], [100 * Math.cos(turn), 100 * Math.sin(turn)]), 50);
    assert.ok(Math.abs(angle) <= Math.PI / 2 + 1e-9, `${degrees}`);
  }
});

test("other names keep off the whole of a name", () => {
  const boxes = covered({ x: 50, y: 0, angle: 0 }, 100, 20);
  assert.ok(Math.min(...boxes.map(({ minX }) => minX)) <= 0.001);
  assert.ok(Math.max(...boxes.map(({ maxX }) => maxX)) >= 99.999);
  for (const [index, box] of boxes.entries()) assert.ok(index === 0 || box.minX <= boxes[index - 1].maxX);
});
