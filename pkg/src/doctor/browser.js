// What this browser, and the way the page came to it, allow.

import { change, unknown, works } from "./finding.js";

/**
 * `facts`: `secure`, whether the page came safely; `wasm`: null, `missing`, `policy` (this page's own policy forbids it) or
 * `refused`; `slower`, whether there is code that does without; `elements`, `preload` and `storage`, whether the browser
 * has custom elements with adopted style sheets, module preloads, and a place to keep drafts; `worker`, the address of a
 * service worker that answers for this page, or null.
 */
export function checkBrowser(facts) {
  return [
    checkSecure(facts.secure),
    checkWasm(facts.wasm, facts.slower),
    facts.elements
      ? works("This browser has custom elements and adopted style sheets")
      : unknown("This browser is older than those that the widgets are made for: Chrome 111, Firefox 115, Safari 16.4"),
    facts.preload
      ? works("This browser checks preloaded scripts against their hash")
      : works("This browser knows no module preload: scripts load a little later"),
    facts.storage
      ? works("Drafts can be kept on the device")
      : unknown("Drafts cannot be kept in this window: it is private, or its settings forbid storage"),
    ...checkWorker(facts.worker),
  ];
}

function checkSecure(secure) {
  if (secure) return works("The page comes by HTTPS, or from this machine");
  const reasons = ["“Use my position” works by HTTPS only, and what citizens write can be read on its way."];
  return change("The page comes without HTTPS", { reasons });
}

function checkWasm(refusal, slower) {
  const instead = slower ? "Larger and slower JavaScript does its work." : "The page's own content shows instead.";
  switch (refusal) {
    case null:
      return works("WebAssembly can run");
    case "missing":
      return unknown("This browser has no WebAssembly, or it is switched off, as in Lockdown Mode", { reasons: [instead] });
    case "policy":
      return unknown("The policy of this very page forbids WebAssembly", {
        reasons: ["What counts is the policy of the page with the widget."],
        lines: [{ label: "In that policy", text: "script-src 'self' 'wasm-unsafe-eval'" }],
      });
    default:
      return unknown(`WebAssembly did not run: ${refusal}`, { reasons: [instead] });
  }
}

function checkWorker(worker) {
  if (!worker) return [];
  const reasons = ["If it keeps the files of the package, it must fetch all of them anew when one changes."];
  return [unknown(`A service worker answers for this page: ${worker}`, { reasons })];
}
