// What a webmaster reads in the console when something does not work: the cause, and what to change.

import { FileError, address } from "./files.js";

const folder = address("./");
/** Directives of the page's Content-Security-Policy that kept something of ours from loading or running. */
const forbidding = new Map();

document.addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective, disposition }) => {
  if (disposition === "enforce" && blockedURI.startsWith(folder)) forbidding.set(blockedURI, effectiveDirective);
});

const told = new Set();

function tell(text, cause) {
  if (told.has(text)) return;
  told.add(text);
  console.error(`civic-widgets: ${text}`, cause);
}

const shown = "The page's own content is shown instead.";

/** WebAssembly is not to be had, so the slower kind of the code is used. */
export function explainNoWasm(cause) {
  tell(
    "WebAssembly cannot run here, so larger and slower JavaScript does its work. If it is this page that forbids it, add " +
      "'wasm-unsafe-eval' to script-src in its Content-Security-Policy: script-src 'self' 'wasm-unsafe-eval'",
    cause,
  );
}

/** The module broke: a fault of ours. */
export function explainPanic(text) {
  tell(`A fault in the widgets. ${shown} Please report it with this text:`, text);
}

/** Why an element cannot be shown. */
export async function explain(error) {
  if (!(error instanceof FileError)) return tell(`A widget cannot be shown. ${shown}`, error);
  const url = address(error.file);
  if (error.status) {
    const what = `${url} answers with status ${error.status}. ${shown}`;
    return tell(`${what} Copy all files of the package's folder dist into ${folder}`, error);
  }
  const directive = forbidding.get(url)?.replace(/-elem$/, "");
  if (directive) {
    const origin = new URL(url).origin === location.origin ? "'self'" : new URL(url).origin;
    const what = `This page's Content-Security-Policy forbids ${url}. ${shown}`;
    return tell(`${what} Add to it: ${directive} ${origin}`, error);
  }
  if (!navigator.onLine) return tell(`There is no network for ${url}. ${shown}`, error);
  tell(
    `${url} cannot be loaded, or is not the file that belongs to civic-widgets.js: something changed it, or it is of another ` +
      `release. ${shown} Copy all files of one release into ${folder} and let no server, cache or filter rewrite them. On ` +
      "another host than the page, they need the header: Access-Control-Allow-Origin: *",
    error,
  );
}
