// Where the script finds the hash of each file that it may load: its own list holds those of what any page begins with, others
// load when they are needed.

/** What no page begins with. */
const LATER = "later.json";

/** The list of what one element alone begins with. */
const listOf = (element) => `${element}.json`;

/**
 * The names of the files in each list, but those of the script itself under "". `files`: the names of all that it may load but
 * the lists; `own`: by the name of the element those that it alone begins with.
 */
export function lists(files, own) {
  const owned = Object.values(own).flat();
  // A part that one element begins with may be another's later one, on a page that has not the first.
  const isPart = (name) => name.startsWith("split_");
  const isLater = (name) => isPart(name) || /^map|^locales\/later\//.test(name);
  const elements = Object.keys(own).filter((element) => own[element].length);
  return {
    "": [...files.filter((name) => !isLater(name) && !owned.includes(name)), LATER, ...elements.map(listOf)],
    [LATER]: files.filter(isLater),
    ...Object.fromEntries(elements.map((element) => [listOf(element), own[element]])),
  };
}
