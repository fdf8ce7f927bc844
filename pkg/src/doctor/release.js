// The files of the package as the server sends them: all there, of the right kind, unchanged, of one release.

import { change, count, unknown, works } from "./finding.js";
import { compressionLines, headerLines, typeLines } from "./servers.js";

export const SCRIPT = "civic-widgets.js";

/** What a browser takes for JavaScript (WHATWG MIME Sniffing, 4.6). A module of any other type is refused. */
const JAVASCRIPT =
  /^((text|application)\/(x-)?(java|ecma)script|text\/(javascript1\.[0-5]|jscript|livescript))$/;

/** What each kind of file is sent as. `needed`: by any other type it is refused. */
const KINDS = [
  { extension: ".js", type: "text/javascript; charset=utf-8", fits: (type) => JAVASCRIPT.test(type), needed: true },
  { extension: ".wasm", type: "application/wasm", fits: (type) => type === "application/wasm" },
  { extension: ".ftl", type: "text/plain; charset=utf-8", fits: (type) => type.startsWith("text/") && type !== "text/html" },
];

/** Longer than this and a browser may hold files of two releases, seconds. */
const LONGEST_AGE = 600;

/**
 * `files`: one for each name in integrity.json:
 * `{ name, url, status, failure, html, matches, known, repair, size, sent }` and of its headers `{ type, encoding,
 * cacheControl, lastModified, expires, server }`.
 * `status` is null and `failure` says why if nothing came. `matches`: its hash is that of integrity.json. `known`: the
 * script as served knows its hash; undefined where hashes cannot be told. `repair`: what undone would give the right hash.
 * `size` and `sent` are bytes, `sent` undefined where the browser does not say.
 */
export function checkRelease(files) {
  const here = files.filter(({ status, html }) => status === 200 && !html);
  return [
    checkPresence(files, here),
    ...checkTypes(here),
    ...checkCharset(here),
    checkHashes(here),
    checkCompression(here),
    checkCaching(here),
  ].filter(Boolean);
}

/**
 * The text that holds each hash which the script as served knows: its own, and that of the lists whose hashes it has; "" if
 * the script did not come.
 */
export function knownTo(files) {
  const text = ({ bytes }) => (bytes ? new TextDecoder().decode(bytes) : "");
  const script = text(files.find(({ name }) => name === SCRIPT) ?? {});
  const lists = files.filter(({ name, sha256 }) => name.endsWith(".json") && sha256 && script.includes(sha256));
  return [script, ...lists.map(text)].join("\n").trim();
}

const names = (files) => {
  const first = files.slice(0, 5).map(({ name }) => name).join(", ");
  return files.length > 5 ? `${first} and ${files.length - 5} more` : first;
};

function checkPresence(files, here) {
  if (here.length === files.length) return works(`All ${count(files.length, "file")} of the package are there`);
  const missing = files.filter((file) => !here.includes(file));
  const reasons = missing.slice(0, 5).map(({ url, status, failure, html }) => {
    if (status === null) return `${url} did not come: ${failure}.`;
    return `${url} answers with ${html && status === 200 ? "a web page instead of the file" : `status ${status}`}.`;
  });
  if (missing.length > 5) reasons.push(`Nor can ${missing.length - 5} more be had.`);
  reasons.push("Copy all files of the package's folder dist, with its folder locales, to where this page lies.");
  const isUnserved = (extension) => missing.every(({ name, status }) => status === 404 && name.endsWith(extension));
  const unserved = KINDS.filter(({ extension }) => isUnserved(extension));
  if (unserved.length) {
    reasons.push("If they lie there: some servers, IIS among them, answer 404 for types of files that they do not know.");
  }
  const lines = unserved.flatMap(({ extension, type }) => typeLines(missing[0].server, extension, type));
  const title = `${count(missing.length, "file")} of the package cannot be had: ${names(missing)}`;
  return change(title, { stops: true, reasons, lines });
}

const essence = (type) => (type ?? "").split(";")[0].trim().toLowerCase();

function checkTypes(files) {
  return KINDS.map(({ extension, type, fits, needed = false }) => {
    const those = files.filter(({ name }) => name.endsWith(extension));
    const wrong = those.filter((file) => !fits(essence(file.type)));
    if (!those.length) return null;
    if (!wrong.length) return works(`${extension} files are sent as ${essence(those[0].type)}`);
    const given = wrong[0].type ? `as ${wrong[0].type}` : "without a Content-Type";
    const reason = needed
      ? "A browser refuses a script of another type."
      : "The widgets read them all the same, but proxies and compression go by the type.";
    const lines = typeLines(wrong[0].server, extension, type);
    return change(`${extension} files are sent ${given}`, { stops: needed, reasons: [reason], lines });
  });
}

