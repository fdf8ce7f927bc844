// The words of an element in a language: Fluent files with what several elements say, and with what is its own.

import { ownFiles, text } from "./files.js";

/** What it begins with. Fails with a FileError. */
export const firstWords = (element, language) => joined(text(`locales/${language}.ftl`), ownWords(element, language));

/** What it says once its later parts are here. Fails with a FileError. */
export const laterWords = (element, language) =>
  joined(text(`locales/later/${language}.ftl`), text(`locales/later/${element}/${language}.ftl`));

async function ownWords(element, language) {
  const file = `locales/${element}/${language}.ftl`;
  return (await ownFiles(element)).includes(file) ? text(file) : "";
}

const joined = async (...sources) => (await Promise.all(sources)).join("\n");
