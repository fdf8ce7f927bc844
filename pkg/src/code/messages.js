// Texts: the Fluent messages of a language.

import { FluentBundle, FluentResource } from "@fluent/bundle";

/** ISO 15924 codes of the scripts in use that are written from right to left. */
const RIGHT_TO_LEFT = ["Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Syrc", "Thaa"];

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
