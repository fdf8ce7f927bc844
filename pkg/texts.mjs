// Which texts a page must have from the beginning: those that the first parts of the code say. A part that says a message
// has its id among its data, so that nobody need keep a list.

/** Whether `code`, the bytes of a file, has a text in it. */
const has = (code, text) => code.includes(Buffer.from(text));

/**
 * Of message ids, those that what a page begins with may say. `first` and `later` are the bytes of files that are there at
 * first and not before later. Some ids are put together, `webmaster-` and the name of an error, say: of those, how they begin
 * is there.
 */
export function saidFirst(ids, first, later) {
  const isIn = (files, text) => files.some((code) => has(code, text));
  const isPutTogether = (id) => !isIn(first, id) && !isIn(later, id);
  const beginnings = (id) => [...id.matchAll(/-/g)].map(({ index }) => id.slice(0, index + 1));
  const isSaid = (id) => isIn(first, id) || (isPutTogether(id) && beginnings(id).some((beginning) => isIn(first, beginning)));
  return new Set(ids.filter(isSaid));
}
