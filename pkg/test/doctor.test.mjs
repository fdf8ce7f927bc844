// The doctor says what is wrong with files, pages and back ends, and what to write instead.

import assert from "node:assert/strict";
import { test } from "node:test";
import { checkBrowser } from "../src/doctor/browser.js";
import { checkEndpoint } from "../src/doctor/endpoint.js";
import { asText, byUrgency, change, summary, unknown, works } from "../src/doctor/finding.js";
import { checkPage } from "../src/doctor/page.js";
import { checkRelease, knownTo } from "../src/doctor/release.js";

const verdicts = (findings) => findings.map(({ verdict }) => verdict);
const changes = (findings) => findings.filter(({ verdict }) => verdict === "change");
const home = new URL("https://city.example/report");
const texts = ({ lines }) => lines.map(({ text }) => text);

// The files.

const TYPES = { js: "text/javascript", wasm: "application/wasm", ftl: "text/plain; charset=utf-8" };

function file(name, wrong = {}) {
  const right = {
    ...{ name, url: `https://city.example/civic/${name}`, status: 200, html: false, type: TYPES[name.split(".").at(-1)] },
    ...{ encoding: "br", cacheControl: "no-cache", lastModified: null, expires: null, server: null },
    ...{ sha384: "sha384-right", matches: true, known: true, size: 50_000, sent: 12_000 },
  };
  return { ...right, ...wrong };
}

/** The package, with something wrong with some of its files. */
const release = (wrong = {}) =>
  checkRelease(["civic-widgets.js", "widgets.js", "part.wasm", "locales/en.ftl"].map((name) => file(name, wrong[name] ?? wrong.all)));

test("files that are as they should be are all right", () => {
  assert.deepEqual(changes(release()), []);
  assert.ok(release().length >= 6);
});

/** What is wrong; how the finding's title begins; whether it stops the widgets; what it tells to write. */
const FILE_FAULTS = [
  [{ "part.wasm": { status: 404 } }, /^1 file of the package cannot be had: part\.wasm/, true, "Content-Type: application/wasm"],
  [{ "widgets.js": { status: 200, html: true } }, /^1 file of the package cannot be had/, true],
  [{ "widgets.js": { status: null, failure: "there is no network" } }, /^1 file of the package cannot be had/, true],
  [{ "widgets.js": { type: "text/plain" } }, /^\.js files are sent as text\/plain/, true, "Content-Type: text/javascript; charset=utf-8"],
  [{ "widgets.js": { type: null } }, /^\.js files are sent without/, true, "Content-Type: text/javascript; charset=utf-8"],
  [{ "part.wasm": { type: "application/octet-stream" } }, /^\.wasm files are sent/, false, "Content-Type: application/wasm"],
  [{ "locales/en.ftl": { type: "application/x-fluent" } }, /^\.ftl files are sent/, false, "Content-Type: text/plain; charset=utf-8"],
  [{ "widgets.js": { type: "text/javascript; charset=ISO-8859-1" } }, /^widgets\.js: sent with the charset ISO-8859-1/, false, "Content-Type: text/javascript; charset=utf-8"],
  [{ "part.wasm": { matches: false, known: false } }, /^1 file is not as released: part\.wasm/, true],
  [{ "part.wasm": { encoding: null } }, /^Files that come uncompressed: 1 of 4/, false],
  [{ "part.wasm": { cacheControl: "public, max-age=31536000, immutable" } }, /^1 file may be cached/, false, "Cache-Control: no-cache"],
  [{ "part.wasm": { cacheControl: "no-store" } }, /^1 file may be cached/, false, "Cache-Control: no-cache"],
  [{ "part.wasm": { cacheControl: null, lastModified: "Sat, 21 Nov 2026 10:00:00 GMT" } }, /^1 file may be cached/, false, "Cache-Control: no-cache"],
];

for (const [wrong, title, stops, line] of FILE_FAULTS) {
  test(`a webmaster learns of ${JSON.stringify(wrong)}`, () => {
    const [finding, ...more] = changes(release(wrong));
    assert.deepEqual(more, []);
    assert.match(finding.title, title);
    assert.equal(finding.stops, stops);
    if (line) assert.ok(texts(finding).includes(line), JSON.stringify(finding.lines));
  });
}

test("files that harm nobody are let be", () => {
  const fine = [
    { type: "application/javascript; charset=UTF-8" },
    { encoding: null, size: 900 },
    { encoding: "gzip" },
    { cacheControl: "max-age=300" },
    { cacheControl: null, lastModified: null },
    { cacheControl: "max-age=31536000, no-cache" },
  ];
  for (const wrong of fine) assert.deepEqual(changes(release({ "civic-widgets.js": wrong })), [], JSON.stringify(wrong));
});

