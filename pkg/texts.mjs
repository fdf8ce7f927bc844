// In which file of each language a text lies: a page loads those that its elements say, and first those that they begin with. A
// part that says a message has its id among its data, so that nobody need keep a list.

/** Whether one of these files, given by their bytes, has a text in it. */
const isIn = (files, text) => files.some((code) => code.includes(Buffer.from(text)));

/**
 * The folder below `locales` that each message lies in, by its id: "" with what every page begins with, `poll` with what that
 * element alone begins with, `later/poll` with what it alone says later, `later` with what several do. `shared` are the bytes of
 * the files that every page begins with, `elements` by name those of the element's own: `first`, and `later`.
 *
 * Some ids are put together, `webmaster-` and the name of an error, say: of those, how they begin is there.
 */
export function foldersOf(ids, shared, elements) {
  const names = Object.keys(elements);
  const all = [shared, ...Object.values(elements).flatMap(({ first, later }) => [first, later])].flat();
  const beginnings = (id) => [...id.matchAll(/-/g)].map(({ index }) => id.slice(0, index + 1));
  const folderOf = (id) => {
    const said = isIn(all, id) ? [id] : beginnings(id);
    const isSaid = (files) => said.some((text) => isIn(files, text));
    if (isSaid(shared)) return "";
    const [first, later] = ["first", "later"].map((when) => names.filter((name) => isSaid(elements[name][when])));
    // What one element begins with and another says later has to be there for both.
    if (first.length) return new Set([...first, ...later]).size === 1 ? first[0] : "";
    return later.length === 1 ? `later/${later[0]}` : "later";
  };
  return new Map(ids.map((id) => [id, folderOf(id)]));
}
