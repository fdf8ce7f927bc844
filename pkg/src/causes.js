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
  if (!navigator.onLine) return tell(`There is no network for ${url}. ${shown}`, error);
  const directive = forbidding.get(url)?.replace(/-elem$/, "");
  if (directive) {
    const origin = new URL(url).origin === location.origin ? "'self'" : new URL(url).origin;
    return tell(`This page's Content-Security-Policy forbids ${url}. ${shown} Add to it: ${directive} ${origin}`, error);
  }
  const status = error.status ?? (await statusOf(url));
  if (!status) {
    const what = `${url} cannot be reached. ${shown}`;
    return tell(`${what} On another host than the page, it needs the header: Access-Control-Allow-Origin: *`, error);
  }
  if (status !== 200) {
    const what = `${url} answers with status ${status}. ${shown}`;
    return tell(`${what} Copy all files of the package's folder dist into ${folder}`, error);
  }
  tell(
    `${url} is not the file that belongs to civic-widgets.js: something changed it, or it is of another release. ${shown} ` +
      `Copy all files of one release into ${folder} and let no server, cache or filter rewrite them.`,
    error,
  );
}

/** A file that does not match its hash is refused before anybody learns its status; null if it cannot be reached. */
const statusOf = (url) =>
  fetch(url, { method: "HEAD", cache: "no-store" }).then(
    ({ status }) => status,
    () => null,
  );