test("the script knows the files of its own lists, and not those of another release's", () => {
  const bytes = (text) => new TextEncoder().encode(text);
  const script = { name: "civic-widgets.js", sha256: "sha256-script", bytes: bytes('{"poll.json":"sha256-list"}') };
  const list = { name: "poll.json", sha256: "sha256-list", bytes: bytes('{"split_poll.wasm":"sha256-part"}') };
  assert.ok(knownTo([script, list]).includes("sha256-part"));
  assert.ok(!knownTo([script, { ...list, sha256: "sha256-other" }]).includes("sha256-part"));
  assert.equal(knownTo([{ name: "civic-widgets.js" }, list]), "");
});

test("a script that fits the files, but not integrity.json, is told from files of two releases", () => {
  const [ofList] = changes(release({ "civic-widgets.js": { matches: false } }));
  assert.match(ofList.title, /^civic-widgets\.js is not the file that integrity\.json names/);
  const theme = file("themes/govuk.css", { type: "text/css", known: false });
  const [withTheme] = changes(checkRelease([file("civic-widgets.js", { matches: false }), file("widgets.js"), theme]));
  assert.match(withTheme.title, /^civic-widgets\.js is not the file that integrity\.json names/);
  const mixed = changes(release({ "civic-widgets.js": { matches: false }, "part.wasm": { known: false } }));
  assert.match(mixed[0].title, /^1 file is not as released: civic-widgets\.js/);
  assert.match(mixed[0].reasons.join(" "), /several releases/);
});

test("a type is proposed for what a server may not know, and for nothing else", () => {
  const lines = (wrong) => texts(changes(release({ "locales/en.ftl": wrong }))[0]);
  assert.deepEqual(lines({ status: 404 }), ["Content-Type: text/plain; charset=utf-8"]);
  assert.deepEqual(lines({ status: 403 }), []);
  assert.deepEqual(lines({ html: true }), []);
});

test("what an upload did to a file is named", () => {
  const [finding] = changes(release({ "locales/en.ftl": { matches: false, known: false, repair: "Only the ends of lines differ." } }));
  assert.equal(finding.reasons[0], "Only the ends of lines differ.");
});

test("where the browser cannot hash, nothing is claimed", () => {
  assert.ok(verdicts(release({ "part.wasm": { matches: undefined } })).includes("unknown"));
});

test("the settings are those of the server that answers", () => {
  const lines = (server, wrong) => texts(changes(release({ all: { server, ...wrong } }))[0]).join("\n");
  const wasm = { type: "application/octet-stream" };
  const ofWasm = (server) => texts(changes(release({ "part.wasm": { server, ...wasm } }))[0]);
  assert.deepEqual(ofWasm("nginx/1.24.0")[1], 'location ~ \\.wasm$ { types { } default_type "application/wasm"; }');
  assert.deepEqual(ofWasm("Apache/2.4.57 (Debian)")[1], 'AddType "application/wasm" .wasm');
  assert.match(ofWasm("Microsoft-IIS/10.0")[1], /<mimeMap fileExtension="\.wasm" mimeType="application\/wasm" \/>/);
  assert.equal(ofWasm("something").length, 1);
  assert.match(lines("openresty", { cacheControl: "no-store" }), /add_header Cache-Control "no-cache" always;/);
  assert.match(lines("Apache", { encoding: null }), /AddOutputFilterByType BROTLI_COMPRESS;DEFLATE text\/javascript application\/wasm/);
});

// The page.

const ours = { folder: new URL("https://city.example/civic/"), hashes: { sha256: "sha256-A", sha384: "sha384-B", sha512: "sha512-C" }, expected: "sha384-B" };
const TAG = '<script type="module" src="/civic/civic-widgets.js" integrity="sha384-B"></script>';

function page(wrong = {}, script = {}, element = {}) {
  const right = {
    ...{ name: "/report", url: new URL("https://city.example/report"), status: 200, type: "text/html", permissions: null },
    scripts: [{ url: new URL("https://city.example/civic/civic-widgets.js"), type: "module", integrity: "sha384-B", nomodule: false, ...script }],
    elements: [{ tag: "civic-report", endpoint: "/open311/v2", empty: false, ...element }],
  };
  return checkPage({ ...right, ...wrong }, ours);
}

test("a page that is as it should be is all right", () => assert.deepEqual(verdicts(page()), ["works", "works", "works"]));

