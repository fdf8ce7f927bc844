// The doctor: what runs when the page opens. It is a tool for webmasters and developers, and speaks English only.

import { serviceList } from "../open311.js";
import { checkBrowser } from "./browser.js";
import { checkEndpoint, isMixed } from "./endpoint.js";
import { change, unknown } from "./finding.js";
import * as gather from "./gather.js";
import { checkPolicies } from "./needs.js";
import { checkPage, scriptOf } from "./page.js";
import { SCRIPT, checkRelease } from "./release.js";
import { begin, fail, readForm, show } from "./view.js";

const folder = new URL("./", location.href);
const self = new URL(location.pathname, location.href);

/** The code for pages on which WebAssembly cannot run. */
const SLOWER = "widgets-in-javascript.js";

async function examine() {
  const [pageGiven, endpointGiven] = readForm();
  begin();
  const list = await gather.integrity(folder);
  const files = list.hashes ? await gather.files(folder, list.hashes) : [];
  const slower = Boolean(list.hashes?.[SLOWER]);
  const release = releaseOf(list, files);
  const use = useOf(files, slower);
  const { page, section } = await examinePage(pageGiven, release, use);
  const sections = [
    { title: "The files of the package", findings: list.hashes ? checkRelease(files) : [noList(list)] },
    section,
    { title: "The back end", findings: await examineEndpoint(endpointGiven, page) },
    { title: "This browser", findings: checkBrowser({ ...(await gather.browser()), slower }) },
  ];
  // Often all pages of a site are sent with one policy; where the page itself was read, its own says more.
  if (!page) sections.push({ title: "The policy of this page", findings: examineOwn(await gather.page(self), use) });
  return sections;
}

function releaseOf({ hashes }, files) {
  const script = files.find(({ name }) => name === SCRIPT);
  const expected = hashes?.[SCRIPT] ?? "";
  // Where the browser tells no hashes, it tells at least whether the file is the one expected.
  const { sha256, sha384 = script?.matches ? expected : undefined, sha512 } = script ?? {};
  return { folder, hashes: { sha256, sha384, sha512 }, expected };
}

/** What any page with the widgets asks its policy for. */
function useOf(files, slower) {
  const code = files.find(({ name }) => name === "widgets.js");
  return {
    script: { url: new URL(SCRIPT, folder) },
    code: { url: new URL("widgets.js", folder), integrity: code?.sha256 },
    folder,
    slower,
    endpoint: null,
    photos: true,
    themes: [],
  };
}

function noList({ url, reason, forbidden }) {
  const reasons = [`${url.href}: ${reason}.`];
  if (forbidden) {
    const lines = [{ label: "The policy of this page needs", text: "connect-src 'self'" }];
    return unknown("The files were not looked at", { reasons, lines });
  }
  reasons.push("It lists all files of the package with their hashes. Copy the whole folder dist.");
  return change("The files cannot be checked without integrity.json", { stops: true, reasons });
}

function examineOwn(own, use) {
  if (own.failure) return [unknown(`This page cannot read itself: ${own.failure}`)];
  // It needs none of that itself.
  const findings = checkPolicies({ ...own, name: "this page" }, use);
  return findings.map((finding) => {
    if (finding.verdict !== "change") return finding;
    return unknown(finding.title, {
      ...finding,
      stops: false,
      reasons: ["If the page with the widget is sent with the same:", ...finding.reasons],
    });
  });
}

async function examinePage(given, release, use) {
  const title = given ? `The page ${given}` : "The page with the widget";
  const address = gather.resolved(given, folder);
  const alone = (finding) => ({ page: null, section: { title, findings: [finding] } });
  if (!given) return alone(unknown("No page was given: its script tag and its policy were not looked at"));
  if (!address) return alone(change(`“${given}” is no address`));
  if (address.origin !== self.origin) {
    const reasons = [`Only pages of ${self.origin} can be read here. Open the doctor on the site of that page.`];
    return alone(unknown(`${given} is on another site`, { reasons }));
  }
  const page = await gather.page(address);
  if (page.failure) return alone(unknown(`${given} could not be read: ${page.failure}`));
  if (page.url.origin !== self.origin) return alone(unknown(`${given} leads to another site: ${page.url.href}`));
  const findings = checkPage(page, release);
  if (page.status === 200 && page.elements) findings.push(...checkPolicies(page, usedBy(page, use)));
  return { page, section: { title, findings } };
}

function usedBy(page, use) {
  const script = scriptOf(page);
  const [element] = page.elements;
  return {
    ...use,
    script: script ?? use.script,
    endpoint: gather.resolved(element?.endpoint ?? "", page.url),
    photos: element?.photos ?? true,
    themes: page.themes,
  };
}

async function examineEndpoint(given, page) {
  const element = page?.elements?.[0];
  const attribute = (name) => (name === "endpoint" && given) || (element?.attribute(name) ?? null);
  const endpoint = attribute("endpoint");
  if (!endpoint) return [unknown("No endpoint was given: the back end was not asked")];
  const asked = { endpoint, url: gather.resolved(serviceList(attribute), page?.url ?? self), page: page?.url ?? self };
  const asks = asked.url && !isMixed(asked.url, asked.page);
  return checkEndpoint(asked, asks ? await gather.answer(asked.url) : null);
}

examine().then(
  (sections) => show(sections, [`civic-widgets doctor, ${location.href}`, navigator.userAgent]),
  (error) => fail(error),
);
