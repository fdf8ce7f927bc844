// Sees whatever a string from a back end does beside being read: what it runs, what it loads, what it becomes.

const TAGS =
  "A BDI BUTTON CAPTION DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H2 H3 H4 IMG INPUT LABEL LEGEND LI NAV OL OUTPUT P PROGRESS SECTION " +
  "SPAN STRONG SUMMARY TABLE TBODY TD TEXTAREA TH THEAD TR UL";
/** The bar that shows a share. */
const DRAWN = ["svg", "rect"];
const ATTRIBUTES =
  "accept alt aria-controls aria-describedby aria-disabled aria-expanded aria-hidden aria-invalid aria-label aria-labelledby aria-live aria-required autocomplete class dir " +
  "focusable for height href id inputmode lang loading max name novalidate open part preserveAspectRatio rel role rows scope src tabindex target type value viewBox width";
const tags = new Set(TAGS.split(" "));
const attributes = new Set(ATTRIBUTES.split(" "));

const ran = [];
let before;

/** From now on. */
export function watch() {
  ran.length = 0;
  performance.clearResourceTimings();
  for (const name of ["xss", "alert", "confirm", "prompt", "print", "open"]) {
    window[name] = (...said) => void ran.push(`${name}(${said})`);
  }
  window.onerror = (message) => void ran.push(message);
  before = surroundings();
}

/** What the page is, but for what is in its body: that is where the tests put their widgets. */
function surroundings() {
  const elements = [...document.querySelectorAll("head *, script, style, link, iframe, img, base, meta")];
  return JSON.stringify([location.href, document.title, document.cookie, window.length, elements.map((one) => one.outerHTML)]);
}

/** What happened since: calls and errors, requests, changes of the page. */
export function happened() {
  const loaded = performance.getEntriesByType("resource").filter(isOfThePage).map(({ name }) => `loaded ${name}`);
  const changed = surroundings() === before ? [] : [`the page changed: ${surroundings()}`];
  return [...ran, ...loaded, ...changed];
}

/** A browser asks for the icon of a page by itself, and some note it late. No string of the corpus names it. */
const isOfThePage = ({ name }) => name !== new URL("/favicon.ico", location.href).href;

const isOwn = ({ namespaceURI, tagName }) => namespaceURI === "http://www.w3.org/1999/xhtml" && tags.has(tagName);

/** Everything inside that no widget puts there. */
export function intruders(root) {
  const found = [];
  for (const element of root.querySelectorAll("*")) {
    const own = element.namespaceURI === "http://www.w3.org/2000/svg" ? DRAWN.includes(element.tagName) : isOwn(element);
    if (!own || element.shadowRoot || element.constructor === HTMLUnknownElement) found.push(`<${element.tagName}>`);
    for (const { name, value } of element.attributes) {
      if (!attributes.has(name)) found.push(`${element.tagName} ${name}="${value}"`);
    }
    if (element.tagName === "A" && !leadsOnlyWhereItSays(element)) found.push(element.outerHTML);
    if (element.hasAttribute("src") && !element.src.startsWith("blob:") && !isPicture(element)) found.push(element.outerHTML);
  }
  return found;
}

/** A picture of something that one can vote for. */
function isPicture(element) {
  return element.closest("figure") && element.loading === "lazy" && ["http:", "https:"].includes(new URL(element.src).protocol);
}

function leadsOnlyWhereItSays(link) {
  if (link.getAttribute("href").startsWith("#")) return true;
  if (["mailto:", "tel:"].includes(link.protocol)) return link.textContent === link.getAttribute("href");
  const isSafe = ["http:", "https:"].includes(link.protocol) && link.username === "" && link.target === "_blank";
  const says = link.lastElementChild?.textContent.includes(` ${link.host} `);
  return isSafe && says && link.rel === "noopener noreferrer nofollow";
}

/** Runs markup, as no widget ever does. */
export function obey(markup) {
  const element = document.createElement("div");
  element.innerHTML = markup;
  document.body.append(element);
  return element;
}
