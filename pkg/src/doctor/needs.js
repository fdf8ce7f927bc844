// What a page's Content-Security-Policy must allow for the widgets.

import { change, works } from "./finding.js";
import {
  allowsScript,
  allowsUrl,
  allowsWasm,
  governing,
  ignoresAddresses,
  readPolicies,
  sandboxes,
  sourceOf,
  withSource,
  withToken,
  writePolicy,
} from "./policy.js";

/** Enough for a page with nothing but the widgets and its own style. */
const ENOUGH =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob:; connect-src 'self'";

const HEADER = "Content-Security-Policy";

/**
 * What the policies of a page say to the widgets.
 *
 * `answer`: `name`, as the findings call the page; `self`, its URL; `policies` and `reporting`, the values of its headers
 * Content-Security-Policy and Content-Security-Policy-Report-Only, or null; `metas`, the policies in its markup.
 * `use`: `script`, the tag as `{ url, nonce, integrity }`; `code`, the script that it loads, as `{ url, integrity }`;
 * `folder`, where the files lie; `slower`, whether there is code for pages without WebAssembly; `endpoint` and `themes`,
 * URLs; `photos`, whether one is asked for.
 */
export function checkPolicies({ name, self, policies, reporting, metas }, use) {
  const inHeader = readPolicies(policies).map((policy) => ({ policy, place: "header" }));
  const inMarkup = metas.flatMap(readPolicies).map((policy) => ({ policy, place: "markup" }));
  const enforced = [...inHeader, ...inMarkup];
  const findings = enforced.map(({ policy, place }) => checkPolicy(policy, place, { name, self }, use)).filter(Boolean);
  if (!enforced.length) {
    const lines = [{ label: "Enough, should you want one", text: `${HEADER}: ${ENOUGH}` }];
    findings.push(works(`No Content-Security-Policy on ${name}: nothing is forbidden`, { lines }));
  } else if (!findings.length) {
    findings.push(works(`The Content-Security-Policy of ${name} allows all that the widgets need`));
  }
  const warnings = readPolicies(reporting).map((policy) => checkReporting(policy, { name, self }, use));
  return [...findings, ...warnings.filter(Boolean)];
}

function checkPolicy(policy, place, { name, self }, use) {
  const lacks = lackOf(policy, self, use);
  if (!lacks.length) return null;
  const stops = lacks.some((lack) => lack.stops);
  const title = `The Content-Security-Policy of ${name} forbids what the widgets need`;
  return change(title, { stops, reasons: lacks.map(({ reason }) => reason), lines: linesFor(policy, place, lacks) });
}

/** A policy that only reports may be enforced tomorrow. */
function checkReporting(policy, { name, self }, use) {
  const lacks = lackOf(policy, self, use);
  if (!lacks.length) return null;
  const reasons = ["Nothing is blocked today. Once it is enforced:", ...lacks.map(({ reason }) => reason)];
  const reporting = (text) => text.replace(HEADER, `${HEADER}-Report-Only`);
  const lines = linesFor(policy, "header", lacks).map(({ label, text }) => ({ label, text: reporting(text) }));
  return change(`The Content-Security-Policy-Report-Only of ${name} would forbid what the widgets need`, { reasons, lines });
}

function linesFor(policy, place, lacks) {
  const mended = lacks.reduce((mended, { mend }) => mend?.(mended) ?? mended, policy);
  const tags = lacks.filter(({ tag }) => tag).map(({ tag }) => ({ label: "The script tag", text: tag }));
  if (mended === policy) return tags;
  const text = writePolicy(mended);
  const whole =
    place === "header"
      ? { label: "Send this header instead", text: `${HEADER}: ${text}` }
      : { label: "Write this in the page instead", text: `<meta http-equiv="${HEADER}" content="${text}">` };
  return [whole, ...tags];
}

/** What a policy lacks: each with the reason, and how to mend the policy or the tag. */
function lackOf(policy, self, use) {
  const add = (directive, source, reason, stops) => ({
    stops,
    reason: `${governing(policy, directive)} lacks ${source}: ${reason}`,
    mend: (mended) => withSource(mended, directive, source),
  });
  const lacks = [];
  const tokens = { "allow-scripts": "no script runs.", "allow-same-origin": "the page may read nothing of its own site." };
  for (const [token, reason] of Object.entries(tokens)) {
    if (!sandboxes(policy, token)) continue;
    lacks.push({ stops: true, reason: `sandbox lacks ${token}: ${reason}`, mend: (mended) => withToken(mended, token) });
  }
  lacks.push(...lackOfScripts(policy, self, use, add));
  if (!allowsWasm(policy)) {
    const reason = use.slower ? "larger and slower JavaScript does the work of WebAssembly." : "WebAssembly cannot run.";
    lacks.push(add("script-src", "'wasm-unsafe-eval'", reason, !use.slower));
  }
  const connections = [
    [new URL("civic_widgets_bg.wasm", use.folder), "the widgets' code and texts do not load."],
    [use.endpoint, "the back end cannot be asked."],
  ];
  for (const [url, reason] of connections) {
    if (!url || allowsUrl(policy, "connect-src", url, self)) continue;
    lacks.push(add("connect-src", sourceOf(url, self), reason, true));
  }
  if (use.photos && !allowsUrl(policy, "img-src", new URL("blob:"), self)) {
    lacks.push(add("img-src", "blob:", "a photo is not shown before it is sent.", false));
  }
  for (const url of use.themes) {
    if (allowsUrl(policy, "style-src-elem", url, self)) continue;
    lacks.push(add("style-src-elem", sourceOf(url, self), `the theme ${url.pathname} does not load.`, false));
  }
  return withoutRepeats(lacks);
}

/** The tag stands in the page; what it loads is preloaded by a link without a nonce, then imported. */
function lackOfScripts(policy, self, { script, code }, add) {
  const lacks = [];
  if (script && !allowsScript(policy, { ...script, parserInserted: true }, self)) {
    if (ignoresAddresses(policy)) {
      lacks.push({
        stops: true,
        reason: "'strict-dynamic' allows only scripts with this answer's nonce, which the script tag does not have.",
        tag: `<script type="module" nonce="…" src="${script.url.pathname}"></script>`,
      });
    } else {
      lacks.push(add("script-src-elem", sourceOf(script.url, self), `${script.url.pathname} does not load.`, true));
    }
  }
  if (!allowsScript(policy, { ...code, parserInserted: false }, self)) {
    lacks.push(add("script-src-elem", sourceOf(code.url, self), `${code.url.pathname} does not load.`, true));
  }
  return lacks;
}

const withoutRepeats = (lacks) =>
  lacks.filter(({ reason }, index) => lacks.findIndex((lack) => lack.reason === reason) === index);
