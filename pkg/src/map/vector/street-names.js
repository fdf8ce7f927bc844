// Where a street's name goes: along the straightest part that is long enough for it.

/** How far the part may bend, in radians: letters stand on one line. */
const BEND = 0.35;

/**
 * The middle and the direction of the longest part of a line that is at least `width` long and nearly straight:
 * `{ x, y, angle }`, the angle such that the text is not upside down. Null if there is none. Points have `x` and `y`.
 */
export function straightPart(points, width) {
  let best = null;
  let from = 0;
  for (let to = 1; to < points.length; to++) {
    while (from < to - 1 && !isStraight(points, from, to)) from++;
    const length = distance(points[from], points[to]);
    if (length >= width && length > (best?.length ?? 0)) best = { from: points[from], to: points[to], length };
  }
  if (!best) return null;
  const angle = Math.atan2(best.to.y - best.from.y, best.to.x - best.from.x);
  return {
    x: (best.from.x + best.to.x) / 2,
    y: (best.from.y + best.to.y) / 2,
    angle: Math.abs(angle) > Math.PI / 2 ? angle - Math.sign(angle) * Math.PI : angle,
  };
}

/** Whether no step between two points of a line turns far from the way between them. */
function isStraight(points, from, to) {
  const way = Math.atan2(points[to].y - points[from].y, points[to].x - points[from].x);
  for (let i = from; i < to; i++) {
    const step = Math.atan2(points[i + 1].y - points[i].y, points[i + 1].x - points[i].x);
    if (Math.abs(Math.atan2(Math.sin(step - way), Math.cos(step - way))) > BEND) return false;
  }
  return true;
}

const distance = (a, b) => Math.hypot(b.x - a.x, b.y - a.y);

/** Squares of `side` along a text of `width` about a place: what other names must not cover. */
export function covered({ x, y, angle }, width, side) {
  const count = Math.max(Math.ceil(width / side), 1);
  return Array.from({ length: count }, (_, index) => {
    const along = ((index + 0.5) / count - 0.5) * width;
    const middleX = x + along * Math.cos(angle);
    const middleY = y + along * Math.sin(angle);
    return { minX: middleX - side / 2, minY: middleY - side / 2, maxX: middleX + side / 2, maxY: middleY + side / 2 };
  });
}
