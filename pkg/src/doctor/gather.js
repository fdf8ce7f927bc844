// The facts: what the server answers, and what this browser can do. All of it is asked by this page, on its own site; no
// other server than that of the endpoint hears of it.

import { refusalOfWasm } from "../webassembly.js";
import { SCRIPT, knownTo } from "./release.js";

/** Longest wait for an answer, milliseconds. */
const PATIENCE = 15_000;

/** What the policy of this very page has forbidden. */
const violations = [];

document.addEventListener("securitypolicyviolation", ({ blockedURI, effectiveDirective, disposition }) => {
  if (disposition === "enforce") violations.push({ blockedURI, effectiveDirective });
});

/** Whether the policy forbade it. The browser tells of a violation after it has refused. */
async function isForbidden(blocks) {
  await new Promise((resolve) => setTimeout(resolve, 50));
  return violations.some(blocks);
}

const isConnectionTo = (url) => ({ blockedURI, effectiveDirective }) =>
  effectiveDirective === "connect-src" && (blockedURI === url.href || blockedURI === url.origin);

/** The list of all files with their hashes; or why there is none, and whether it is this page that forbids to ask. */
export async function integrity(folder) {
  const url = new URL("integrity.json", folder);
  try {
    const response = await fetch(url, { cache: "no-store" });
    if (!response.ok) return { url, reason: `it answers with status ${response.status}` };
    const hashes = await response.json();
    return { url, hashes };
  } catch (error) {
    const reason = error instanceof SyntaxError ? "it is no JSON" : await reasonOf(url);
    return { url, reason, forbidden: reason === FORBIDDEN };
  }
}

const FORBIDDEN = "the Content-Security-Policy of this very page forbids to ask; its connect-src lacks 'self'";

async function reasonOf(url) {
  if (!navigator.onLine) return "there is no network";
  return (await isForbidden(isConnectionTo(url))) ? FORBIDDEN : "the server does not answer";
}

/** The facts about each file of the package, as `checkRelease` takes them, with the hashes of each. */
export async function files(folder, hashes) {
  const found = await Promise.all(Object.entries(hashes).map(([name, expected]) => file(folder, name, expected)));
  const known = knownTo(found);
  for (const one of found) one.known = one.sha256 && known ? known.includes(one.sha256) : undefined;
  return found;
}

async function file(folder, name, expected) {
  const url = new URL(name, folder);
  let response;
  let bytes;
  try {
    response = await fetch(url, { cache: "no-store" });
    bytes = new Uint8Array(await response.arrayBuffer());
  } catch {
    return { name, url: url.href, status: null, failure: await reasonOf(url) };
  }
  const header = (of) => response.headers.get(of);
  const start = new TextDecoder().decode(bytes.subarray(0, 100)).trimStart().toLowerCase();
  const [sha256, sha384, sha512] = await Promise.all([256, 384, 512].map((size) => hash(size, bytes)));
  const matches = sha384 ? sha384 === expected : response.ok ? await passes(url, expected) : undefined;
  return {
    name,
    url: url.href,
    bytes,
    status: response.status,
    html: start.startsWith("<!doctype html") || start.startsWith("<html"),
    type: header("content-type"),
    encoding: header("content-encoding"),
    cacheControl: header("cache-control"),
    lastModified: header("last-modified"),
    expires: header("expires"),
    server: header("server"),
    ...{ sha256, sha384, sha512 },
    matches,
    repair: matches === false && !name.endsWith(".wasm") ? await repair(bytes, expected) : undefined,
    size: bytes.length,
    sent: performance.getEntriesByName(url.href).at(-1)?.encodedBodySize || undefined,
  };
}

/** A hash as Subresource Integrity writes it; undefined on a page without HTTPS, where browsers do not hash. */
async function hash(size, bytes) {
  if (!globalThis.crypto?.subtle) return undefined;
  const digest = new Uint8Array(await crypto.subtle.digest(`SHA-${size}`, bytes));
  return `sha${size}-${btoa(String.fromCharCode(...digest))}`;
}

/** What the browser itself says, where it tells no hash. */
async function passes(url, expected) {
  try {
    await fetch(url, { cache: "no-store", integrity: expected });
    return true;
  } catch {
    return false;
  }
}

/** What was done to a text file, if undoing it gives the file that was released. */
async function repair(bytes, expected) {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const undone = [
    [
      text.replaceAll("\r\n", "\n"),
      "Only the ends of lines differ: upload in binary mode, and let git convert nothing (* -text).",
    ],
    [text.replace(/^\ufeff/, ""), "Something put a byte order mark before the text."],
  ];
  for (const [original, what] of undone) {
    if (original !== text && (await hash(384, new TextEncoder().encode(original))) === expected) return what;
  }
  return undefined;
}

