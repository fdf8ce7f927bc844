// The page: findings as lists, and all of it as text.

import { VERDICTS, asText, byUrgency, summary } from "./finding.js";

const found = document.getElementById("found");
const status = document.getElementById("summary");
const copied = document.getElementById("copied");
const text = document.getElementById("text");

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** Puts the query into the form; gives back what was asked. */
export function readForm() {
  const query = new URLSearchParams(location.search);
  return ["page", "endpoint"].map((name) => {
    const value = query.get(name)?.trim() ?? "";
    document.getElementById(name).value = value;
    return value;
  });
}

/** Says that the checks run. */
export function begin() {
  status.textContent = "Checking …";
  document.getElementById("unstarted").remove();
}

/** Shows everything. `about`: lines that come before it in the text. */
export function show(sections, about) {
  found.replaceChildren(...sections.map(sectionView));
  text.value = asText(sections, about);
  document.getElementById("report").hidden = false;
  document.getElementById("copy").addEventListener("click", copy);
  status.textContent = summary(sections);
}

/** Says that the doctor itself broke. */
export function fail(error) {
  status.textContent = `The doctor is ill itself. Please report it with this text: ${error.stack ?? error}`;
}

function sectionView({ title, findings }, index) {
  const id = `section-${index}`;
  const list = element("ul", {}, ...byUrgency(findings).map(findingView));
  const section = element("section", {}, element("h2", { id, textContent: title }), list);
  section.setAttribute("aria-labelledby", id);
  return section;
}

function findingView({ verdict, title, reasons, lines }) {
  const head = element("p", { className: "title" }, element("strong", { textContent: VERDICTS[verdict] }), " ", title);
  const body = reasons.map((reason) => element("p", { textContent: reason }));
  const copies = lines.flatMap((line) => [
    element("p", { className: "label", textContent: `${line.label}:` }),
    element("pre", {}, element("code", { textContent: line.text })),
  ]);
  return element("li", { className: verdict }, head, ...body, ...copies);
}

/** Browsers give the clipboard to safe pages only; elsewhere the text is marked for the keys of the visitor. */
async function copy() {
  try {
    await navigator.clipboard.writeText(text.value);
    copied.textContent = "Copied.";
  } catch {
    document.getElementById("as-text").open = true;
    text.focus();
    text.select();
    copied.textContent = "The text is selected: copy it with Ctrl+C or ⌘C.";
  }
}
