// Which language an element speaks.

/** Languages with a file in locales/: `build.mjs` puts them in the place of LANGUAGES. Without a build it is English. */
const AVAILABLE = typeof LANGUAGES === "undefined" ? ["en"] : LANGUAGES;

/** The language an element asks for: its own, the nearest around it, or the browser's; the first that there is. */
export const languageOf = (element) => spokenBy(element).language;

/** The same with the tag that was asked for: `en` and `en-GB`, say, of which the second writes dates. */
export function spokenBy(element) {
  const asked = [];
  for (let at = element; at; at = at.parentNode ?? at.host) {
    if (at.nodeType === Node.ELEMENT_NODE && at.hasAttribute("lang")) {
      asked.push(at.getAttribute("lang"));
      break;
    }
  }
  asked.push(...navigator.languages);
  const spoken = asked.map((tag) => ({ language: tag.toLowerCase().split(/[-_]/)[0], locale: tag.replaceAll("_", "-") }));
  return spoken.find(({ language }) => AVAILABLE.includes(language)) ?? { language: "en", locale: "en" };
}

let watching = null;

/** Refreshes elements when a `lang` anywhere on the page changes. */
export function watchLanguages(elements) {
  watching ??= new MutationObserver(() => {
    for (const element of elements) element.renew();
  });
  watching.observe(document.documentElement, { attributes: true, attributeFilter: ["lang"], subtree: true });
}
