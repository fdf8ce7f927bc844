// Content-Security-Policy, as far as it decides about the widgets: read, asked, mended, written.
// https://www.w3.org/TR/CSP3/ is cited as CSP3.

/** Where a directive is missing, the next one decides (CSP3, 6.8.3). */
const FALLBACKS = {
  "script-src-elem": ["script-src-elem", "script-src", "default-src"],
  "script-src": ["script-src", "default-src"],
  "style-src-elem": ["style-src-elem", "style-src", "default-src"],
  "connect-src": ["connect-src", "default-src"],
  "img-src": ["img-src", "default-src"],
};

/**
 * The policies in the value of a header, or of several headers that the browser has joined: each a Map from directive to
 * sources. A directive that is said twice counts as it is said first (CSP3, 2.2.1 and 2.2.2).
 */
export function readPolicies(value) {
  const policies = (value ?? "").split(",").map((text) => {
    const policy = new Map();
    for (const directive of text.split(";")) {
      const [name, ...sources] = directive.trim().split(/[\t\n\f\r ]+/);
      if (name && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), sources);
    }
    return policy;
  });
  return policies.filter((policy) => policy.size);
}

/** The policy in one line. A nonce is another one in each answer, so its value is not repeated. */
export function writePolicy(policy) {
  const masked = (source) => source.replace(/^'nonce-.*'$/i, "'nonce-…'");
  return [...policy].map(([name, sources]) => [name, ...sources.map(masked)].join(" ")).join("; ");
}

/** The name of the directive that decides about `directive`; null if none does. */
export const governing = (policy, directive) => FALLBACKS[directive].find((name) => policy.has(name)) ?? null;

function sourcesFor(policy, directive) {
  const name = governing(policy, directive);
  return name && policy.get(name);
}

/** Keywords are the same in any case (CSP3, 2.3.1). */
const says = (sources, keyword) => sources.some((source) => source.toLowerCase() === keyword);

/** Whether a page at `self` may load `url`; both are URLs. */
export function allowsUrl(policy, directive, url, self) {
  const sources = sourcesFor(policy, directive);
  return !sources || sources.some((source) => matches(source, url, self));
}

/** Whether WebAssembly may be compiled (CSP3, 4.5.1). */
export function allowsWasm(policy) {
  const sources = sourcesFor(policy, "script-src");
  return !sources || says(sources, "'wasm-unsafe-eval'") || says(sources, "'unsafe-eval'");
}

/**
 * Whether a script may load (CSP3, 6.7.1.1). `script`: its `url`; the `nonce` and `integrity` of its tag or preload; and
 * `parserInserted`, if it stands in the page as served.
 */
export function allowsScript(policy, { url, nonce, integrity, parserInserted }, self) {
  const sources = sourcesFor(policy, "script-src-elem");
  if (!sources) return true;
  if (nonce && sources.some((source) => /^'nonce-/i.test(source) && source.slice(7, -1) === nonce)) return true;
  const hashes = (integrity ?? "").split(/\s+/).filter(Boolean);
  if (hashes.length && hashes.every((hash) => sources.includes(`'${hash}'`))) return true;
  if (says(sources, "'strict-dynamic'")) return !parserInserted;
  return sources.some((source) => matches(source, url, self));
}

/** Whether addresses in the directive for scripts count for nothing (CSP3, 8.2). */
export const ignoresAddresses = (policy) => says(sourcesFor(policy, "script-src-elem") ?? [], "'strict-dynamic'");

/** Whether the policy forbids by `sandbox` what `token` would allow. */
export const sandboxes = (policy, token) => policy.has("sandbox") && !says(policy.get("sandbox"), token);

/** The policy with one more source: where the directive that decides is a more general one, in a directive of its own. */
export function withSource(policy, directive, source) {
  const name = governing(policy, directive);
  if (!name) return policy;
  const own = name === "default-src" ? directive.replace(/-elem$/, "") : name;
  const sources = policy.get(name).filter((one) => one.toLowerCase() !== "'none'" && one !== source);
  return new Map(policy).set(own, [...sources, source]);
}

/** The policy with one more token in `sandbox`. */
export const withToken = (policy, token) => new Map(policy).set("sandbox", [...policy.get("sandbox"), token]);

/** How a policy of a page at `self` names the place of a URL. */
export const sourceOf = (url, self) => (url.origin === self.origin ? "'self'" : url.origin);

const DEFAULT_PORTS = { "http:": "80", "https:": "443", "ws:": "80", "wss:": "443" };
const portOf = (url) => url.port || DEFAULT_PORTS[url.protocol] || "";

/** The scheme, host, port and path of a source (CSP3, 2.3.1, `host-source`). */
const HOST_SOURCE =
  /^(?:([a-z][a-z0-9+.-]*:)\/\/)?(\*|(?:\*\.)?[a-z0-9_.-]+|\[[0-9a-f:.]+\])(?::(\d+|\*))?(\/[^?#]*)?$/i;

/** Whether a source expression matches a URL (CSP3, 6.7.2.8). */
function matches(source, url, self) {
  if (source === "*") return url.protocol in DEFAULT_PORTS || url.protocol === self.protocol;
  if (source.toLowerCase() === "'self'") return isOwn(url, self);
  if (/^[a-z][a-z0-9+.-]*:$/i.test(source)) return schemeMatches(source.toLowerCase(), url.protocol);
  const parts = HOST_SOURCE.exec(source);
  if (!parts || !url.hostname) return false;
  const [, scheme, host, port, path] = parts;
  return (
    schemeMatches(scheme?.toLowerCase() ?? self.protocol, url.protocol) &&
    hostMatches(host.toLowerCase(), url.hostname) &&
    portMatches(port, url) &&
    pathMatches(path, url.pathname)
  );
}

/** The same host, and the same port or a safer scheme on the usual one. */
function isOwn(url, self) {
  if (url.origin !== "null" && url.origin === self.origin) return true;
  const safer = url.protocol === "https:" || url.protocol === "wss:" || (self.protocol === "http:" && url.protocol === "ws:");
  const usual = portOf(url) === DEFAULT_PORTS[url.protocol] && portOf(self) === DEFAULT_PORTS[self.protocol];
  return safer && url.hostname === self.hostname && (portOf(url) === portOf(self) || usual);
}

/** A scheme matches itself and what is safer (CSP3, 6.7.2.9). */
function schemeMatches(expected, scheme) {
  const safer = { "http:": ["https:"], "ws:": ["wss:", "http:", "https:"], "wss:": ["https:"] };
  return expected === scheme || (safer[expected] ?? []).includes(scheme);
}

function hostMatches(pattern, host) {
  if (pattern === "*") return true;
  return pattern.startsWith("*.") ? host.endsWith(pattern.slice(1)) : host === pattern;
}

const portMatches = (port, url) => port === "*" || (port ?? DEFAULT_PORTS[url.protocol]) === portOf(url);

/** A path that ends with a slash names a folder, any other one file (CSP3, 6.7.2.12). */
function pathMatches(path, actual) {
  if (!path || path === "/") return true;
  const decoded = (text) => text.split("/").map(decodeSegment);
  const [wanted, given] = [decoded(path), decoded(actual)];
  if (wanted.at(-1) === "") wanted.pop();
  else if (wanted.length !== given.length) return false;
  return wanted.length <= given.length && wanted.every((segment, index) => segment === given[index]);
}

function decodeSegment(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
