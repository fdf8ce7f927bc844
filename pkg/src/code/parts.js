// The parts of the module that load when they are reached; the build puts `part` where the splitter's script fetches.

let bytes;

/** Says how the bytes of a file are loaded. */
export function loadPartsBy(load) {
  bytes = load;
}

const made = new Map();

/** Begins to load a part; the answer makes it one with the first, once, whoever asks. */
export function part(name) {
  const loading = bytes(name);
  // Whoever waits for it hears of a failure; this is not the one to cry out.
  loading.catch(() => {});
  return (imports) => {
    if (!made.has(name)) {
      const making = loading.then((bytes) => WebAssembly.instantiate(bytes, imports));
      made.set(name, making);
      making.catch(() => made.delete(name));
    }
    return made.get(name);
  };
}