function checkCharset(files) {
  const charset = ({ type }) => /;\s*charset="?([\w-]+)/i.exec(type ?? "")?.[1];
  const wrong = files.filter((file) => charset(file) && !/^utf-?8$/i.test(charset(file)));
  if (!wrong.length) return [];
  const reasons = ["They are UTF-8. Browsers read them rightly, but a proxy that believes the header may rewrite them."];
  const lines = [{ label: "Header", text: `Content-Type: ${essence(wrong[0].type)}; charset=utf-8` }];
  return [change(`${names(wrong)}: sent with the charset ${charset(wrong[0])}`, { reasons, lines })];
}

/** A browser runs the script whatever it is, if its tag has no `integrity`; the rest it holds to the hashes in the script. */
function checkHashes(files) {
  const script = files.find(({ name }) => name === SCRIPT);
  const changed = files.filter(({ matches }) => matches === false);
  if (files.some(({ matches }) => matches === undefined)) {
    return unknown("Whether the files are unchanged: this browser cannot tell");
  }
  if (!changed.length) return works(`All ${count(files.length, "file")} are unchanged, and of one release`);
  // A theme is loaded by the page, and the script knows nothing of it.
  const others = files.filter((file) => file !== script && !file.name.startsWith("themes/"));
  if (changed.includes(script) && others.length && others.every(({ known }) => known)) {
    const reasons = [
      "The other files belong to the script, so they load; but a tag with the hash of integrity.json refuses the script.",
      script.repair ?? "Either integrity.json is of another release, or something rewrites the script on its way.",
      "Copy all files of one release, and let no server, cache or filter rewrite them.",
    ];
    return change(`${SCRIPT} is not the file that integrity.json names`, { stops: true, reasons });
  }
  const reasons = [...new Set(changed.map(({ repair }) => repair).filter(Boolean))];
  if (changed.includes(script) && !reasons.length) reasons.push("The files are of several releases.");
  else if (!reasons.length) reasons.push("Something changed what is sent, or it is of another release.");
  reasons.push("A browser refuses what is not as the script expects it, and the page's own content shows instead.");
  reasons.push("Copy all files of one release here, empty the caches before the server, and let nothing rewrite the files.");
  const title = `${count(changed.length, "file")} ${changed.length === 1 ? "is" : "are"} not as released: ${names(changed)}`;
  return change(title, { stops: true, reasons });
}

function checkCompression(files) {
  // What is smaller than a packet gains nothing.
  const large = files.filter(({ size }) => size > 1400);
  if (!large.length) return null;
  const plain = large.filter(({ encoding }) => !/\b(br|gzip|zstd|deflate)\b/.test(encoding ?? ""));
  if (plain.length) {
    const types = KINDS.map(({ type }) => essence(type));
    const reasons = [
      `Compression would make them a third as large: ${names(plain)}.`,
      "Each file of the package has a twin with .br and one with .gz beside it, which the server may send instead.",
    ];
    const lines = compressionLines(plain[0].server, types);
    return change(`Files that come uncompressed: ${plain.length} of ${large.length}`, { reasons, lines });
  }
  const kinds = [...new Set(large.map(({ encoding }) => encoding))].join(", ");
  const sent = large.every((file) => file.sent) ? large.reduce((sum, file) => sum + file.sent, 0) : null;
  const size = large.reduce((sum, file) => sum + file.size, 0);
  const reasons = sent ? [`${kilobytes(sent)} are sent for ${kilobytes(size)}, all languages together.`] : [];
  return works(`The files come compressed (${kinds})`, { reasons });
}

const kilobytes = (bytes) => `${Math.ceil(bytes / 1024)} kB`;

/** The names are the same in every release, so that a browser must ask before it uses what it has. */
function checkCaching(files) {
  const troubles = files.map((file) => [troubleOf(file), file]).filter(([trouble]) => trouble);
  if (!troubles.length) return works("Browsers ask for a new release before they use what they have");
  const [trouble, { server, name, cacheControl }] = troubles[0];
  const reasons = [
    `${name}: ${cacheControl ? `Cache-Control: ${cacheControl}` : "no Cache-Control"}. ${trouble}`,
    "With no-cache a browser keeps the files, and asks each time whether they are still right.",
  ];
  return change(`${count(troubles.length, "file")} may be cached in a way that harms`, {
    reasons,
    lines: headerLines(server, "Cache-Control", "no-cache"),
  });
}

function troubleOf({ cacheControl, lastModified, expires }) {
  const directives = (cacheControl ?? "").toLowerCase().split(",").map((directive) => directive.trim());
  if (directives.includes("no-store")) return "Every visit loads everything anew.";
  if (directives.includes("no-cache")) return null;
  const mixing = "After an update, browsers may hold files of two releases, and refuse to mix them.";
  const age = directives.find((directive) => /^max-age="?\d+/.test(directive));
  if (age) return Number(/\d+/.exec(age)[0]) > LONGEST_AGE ? mixing : null;
  // Without an age, a browser takes a tenth of the time since the last change (RFC 9111, 4.2.2).
  return lastModified || expires ? mixing : null;
}
