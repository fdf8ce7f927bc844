// The splitter's script loads each chunk of the module by itself, as it likes. Here the chunks are merged into a few files, and each
// file is checked before it runs.

/** A chunk or a part, as the pinned splitter writes it: its name, its file, and the chunks that it needs. */
const LOADING =
  /(?:\/\* [^*]* \*\/\s*)?(?:const (__chunk_\d+) = |export const (__wasm_split_load_\w+) = wrapAsyncCb\()makeLoad\(\(\) => \{\s*const src = fetch\(new URL\("\.\/([^"]+)", import\.meta\.url\)\);[^]*?\n\}\n, \[([^\]]*)\]\)\)?;/g;

/**
 * The script where each part loads the files that it needs, each once, by the function `part` of the script `loader`. `liesIn`: the
 * files that chunks lie in, by their own.
 */
export function loadingFiles(script, { liesIn, loader }) {
  const homes = new Map();
  const parts = script.replace(LOADING, (_, chunk, part, file, needed) => {
    if (chunk) {
      homes.set(chunk, liesIn[file]);
      return "";
    }
    const files = new Set(needed.split(/,\s*/).filter(Boolean).map((name) => homes.get(name)));
    const others = [...files].filter((name) => name !== file);
    return `export const ${part} = wrapAsyncCb(makeLoad(() => part("${file}"), ${JSON.stringify(others)}.map(alone)));`;
  });
  if (/\bfetch\(|WebAssembly|__chunk_/.test(parts) || [...homes.values()].includes(undefined)) {
    throw new Error("__wasm_split.js has a form that split-script.mjs does not know");
  }
  const alone = "const alone = (file) => makeLoad(() => part(file), []);";
  return `import { part } from ${JSON.stringify(loader)};\n${alone}\n${parts}`;
}
