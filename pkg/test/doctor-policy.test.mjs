// The doctor reads a Content-Security-Policy as browsers do, and writes one that lets the widgets run.

import assert from "node:assert/strict";
import { test } from "node:test";
import { checkPolicies } from "../src/doctor/needs.js";
import { allowsScript, allowsUrl, allowsWasm, readPolicies, withSource, writePolicy } from "../src/doctor/policy.js";

const self = new URL("https://city.example/report");
const policy = (text) => readPolicies(text)[0];
const allows = (sources, url, page = self) => allowsUrl(policy(`connect-src ${sources}`), "connect-src", new URL(url), page);

test("several policies in one header are told apart, and a directive counts as it is said first", () => {
  const policies = readPolicies(" Script-Src 'self' ; ; img-src *; script-src 'none', default-src\t'none';");
  assert.deepEqual(policies.map((policy) => [...policy]), [
    [["script-src", ["'self'"]], ["img-src", ["*"]]],
    [["default-src", ["'none'"]]],
  ]);
  assert.deepEqual(readPolicies(null), []);
  assert.deepEqual(readPolicies(" , ;"), []);
});

const MATCHES = [
  ["'self'", "https://city.example/civic/a.wasm", true],
  ["'SELF'", "https://city.example/civic/a.wasm", true],
  ["'self'", "https://api.city.example/", false],
  ["'none'", "https://city.example/", false],
  ["", "https://city.example/", false],
  ["*", "https://anywhere.example/", true],
  ["*", "blob:https://city.example/1", false],
  ["blob:", "blob:https://city.example/1", true],
  ["https:", "https://anywhere.example/", true],
  ["https:", "http://anywhere.example/", false],
  ["http:", "https://anywhere.example/", true],
  ["api.city.example", "https://api.city.example/open311", true],
  ["API.city.example", "https://api.city.example/open311", true],
  ["api.city.example", "http://api.city.example/open311", false],
  ["http://api.city.example", "https://api.city.example/open311", true],
  ["*.city.example", "https://api.city.example/", true],
  ["*.city.example", "https://a.b.city.example/", true],
  ["*.city.example", "https://city.example/", false],
  ["*.city.example", "https://evilcity.example/", false],
  ["https://api.city.example:8443", "https://api.city.example:8443/", true],
  ["https://api.city.example", "https://api.city.example:8443/", false],
  ["https://api.city.example:443", "https://api.city.example/", true],
  ["https://api.city.example:*", "https://api.city.example:8443/", true],
  ["https://api.city.example/open311/", "https://api.city.example/open311/v2/services.json", true],
  ["https://api.city.example/open311", "https://api.city.example/open311/v2/services.json", false],
  ["https://api.city.example/open311/", "https://api.city.example/open3112", false],
  ["https://api.city.example/a%20b", "https://api.city.example/a b", true],
  ["not/a source", "https://city.example/", false],
];

for (const [sources, url, expected] of MATCHES) {
  test(`${sources || "an empty list"} ${expected ? "allows" : "forbids"} ${url}`, () => assert.equal(allows(sources, url), expected));
}

test("a page by HTTP may load the same host by HTTPS, on the usual ports", () => {
  const page = new URL("http://city.example/report");
  assert.ok(allows("'self'", "https://city.example/a", page));
  assert.ok(!allows("'self'", "https://city.example:8443/a", page));
  assert.ok(!allows("'self'", "http://city.example/a", self));
});

test("where a directive is missing, the more general one decides", () => {
  assert.ok(!allowsUrl(policy("default-src 'none'"), "img-src", self, self));
  assert.ok(allowsUrl(policy("default-src 'none'; img-src 'self'"), "img-src", self, self));
  assert.ok(allowsUrl(policy("frame-ancestors 'none'"), "img-src", self, self));
  assert.ok(!allowsWasm(policy("script-src-elem 'wasm-unsafe-eval'; default-src 'self'")));
  assert.ok(allowsWasm(policy("script-src-elem 'none'")));
  assert.ok(allowsWasm(policy("default-src 'self' 'UNSAFE-EVAL'")));
});

test("a nonce, a hash and strict-dynamic let a script load where its address does not", () => {
  const url = new URL("https://city.example/civic/civic-widgets.js");
  const may = (text, script) => allowsScript(policy(text), { url, nonce: null, integrity: null, parserInserted: true, ...script }, self);
  assert.ok(may("script-src 'nonce-abc'", { nonce: "abc" }));
  assert.ok(!may("script-src 'nonce-abc'", { nonce: "abd" }));
  assert.ok(!may("script-src 'nonce-abc'", {}));
  assert.ok(may("script-src 'sha384-AA'", { integrity: "sha384-AA" }));
  assert.ok(!may("script-src 'sha384-AA'", { integrity: "sha384-AA sha384-BB" }));
  assert.ok(!may("script-src 'self' 'nonce-abc' 'strict-dynamic'", {}));
  assert.ok(may("script-src 'nonce-abc' 'strict-dynamic'", { parserInserted: false }));
  assert.ok(may("script-src 'self'; script-src-elem https:", {}));
  assert.ok(!may("script-src 'self'; script-src-elem 'none'", {}));
});