/**
 * A page of this site: its headers and its markup, which is read without running anything. `XMLHttpRequest` gives a
 * document where `DOMParser` is closed to scripts, under Trusted Types.
 */
export function page(address) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.timeout = PATIENCE;
    request.onerror = async () => resolve({ name: address.pathname, url: address, failure: await reasonOf(address) });
    request.ontimeout = () => resolve({ name: address.pathname, url: address, failure: "it does not answer in time" });
    request.onload = () => resolve(pageIn(request, address));
    request.send();
  });
}

function pageIn(request, address) {
  const url = new URL(request.responseURL || address);
  const document = request.response;
  return {
    name: address.pathname,
    url,
    self: url,
    status: request.status,
    type: request.getResponseHeader("content-type"),
    policies: request.getResponseHeader("content-security-policy"),
    reporting: request.getResponseHeader("content-security-policy-report-only"),
    permissions: request.getResponseHeader("permissions-policy"),
    ...(document ? markup(document, url) : { metas: [], scripts: [], elements: null, themes: [] }),
  };
}

function markup(document, url) {
  const base = resolved(document.querySelector("base[href]")?.getAttribute("href") ?? "", url) ?? url;
  const resolve = (address) => resolved(address, base);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const attribute = (element, name) => element.getAttribute(name);
  return {
    metas: all('meta[http-equiv="content-security-policy" i]').map((meta) => attribute(meta, "content")),
    scripts: all("script[src]")
      .map((script) => ({
        url: resolve(attribute(script, "src")),
        type: attribute(script, "type"),
        integrity: attribute(script, "integrity"),
        nonce: attribute(script, "nonce"),
        nomodule: script.hasAttribute("nomodule"),
      }))
      .filter((script) => script.url?.pathname.endsWith(`/${SCRIPT}`)),
    elements: all("civic-report").map((element) => ({
      tag: element.localName,
      endpoint: attribute(element, "endpoint"),
      empty: !element.textContent.trim() && !element.children.length,
      photos: !element.hasAttribute("no-photo"),
      attribute: (name) => attribute(element, name),
    })),
    themes: all('link[rel~="stylesheet" i][href]')
      .map((link) => resolve(attribute(link, "href")))
      .filter((theme) => /\/themes\/[\w-]+\.css$/.test(theme?.pathname)),
  };
}

/** A URL, or null if it is none. */
export function resolved(address, base) {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}

/** What the back end answers, asked as the widget asks. */
export async function answer(url) {
  if (!navigator.onLine) return { failure: "offline" };
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE) });
    const { status, headers, url: end } = response;
    return { status, type: headers.get("content-type"), text: await response.text(), url: end };
  } catch (error) {
    if (error.name === "TimeoutError") return { failure: "timeout" };
    if (await isForbidden(isConnectionTo(url))) return { failure: "policy" };
    return { failure: (await answersAtAll(url)) ? "cors" : "unreachable" };
  }
}

/** Whether there is an answer that this page may not read. */
async function answersAtAll(url) {
  if (url.origin === location.origin) return false;
  try {
    await fetch(url, { mode: "no-cors", credentials: "omit", signal: AbortSignal.timeout(PATIENCE) });
    return true;
  } catch {
    return false;
  }
}

/** The facts about this browser, as `checkBrowser` takes them. */
export async function browser() {
  return {
    secure: isSecureContext,
    wasm: await refusal(),
    elements: "customElements" in globalThis && "adoptedStyleSheets" in Document.prototype,
    preload: document.createElement("link").relList.supports("modulepreload"),
    storage: await keeps(),
    worker: navigator.serviceWorker?.controller?.scriptURL ?? null,
  };
}

async function refusal() {
  if (!("WebAssembly" in globalThis)) return "missing";
  const error = refusalOfWasm();
  if (!error) return null;
  return (await isForbidden(({ blockedURI }) => blockedURI === "wasm-eval")) ? "policy" : error.message;
}

/** Whether a database opens. It is deleted again. */
function keeps() {
  const name = "civic-doctor";
  return new Promise((resolve) => {
    try {
      const opening = indexedDB.open(name);
      opening.onerror = () => resolve(false);
      opening.onsuccess = () => {
        opening.result.close();
        indexedDB.deleteDatabase(name);
        resolve(true);
      };
    } catch {
      resolve(false);
    }
  });
}