const PAGE_FAULTS = [
  ["it is not there", page({ status: 404 }), /answers with status 404/],
  ["it has no script tag", page({ scripts: [] }), /has no script tag/, TAG],
  ["its script is no module", page({}, { type: null }), /must be type="module"/, TAG],
  ["its script is for old browsers", page({}, { nomodule: true }), /with nomodule/, TAG],
  ["its script is another's", page({}, { url: new URL("https://cdn.example/civic-widgets.js") }), /from another place/, TAG],
  ["its script is of another folder", page({}, { url: new URL("https://city.example/old/civic-widgets.js") }), /from another place/, TAG],
  ["its hash is of another release", page({}, { integrity: "sha384-Z" }), /integrity in the tag of \/report/, TAG],
  ["the stronger hash is wrong", page({}, { integrity: "sha384-B sha512-Z" }), /integrity in the tag/, TAG],
  ["its element names no back end", page({}, {}, { endpoint: " " }), /has no endpoint/, '<civic-report endpoint="/open311/v2">'],
  ["its element has nothing to show otherwise", page({}, {}, { empty: true }), /is empty/],
  ["it may not ask for the position", page({ permissions: "camera=(), geolocation=()" }), /position/, "Permissions-Policy: camera=(), geolocation=(self)"],
  ["it has the script twice", page({ scripts: [0, 1].map(() => ({ url: new URL("https://city.example/civic/civic-widgets.js"), type: "module", integrity: null })) }), /2 times/],
];

for (const [what, findings, title, line] of PAGE_FAULTS) {
  test(`a webmaster learns of a page: ${what}`, () => {
    const [finding, ...more] = changes(findings);
    assert.deepEqual(more, []);
    assert.match(finding.title, title);
    if (line) assert.ok(texts(finding).includes(line), JSON.stringify(finding.lines));
  });
}

test("hashes of any kind are known, and a tag without one may stay", () => {
  for (const integrity of ["sha512-C", "sha256-A", "sha384-Z sha384-B", "sha256-Z sha384-B?x", null]) {
    assert.deepEqual(changes(page({}, { integrity })), [], integrity);
  }
  assert.deepEqual(texts(page({}, { integrity: null })[1]), [TAG]);
});

test("where the browser cannot hash, a tag is held to integrity.json if it can be", () => {
  const wrong = { ...ours, hashes: { sha384: "sha384-B" } };
  const tag = (integrity) => ({ url: new URL("https://city.example/civic/civic-widgets.js"), type: "module", integrity });
  const check = (integrity) => checkPage({ name: "/", url: home, status: 200, elements: [], scripts: [tag(integrity)] }, wrong)[1].verdict;
  assert.deepEqual(["sha384-B", "sha384-Z", "sha512-C"].map(check), ["works", "change", "unknown"]);
});

test("a page that is no HTML, or adds its element later, is not condemned", () => {
  assert.deepEqual(verdicts(page({ elements: null, type: "application/pdf" })), ["unknown"]);
  assert.deepEqual(verdicts(page({ elements: [] })), ["works", "works", "unknown"]);
  assert.deepEqual(changes(page({ permissions: "geolocation=(self), camera=()" })), []);
});

// The back end.

const SERVICES = JSON.stringify([{ service_code: "a", service_name: "A" }, { service_code: "b" }]);

/** What the doctor says of an answer. */
function ask(answer, endpoint = "/open311/v2") {
  const url = new URL(`${endpoint}/services.json`, home);
  const given = answer.failure ? answer : { status: 200, type: "application/json", text: SERVICES, url: url.href, ...answer };
  return checkEndpoint({ endpoint, url, page: home }, given);
}

test("a back end with categories is all right, in JSON and in XML", () => {
  assert.match(ask({})[0].title, /answers with 2 categories/);
  const answers = [
    `{"services":${SERVICES}}`,
    "<?xml version='1.0'?><services><service><service_code>a</service_code></service></services>",
  ];
  for (const text of answers) assert.deepEqual(verdicts(ask({ text })), ["works"], text);
  assert.match(ask({ text: '{"services":[{"service_code":"a"}]}' })[0].title, /1 category$/);
});

