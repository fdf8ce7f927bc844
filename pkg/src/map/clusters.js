// Which markers stand together at a zoom: those that would cover each other.

import { scale } from "./mercator.js";

/** Pixels between two marks at least: a mark is 44 to touch, and its neighbour must not lie under the same finger. */
export const APART = 48;

/**
 * One item for each mark at this zoom: `{ key, x, y, members }`, in pixels of zoom 0. An item stands at the place of its first
 * member and has its key; the same places make the same items, wherever the map looks. At the last zoom, where nobody can
 * look closer, those that would be one item stand in a ring instead.
 *
 * `places` have `key`, `x` and `y`, in pixels of zoom 0. It is quicker if they are in the order of their keys.
 */
export function itemsAt(places, zoom, { last = false } = {}) {
  const pixels = scale(zoom);
  const items = gather([...places].sort(byKey), APART / pixels);
  return last ? items.flatMap((item) => ring(item, pixels)) : items;
}

/** The order in which items are begun. */
export const byKey = (a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/** Each place that no item before it took begins one, and takes those around it. So items stay `apart` from each other. */
function gather(places, apart) {
  const cells = new Map();
  const items = [];
  for (const place of places) {
    const column = Math.floor(place.x / apart);
    const row = Math.floor(place.y / apart);
    const near = nearest(cells, column, row, place, apart);
    if (near) {
      near.members.push(place);
      continue;
    }
    const item = { key: place.key, x: place.x, y: place.y, members: [place] };
    items.push(item);
    const cell = cellAt(column, row);
    if (cells.has(cell)) cells.get(cell).push(item);
    else cells.set(cell, [item]);
  }
  return items;
}

/** One number for a cell: at the last zoom there are less than two millions each way. */
const cellAt = (column, row) => column * 2 ** 22 + row;

function nearest(cells, column, row, { x, y }, apart) {
  let best = null;
  let least = apart;
  for (let across = column - 1; across <= column + 1; across++) {
    for (let down = row - 1; down <= row + 1; down++) {
      for (const item of cells.get(cellAt(across, down)) ?? []) {
        const distance = Math.hypot(item.x - x, item.y - y);
        if (distance < least) {
          best = item;
          least = distance;
        }
      }
    }
  }
  return best;
}

/** The members side by side on a circle about their place, the first to the north. */
function ring({ x, y, members }, pixels) {
  if (members.length === 1) return [{ key: members[0].key, x, y, members }];
  const turn = (2 * Math.PI) / members.length;
  const radius = APART / (2 * Math.sin(turn / 2)) / pixels;
  return members.map((member, index) => ({
    key: member.key,
    x: x + radius * Math.sin(turn * index),
    y: y - radius * Math.cos(turn * index),
    members: [member],
  }));
}
