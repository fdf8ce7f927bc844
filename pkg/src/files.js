// The files beside the script: each is loaded once, and refused if it is not the one that was built with this script.

/**
 * The hash of each file that is known, for Subresource Integrity. `build.mjs` puts those of what any page may begin with in the
 * place of INTEGRITY, and the others in lists: each weighs a page that never needs it.
 */
const HASHES = typeof INTEGRITY === "undefined" ? {} : INTEGRITY;

/** A file that did not come: with the status of the answer, or without one if the browser refused it or had no network. */
export class FileError extends Error {
  constructor(file, { status, cause }) {
    super(`${address(file)} did not load`, { cause });
    this.file = file;
    this.status = status;
  }
}

export const address = (name) => new URL(name, import.meta.url).href;

const loaded = new Map();

function once(name, load) {
  if (!loaded.has(name)) {
    const loading = load();
    loaded.set(name, loading);
    // Who asks next tries again.
    loading.catch(() => loaded.delete(name));
  }
  return loaded.get(name);
}

/** The names of the files in a list of hashes, which are known from now on; none if there is no such list. */
async function learn(list) {
  const hashes = list in HASHES ? JSON.parse(await text(list)) : {};
  Object.assign(HASHES, hashes);
  return Object.keys(hashes);
}

/** What one element alone begins with: style, parts of the module, words in each language. Fails with a FileError. */
export const ownFiles = (element) => learn(`${element}.json`);

/** What the file must be, if this script was built. Fails with a FileError. */
async function hashOf(name) {
  if (!(name in HASHES)) await learn("later.json");
  return HASHES[name] ?? "";
}

/** The file's answer. Fails with a FileError. */
async function answer(name) {
  const integrity = await hashOf(name);
  let response;
  try {
    response = await fetch(address(name), { integrity });
  } catch (error) {
    throw new FileError(name, { cause: error });
  }
  if (!response.ok) throw new FileError(name, response);
  return response;
}

/** A text file. Fails with a FileError. */
export const text = (name) => once(name, async () => (await answer(name)).text());

/**
 * The bytes of a part of the module. Its media type does not matter: the hash says more. Fails with a FileError.
 */
export const bytes = (name) => once(name, async () => (await answer(name)).arrayBuffer());

/** A script's exports. `import()` knows no integrity, but takes what was brought before. Fails with a FileError. */
export const script = (name) =>
  once(name, async () => {
    try {
      await bring(name);
      return await import(address(name));
    } catch (error) {
      throw error instanceof FileError ? error : new FileError(name, { cause: error });
    }
  });

/** Brings a script to where `import()` takes it from, if it is the one that was built. */
async function bring(name) {
  const link = document.createElement("link");
  // WebKit preloads modules without a look at their hash. It looks at that of a script element, but Trusted Types may forbid
  // one. Firefox tells nothing of a module that the page preloads itself. What comes by fetch is checked, and lies in the
  // cache for the import that follows.
  const byPage = [...document.querySelectorAll("link")].some(({ href }) => href === address(name));
  const tells = navigator.vendor.startsWith("Google") || (!byPage && !navigator.vendor.startsWith("Apple"));
  if (!tells || !link.relList.supports("modulepreload")) {
    await answer(name);
    return;
  }
  const integrity = await hashOf(name);
  await new Promise((resolve, reject) => {
    link.rel = "modulepreload";
    link.crossOrigin = "anonymous";
    link.integrity = integrity;
    link.onload = resolve;
    link.onerror = reject;
    link.href = address(name);
    document.head.append(link);
  }).finally(() => link.remove());
}