const ENDPOINT_FAULTS = [
  ["cors", { failure: "cors" }, "https://api.example/v2", /\(CORS\)/, "Access-Control-Allow-Origin: https://city.example"],
  ["unreachable", { failure: "unreachable" }, "https://api.example/v2", /cannot be reached/],
  ["slow", { failure: "timeout" }, "/open311/v2", /does not answer in time/],
  ["key wanted", { status: 401, text: "" }, "/open311/v2", /status 401/],
  ["down", { status: 502, text: "<html>Bad gateway" }, "/open311/v2", /status 502/],
  ["the list itself was given", { status: 404 }, "/open311/v2/services.json", /status 404/, '<civic-report endpoint="/open311/v2">'],
  ["a page", { type: "text/html", text: "<!DOCTYPE html><title>Login" }, "/open311/v2", /a web page instead/],
  ["a page called JSON", { text: "\n<html><body>" }, "/open311/v2", /a web page instead/],
  ["text", { text: "hello" }, "/open311/v2", /neither JSON nor XML/],
  ["nothing", { text: "" }, "/open311/v2", /neither JSON nor XML/],
  ["other JSON", { text: '{"stations":[]}' }, "/open311/v2", /not with the service list/],
  ["null", { text: "null" }, "/open311/v2", /not with the service list/],
  ["other XML", { text: "<rss></rss>" }, "/open311/v2", /not with the service list/],
  ["an error with a good status", { text: '[{"code":400,"description":"no"}]' }, "/open311/v2", /not with the service list/],
  ["an empty list", { text: "[]" }, "/open311/v2", /no category/],
  ["an empty list in XML", { text: "<services/>" }, "/open311/v2", /no category/],
  ["a redirect", { url: "https://city.example/v3/services.json" }, "/open311/v2", /is redirected/, '<civic-report endpoint="/v3">'],
  ["a redirect away", { url: "https://api.example/v3/services.json" }, "/open311/v2", /is redirected/, '<civic-report endpoint="https://api.example/v3">'],
];

for (const [what, answer, endpoint, title, line] of ENDPOINT_FAULTS) {
  test(`a webmaster learns of a back end: ${what}`, () => {
    const [finding, ...more] = changes(ask(answer, endpoint));
    assert.deepEqual(more, []);
    assert.match(finding.title, title);
    assert.equal(finding.stops, true);
    if (line) assert.ok(texts(finding).includes(line), JSON.stringify(finding.lines));
  });
}

test("what this browser or page keeps from asking is not the back end's fault", () => {
  assert.deepEqual(verdicts(ask({ failure: "offline" })), ["unknown"]);
  const [forbidden] = ask({ failure: "policy" }, "https://api.example/v2");
  assert.equal(forbidden.verdict, "unknown");
  assert.deepEqual(texts(forbidden), ["connect-src 'self' https://api.example"]);
});

test("an address that is none, or not safe from a safe page, is told before it is asked", () => {
  assert.match(checkEndpoint({ endpoint: "http://", url: null, page: home }, null)[0].title, /is no address/);
  const url = new URL("http://api.example/v2/services.json");
  const [mixed] = checkEndpoint({ endpoint: "http://api.example/v2", url, page: home }, null);
  assert.deepEqual(texts(mixed), ['<civic-report endpoint="https://api.example/v2">']);
  const local = new URL("http://127.0.0.1:8080/open311/v2/services.json");
  const answer = { status: 200, type: "application/json", text: SERVICES, url: local.href };
  assert.deepEqual(verdicts(checkEndpoint({ endpoint: local.href, url: local, page: home }, answer)), ["works"]);
});

// The browser, and the whole.

test("what is the visitor's is not laid at the site's door", () => {
  const fine = { secure: true, wasm: null, slower: true, elements: true, preload: true, storage: true, worker: null };
  const check = (wrong) => checkBrowser({ ...fine, ...wrong });
  assert.ok(check({}).every(({ verdict }) => verdict === "works"));
  for (const wrong of [{ wasm: "missing" }, { wasm: "CompileError" }, { elements: false }, { storage: false }, { worker: "/sw.js" }]) {
    assert.deepEqual(verdicts(check(wrong)).filter((verdict) => verdict !== "works"), ["unknown"], JSON.stringify(wrong));
  }
  assert.equal(changes(check({ secure: false })).length, 1);
  assert.deepEqual(texts(check({ wasm: "policy" })[1]), ["script-src 'self' 'wasm-unsafe-eval'"]);
});

test("the summary counts, and what stops the widgets comes first", () => {
  const findings = [works("a"), unknown("b"), change("c"), change("d", { stops: true })];
  const say = (...findings) => summary([{ title: "All", findings }]);
  assert.deepEqual(byUrgency(findings).map(({ title }) => title), ["d", "c", "b", "a"]);
  assert.equal(say(works("a")), "Nothing to change.");
  assert.equal(say(works("a"), change("c")), "1 thing to change. None of it keeps the widgets from working.");
  assert.equal(say(findings[3]), "1 thing to change. Until then the widgets do not work.");
  assert.equal(say(...findings), "2 things to change. 1 of them keeps the widgets from working. 1 thing could not be checked.");
});

test("the text holds all that is shown", () => {
  const finding = change("Type", { reasons: ["Because."], lines: [{ label: "Header", text: "A: b\nC: d" }] });
  assert.equal(
    asText([{ title: "Files", findings: [finding] }], ["doctor"]),
    "doctor\n1 thing to change. None of it keeps the widgets from working.\n\nFiles\n\n[Change this] Type\n    Because.\n    Header:\n        A: b\n        C: d\n",
  );
});
