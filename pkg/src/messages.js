// Texts: which language an element speaks, and its Fluent messages, loaded for the languages in use only.

import { FluentBundle, FluentResource } from "@fluent/bundle";

/** Languages with a file in locales/: `build.mjs` puts them in the place of LANGUAGES. Without a build it is English. */
const AVAILABLE = typeof LANGUAGES === "undefined" ? ["en"] : LANGUAGES;
/** ISO 15924 codes of the scripts in use that are written from right to left. */
const RIGHT_TO_LEFT = ["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"];

const loaded = new Map();

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

/** The messages of a language. Fails if they cannot be loaded. */
export function messagesFor(language) {
  if (!loaded.has(language)) {
    const messages = load(language);
    loaded.set(language, messages);
    // The next element that asks tries again.
    messages.catch(() => loaded.delete(language));
  }
  return loaded.get(language);
}

async function load(language) {
  const address = new URL(`./locales/${language}.ftl`, import.meta.url);
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    return messages(language, await answer.text());
  } catch (error) {
    console.error(`civic-widgets: ${address.href} cannot be loaded; the page's own content is shown instead.`, error);
    throw error;
  }
}

/** What the widgets ask for texts; the source is a Fluent file. */
export function messages(language, source) {
  const direction = RIGHT_TO_LEFT.includes(new Intl.Locale(language).maximize().script) ? "rtl" : "ltr";
  // Marks around inserted text keep a Latin name in an Arabic sentence in its place.
  const bundle = new FluentBundle(language, { useIsolating: direction === "rtl" });
  bundle.addResource(new FluentResource(source));
  return {
    language,
    direction,
    format(id, values) {
      const message = bundle.getMessage(id);
      if (!message?.value) throw new Error(`no message ${id} in ${language}`);
      return bundle.formatPattern(message.value, values);
    },
  };
}

let watching = null;

/** Refreshes elements when a `lang` anywhere on the page changes. */
export function watchLanguages(elements) {
  watching ??= new MutationObserver(() => {
    for (const element of elements) element.refresh();
  });
  watching.observe(document.documentElement, { attributes: true, attributeFilter: ["lang"], subtree: true });
}
