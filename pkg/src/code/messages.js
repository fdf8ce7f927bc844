// Texts: the Fluent messages of a language.

import { FluentBundle, FluentResource } from "@fluent/bundle";

/** ISO 15924 codes of the scripts in use that are written from right to left. */
const RIGHT_TO_LEFT = ["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"];

/** The tag, if it is one. */
function writable(tag) {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return null;
  }
}

/**
 * What the widgets ask for texts; the source is a Fluent file, `locale` the tag by which dates and numbers are written. `load`
 * brings the source of the texts that a widget needs once its later part is here.
 */
export function messages(language, source, locale = language, load = undefined) {
  const direction = RIGHT_TO_LEFT.includes(new Intl.Locale(language).maximize().script) ? "rtl" : "ltr";
  // Marks around inserted text keep a Latin name in an Arabic sentence in its place.
  const locales = writable(locale) ?? language;
  const bundle = new FluentBundle(locales, { useIsolating: direction === "rtl" });
  bundle.addResource(new FluentResource(source));
  let more = null;
  return {
    language,
    locale: locales,
    direction,
    format(id, values) {
      const message = bundle.getMessage(id);
      if (!message?.value) throw new Error(`no message ${id} in ${language}`);
      return bundle.formatPattern(message.value, values);
    },
    /** Resolves once the later texts are here too. */
    more() {
      more ??= load().then((source) => void bundle.addResource(new FluentResource(source)));
      // Who asks next tries again.
      more.catch(() => (more = null));
      return more;
    },
    /** Whether the later texts were asked for. */
    get isMore() {
      return more !== null;
    },
  };
}
