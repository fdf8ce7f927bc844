// Which mark an arrow key goes to.

const AXES = {
  ArrowRight: (x, y) => [x, y],
  ArrowLeft: (x, y) => [-x, y],
  ArrowDown: (x, y) => [y, x],
  ArrowUp: (x, y) => [-y, x],
};

/**
 * The nearest of `items` from `from` in the direction of an arrow key: within 45 degrees to each side if there is one, else
 * anywhere on that side. Null if there is none. What lies aside counts as farther than what lies ahead.
 */
export function towards(key, from, items) {
  let best = null;
  let least = Infinity;
  for (const item of items) {
    const [ahead, aside] = AXES[key](item.x - from.x, item.y - from.y);
    if (item === from || ahead <= 0) continue;
    const outside = Math.abs(aside) > ahead ? 1e9 : 0;
    const distance = outside + Math.hypot(ahead, 2 * aside);
    if (distance < least) {
      best = item;
      least = distance;
    }
  }
  return best;
}
