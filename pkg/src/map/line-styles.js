// How a line of traffic looks: its level is told by colour, by width and by dashes, so that no colour need be seen.

/**
 * By level: `width` of the line in pixels at zoom 15, `dash` in widths of the line, drawn in this order: what blocks lies on top.
 * Dashes have flat ends and lie on a casing, so the gaps show as light.
 */
export const LINE_STYLES = {
  unknown: { width: 3, dash: [1, 2] },
  free: { width: 4, dash: [] },
  slow: { width: 6, dash: [3, 0.6] },
  heavy: { width: 7, dash: [1.2, 0.6] },
  blocked: { width: 8, dash: [0.4, 0.4] },
};

export const levelOf = (level) => (Object.hasOwn(LINE_STYLES, level) ? level : "unknown");

/** What a line is drawn with at a zoom, in pixels: thinner where streets lie close. */
export function pen(level, zoom) {
  const { width, dash } = LINE_STYLES[levelOf(level)];
  const thin = Math.min(Math.max(1 - (15 - zoom) * 0.12, 0.5), 1.25);
  const wide = width * thin;
  return { width: wide, casing: wide + 3, dash: dash.map((length) => length * wide) };
}

/** How far a point lies from a line, in the units of both; `line` holds x and y by turns. */
export function distanceTo(line, x, y) {
  let least = Infinity;
  for (let i = 0; i + 3 < line.length; i += 2) {
    const dx = line[i + 2] - line[i];
    const dy = line[i + 3] - line[i + 1];
    const length = dx * dx + dy * dy;
    const along = length ? Math.min(Math.max(((x - line[i]) * dx + (y - line[i + 1]) * dy) / length, 0), 1) : 0;
    least = Math.min(least, Math.hypot(line[i] + along * dx - x, line[i + 1] + along * dy - y));
  }
  return least;
}
