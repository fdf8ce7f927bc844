// A page with a widget: its script tag, its elements, and what its headers forbid beside scripts.

import { change, unknown, works } from "./finding.js";
import { SCRIPT } from "./release.js";

/**
 * What the markup of a page says, beside its policy.
 *
 * `page`: `name`; `url`, where it ended after redirects; `status`; `type`; `permissions`, its header Permissions-Policy;
 * `scripts`: `{ url, type, integrity, nomodule }` of each whose address ends with the script's name; `elements`:
 * `{ tag, endpoint, empty }` of each widget. `release`: `folder`, the URL of the doctor's; `hashes` of the script as the
 * server sends it: `{ sha256, sha384, sha512 }`, each undefined if it cannot be told; `expected`, the hash in integrity.json.
 */
export function checkPage(page, release) {
  if (page.status !== 200) {
    const reasons = ["Give the address of the page with the widget, as visitors open it."];
    return [change(`${page.name} answers with status ${page.status}`, { stops: true, reasons })];
  }
  if (!page.elements) {
    return [unknown(`${page.name} is no HTML page (${page.type || "it has no Content-Type"})`)];
  }
  return [...checkScript(page, release), ...checkElements(page), ...checkPermissions(page)];
}

/** The script that a page should load, from among those of its tags. */
export const scriptOf = ({ scripts = [] }) => scripts[0];

function checkScript(page, { folder, hashes, expected }) {
  const tag = `<script type="module" src="${new URL(SCRIPT, folder).pathname}" integrity="${expected}"></script>`;
  const lines = [{ label: "The tag", text: tag }];
  const script = scriptOf(page);
  if (!script) {
    const reasons = ["If another script adds it, it could not be seen here."];
    return [change(`${page.name} has no script tag for ${SCRIPT}`, { stops: true, reasons, lines })];
  }
  const src = script.url.href;
  if (src.split(/[?#]/)[0] !== new URL(SCRIPT, folder).href) {
    const other = new URL("doctor.html", script.url).href;
    const reasons = [
      `It loads ${src}, and this page looks after ${folder}.`,
      `If that is meant, open the doctor of that folder: ${other}`,
    ];
    if (script.url.origin !== page.url.origin) {
      reasons.push("On another host than the page, each file needs the header: Access-Control-Allow-Origin: *");
    }
    return [change(`${page.name} loads the script from another place`, { reasons, lines })];
  }
  const found = [];
  if (script.type?.trim().toLowerCase() !== "module" || script.nomodule) {
    const how = script.nomodule ? "with nomodule" : script.type ? `as ${script.type}` : "without a type";
    found.push(change(`The script tag of ${page.name} is ${how}: it must be type="module"`, { stops: true, lines }));
  } else {
    found.push(works(`The script tag of ${page.name} names the right file`));
  }
  if (page.scripts.length > 1) {
    found.push(change(`${page.name} has the script tag ${page.scripts.length} times`, { reasons: ["One is enough."] }));
  }
  return [...found, checkIntegrity(page.name, script.integrity, hashes, lines)];
}

/** Of several hashes the strongest kind counts, and any of that kind (Subresource Integrity, 3.3.4). */
function checkIntegrity(name, integrity, hashes, lines) {
  if (!integrity) {
    const optional = lines.map(({ text }) => ({ label: "Safer, if the page is changed with each release", text }));
    return works("The tag has no integrity: the script runs whatever it is", { lines: optional });
  }
  const given = integrity.split(/\s+/).map((hash) => hash.split("?")[0]);
  const strongest = ["sha512", "sha384", "sha256"].find((kind) => given.some((hash) => hash.startsWith(`${kind}-`)));
  if (strongest && !hashes[strongest]) {
    return unknown("Whether integrity in the tag is right: browsers tell that on pages by HTTPS only");
  }
  if (!strongest || given.includes(hashes[strongest])) return works("integrity in the tag is that of the script");
  const reasons = ["The browser refuses the script. The hash belongs to one release, and changes with each."];
  return change(`integrity in the tag of ${name} is not that of the script`, { stops: true, reasons, lines });
}

function checkElements({ name, elements }) {
  if (!elements.length) {
    return [unknown(`${name} has no element of a widget as it is served; a script may add it later`)];
  }
  return elements.flatMap(({ tag, endpoint, empty }) => {
    const found = [];
    if (!endpoint?.trim()) {
      const lines = [{ label: "As an example", text: `<${tag} endpoint="/open311/v2">` }];
      found.push(change(`<${tag}> has no endpoint: the address of the back end`, { stops: true, lines }));
    }
    if (empty) {
      const link = '<a href="mailto:reports@city.example">Report a problem by e-mail</a>';
      const text = `<${tag} endpoint="${endpoint ?? ""}">${link}</${tag}>`;
      const reasons = ["What stands inside it shows until the widget is ready, and if it cannot run."];
      found.push(change(`<${tag}> is empty`, { reasons, lines: [{ label: "As an example", text }] }));
    }
    return found.length ? found : [works(`<${tag}> names its back end, and has content for when it cannot run`)];
  });
}

/** `geolocation=()` keeps the position from the page itself. */
function checkPermissions({ name, permissions }) {
  const allowed = /(?:^|,)\s*geolocation=(\([^)]*\)|\*)/.exec(permissions ?? "")?.[1];
  if (!allowed || allowed === "*" || /\bself\b/.test(allowed)) return [];
  const reasons = ["“Use my position” cannot work: the header Permissions-Policy forbids it."];
  const text = `Permissions-Policy: ${permissions.replace(`geolocation=${allowed}`, "geolocation=(self)")}`;
  return [change(`${name} may not ask for the position`, { reasons, lines: [{ label: "Send this header instead", text }] })];
}
