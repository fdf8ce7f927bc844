// Which language an element speaks.

/** Languages with a file in locales/: `build.mjs` puts them in the place of LANGUAGES. Without a build it is English. */
const AVAILABLE = typeof LANGUAGES === "undefined" ? ["en"] : LANGUAGES;

/** The language an element asks for: its own, the nearest around it, or the browser's; the first that there is. */
export function languageOf(element) {
  const asked = [];
  for (let at = element; at; at = at.parentNode ?? at.host) {
    if (at.nodeType === Node.ELEMENT_NODE && at.hasAttribute("lang")) {
      asked.push(at.getAttribute("lang"));
      break;
    }
  }
  asked.push(...navigator.languages);
  return asked.map((tag) => tag.toLowerCase().split(/[-_]/)[0]).find((tag) => AVAILABLE.includes(tag)) ?? "en";
}

let watching = null;

/** Refreshes elements when a `lang` anywhere on the page changes. */
export function watchLanguages(elements) {
  watching ??= new MutationObserver(() => {
    for (const element of elements) element.renew();
  });
  watching.observe(document.documentElement, { attributes: true, attributeFilter: ["lang"], subtree: true });
}
