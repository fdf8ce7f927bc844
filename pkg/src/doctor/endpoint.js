// The back end of a widget: whether the page may ask it, and whether it answers as Open311 does.

import { change, count, unknown, works } from "./finding.js";

/**
 * What an endpoint answers to the widget's first question.
 *
 * `asked`: `endpoint`, as given; `url`, where its service list lies, or null if that is no address; `page`, the URL of the
 * page with the widget. `answer`: null if none was asked for; else `{ status, type, text, url }`, or `{ failure }`:
 * `policy` (this page's own policy forbids to ask), `offline`, `timeout`, `cors` (it answers, but not to this page),
 * `unreachable`.
 */
export function checkEndpoint({ endpoint, url, page }, answer) {
  if (!url) {
    return [change(`“${endpoint}” is no address`, { stops: true, lines: example("/open311/v2") })];
  }
  if (isMixed(url, page)) {
    const reasons = ["A page by HTTPS may ask no server by HTTP (mixed content)."];
    const safe = endpoint.replace(/^http:/i, "https:");
    return [change(`${url.origin} is asked without HTTPS`, { stops: true, reasons, lines: example(safe) })];
  }
  if (answer.failure) return [checkFailure(url, page, answer.failure)];
  return [...checkRedirect(endpoint, url, answer), checkAnswer(endpoint, url, answer)];
}

const example = (endpoint) => [{ label: "In the page", text: `<civic-report endpoint="${endpoint}">` }];

/** Whether a browser keeps a page from asking (W3C Mixed Content, 4.1). A server on the same machine is trusted. */
export function isMixed(url, page) {
  const isLocal = /^(localhost|127(\.\d+){3}|\[::1\])$|\.localhost$/.test(url.hostname);
  return page.protocol === "https:" && url.protocol === "http:" && !isLocal;
}

function checkFailure(url, page, failure) {
  const instead = "A path on the page's own site that passes requests on to the back end needs none of this.";
  switch (failure) {
    case "policy":
      return unknown(`${url.href} was not asked: the policy of this very page forbids it`, {
        reasons: ["The page with the widget must allow it, by connect-src in its own Content-Security-Policy."],
        lines: [{ label: "There", text: `connect-src 'self' ${url.origin}` }],
      });
    case "offline":
      return unknown(`${url.href} was not asked: this browser has no network`);
    case "timeout":
      return change(`${url.href} does not answer in time`, { stops: true, reasons: ["The doctor waited 15 seconds."] });
    case "cors":
      return change(`${url.origin} answers, but does not let pages of ${page.origin} read it (CORS)`, {
        stops: true,
        reasons: ["Each of its answers needs this header, those to a POST, with an error or on a redirect too.", instead],
        lines: [{ label: "Header of the back end", text: `Access-Control-Allow-Origin: ${page.origin}` }],
      });
    default: {
      const own = url.origin === page.origin;
      const reasons = ["Is the name right, is the server running, is its certificate valid?"];
      return change(`${url.href} cannot be reached`, { stops: true, reasons: own ? reasons : [...reasons, instead] });
    }
  }
}

/** A POST that is redirected by 301 or 302 arrives as a GET, without the report (WHATWG Fetch, HTTP-redirect fetch). */
function checkRedirect(endpoint, url, answer) {
  const end = new URL(answer.url);
  if (end.href === url.href) return [];
  const cut = end.pathname.replace(/\/services\.\w+$/, "");
  const final = end.origin === url.origin && !/^https?:/i.test(endpoint) ? cut : end.origin + cut;
  const reasons = [`${url.href} leads to ${end.href}. A report that is sent to it may be lost on the way.`];
  const lines = cut === end.pathname ? [] : example(final || "/");
  return [change("The endpoint is redirected", { stops: true, reasons, lines })];
}

const HINTS = {
  401: "It wants an API key or a login. A key goes into the attribute api-key, or a path on the page's own site adds it.",
  403: "It refuses to be asked. A firewall may be why, or a missing API key.",
  404: "There is no service list there. The endpoint is the address below which services.json lies.",
  429: "It is asked too often.",
};

function checkAnswer(endpoint, url, { status, type, text, url: end }) {
  if (status < 200 || status > 299) {
    const hint = HINTS[status] ?? (status >= 500 ? "The back end fails, or the server before it does not reach it." : "");
    const reasons = hint ? [hint] : [];
    const cut = endpoint.replace(/\/(services|requests|discovery)(\.\w+)?\/?(\?.*)?$/, "");
    const lines = cut === endpoint ? [] : example(cut || "/");
    return change(`${url.href} answers with status ${status}`, { stops: true, reasons, lines });
  }
  const start = text.trimStart().slice(0, 200).toLowerCase();
  if (/^<(!doctype html|html|head|body)/.test(start) || (/\bhtml\b/.test(type ?? "") && start.startsWith("<"))) {
    const reasons = ["A login or a start page, maybe. The endpoint is the address below which services.json lies."];
    return change(`${end} answers with a web page instead of categories`, { stops: true, reasons });
  }
  const categories = start.startsWith("<") ? categoriesInXml(text) : categoriesInJson(text);
  if (categories === null) {
    const reasons = [`It begins with: ${text.trim().slice(0, 80) || "nothing"}`];
    return change(`${end} answers with neither JSON nor XML`, { stops: true, reasons });
  }
  if (categories === undefined) {
    const reasons = [
      "Each category in an Open311 service list has a service_code and a service_name.",
      `It begins with: ${text.trim().slice(0, 80)}`,
    ];
    return change(`${end} answers, but not with the service list of Open311`, { stops: true, reasons });
  }
  if (categories === 0) return change(`${end} answers with no category: nothing can be reported`, { stops: true });
  return works(`${end} answers with ${count(categories, "category", "categories")}`);
}

/** How many categories there are; undefined if it is something else, null if it is no JSON. */
function categoriesInJson(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const list = Array.isArray(value) ? value : (value?.services ?? value?.service);
  if (!list) return undefined;
  const items = [list].flat();
  const isCategory = (item) => Object(item) === item && ("service_code" in item || "service_name" in item);
  return items.length && !items.some(isCategory) ? undefined : items.filter(isCategory).length;
}

/** As above; XML is not parsed but looked through, since the browser's parser is closed to scripts under Trusted Types. */
function categoriesInXml(text) {
  const found = [...text.matchAll(/<service_code[\s>]/g)].length;
  if (found) return found;
  return /<(services|nil-classes)\b/.test(text) ? 0 : undefined;
}