test("a source is added where it counts, and takes along what counted before", () => {
  const add = (text, directive, source) => writePolicy(withSource(policy(text), directive, source));
  assert.equal(add("script-src 'self'", "script-src", "'wasm-unsafe-eval'"), "script-src 'self' 'wasm-unsafe-eval'");
  assert.equal(add("default-src 'self'", "img-src", "blob:"), "default-src 'self'; img-src 'self' blob:");
  assert.equal(add("default-src 'none'", "script-src-elem", "'self'"), "default-src 'none'; script-src 'self'");
  assert.equal(add("script-src-elem 'none'; img-src *", "script-src-elem", "'self'"), "script-src-elem 'self'; img-src *");
  assert.equal(add("img-src *", "connect-src", "'self'"), "img-src *");
});

const use = {
  script: { url: new URL("https://city.example/civic/civic-widgets.js"), nonce: null, integrity: null },
  code: { url: new URL("https://city.example/civic/widgets.js"), integrity: "sha256-AA" },
  folder: new URL("https://city.example/civic/"),
  slower: true,
  endpoint: new URL("https://open311.example/v2"),
  photos: true,
  themes: [],
};
const answer = (policies, rest = {}) => ({ name: "/report", self, policies, reporting: null, metas: [], ...rest });
const check = (policies, rest, change = {}) => checkPolicies(answer(policies, rest), { ...use, ...change });

/** The header that a finding tells to send. */
const headerIn = (finding) => finding.lines.find(({ text }) => text.startsWith("Content-Security-Policy: ")).text;

test("a page without a policy is told which one would be enough, and it is", () => {
  const [finding, ...rest] = check(null);
  assert.deepEqual([finding.verdict, rest], ["works", []]);
  const enough = headerIn(finding).replace("Content-Security-Policy: ", "");
  assert.equal(check(enough, {}, { endpoint: new URL("/open311/v2", self) })[0].verdict, "works");
});

test("a policy without wasm-unsafe-eval is told the whole line", () => {
  const given = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self' https://open311.example";
  const [finding] = check(given);
  assert.deepEqual([finding.verdict, finding.stops], ["change", false]);
  assert.equal(headerIn(finding), `Content-Security-Policy: ${given.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")}`);
  assert.match(finding.reasons.join(" "), /script-src lacks 'wasm-unsafe-eval'/);
  assert.equal(check(given, {}, { slower: false })[0].stops, true);
});

const LACKING = [
  "default-src 'none'",
  "default-src 'self'",
  "script-src 'nonce-abc'; img-src data:",
  "script-src-elem 'self'; script-src 'none'; connect-src https://open311.example",
  "sandbox allow-forms; default-src *",
  "default-src https://cdn.example/lib/; style-src 'unsafe-inline'",
];

for (const given of LACKING) {
  test(`what is proposed for ${given} lacks nothing any more, and keeps what was allowed`, () => {
    const themes = [new URL("https://city.example/civic/themes/dsfr.css")];
    const [finding] = check(given, {}, { themes });
    assert.equal(finding.verdict, "change");
    const proposed = headerIn(finding).replace("Content-Security-Policy: ", "");
    assert.equal(check(proposed, {}, { themes })[0].verdict, "works", proposed);
    for (const [name, sources] of policy(given)) {
      for (const source of sources.filter((source) => !/^'(none|nonce-.*)'$/.test(source))) {
        assert.ok(policy(proposed).get(name).includes(source), `${name} ${source} is gone from ${proposed}`);
      }
    }
  });
}

test("a nonce is not proposed again: it is another in each answer", () => {
  const [finding] = check("script-src 'nonce-abc123'");
  assert.ok(!headerIn(finding).includes("abc123"));
});

test("under strict-dynamic it is the tag that needs a nonce", () => {
  const [finding] = check("script-src 'nonce-abc' 'strict-dynamic' 'wasm-unsafe-eval'");
  assert.equal(finding.stops, true);
  assert.deepEqual(finding.lines.map(({ text }) => text), ['<script type="module" nonce="…" src="/civic/civic-widgets.js"></script>']);
  const withNonce = { script: { ...use.script, nonce: "abc" } };
  assert.equal(check("script-src 'nonce-abc' 'strict-dynamic' 'wasm-unsafe-eval'", {}, withNonce)[0].verdict, "works");
});

test("each of several policies must allow, those in the markup too", () => {
  const findings = check("default-src * blob: 'unsafe-eval', script-src 'self'", { metas: ["connect-src 'self'"] });
  assert.deepEqual(findings.map(({ verdict }) => verdict), ["change", "change"]);
  assert.equal(headerIn(findings[0]), "Content-Security-Policy: script-src 'self' 'wasm-unsafe-eval'");
  assert.equal(
    findings[1].lines[0].text,
    '<meta http-equiv="Content-Security-Policy" content="connect-src \'self\' https://open311.example">',
  );
});

test("a policy that only reports blocks nothing, and is warned of", () => {
  const [enforced, reporting] = check(null, { reporting: "script-src 'self'" });
  assert.equal(enforced.verdict, "works");
  assert.deepEqual([reporting.verdict, reporting.stops], ["change", false]);
  assert.equal(reporting.lines[0].text, "Content-Security-Policy-Report-Only: script-src 'self' 'wasm-unsafe-eval'");
});
