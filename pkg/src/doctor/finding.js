// What the doctor says: findings, under headings.

/** The words for each verdict. */
export const VERDICTS = { change: "Change this", unknown: "Could not be checked", works: "Works" };

/**
 * Something is right. `details`: `reasons`, sentences; `lines`, what a webmaster may copy, each `{ label, text }`.
 */
export const works = (title, details) => finding("works", title, details);

/** Something is to be changed. `stops`: without the change the widgets do not run, or a report is lost. */
export const change = (title, details) => finding("change", title, details);

/** Nothing is known. */
export const unknown = (title, details) => finding("unknown", title, details);

function finding(verdict, title, { stops = false, reasons = [], lines = [] } = {}) {
  return { verdict, title, stops, reasons, lines };
}

/** What is urgent comes first. */
export function byUrgency(findings) {
  const rank = ({ verdict, stops }) => (stops ? -1 : Object.keys(VERDICTS).indexOf(verdict));
  return [...findings].sort((one, next) => rank(one) - rank(next));
}

/** `1 file`, `2 files`. */
export const count = (number, one, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

/** The whole in a few words. */
export function summary(sections) {
  const findings = sections.flatMap((section) => section.findings);
  const changes = findings.filter(({ verdict }) => verdict === "change");
  const stopping = changes.filter(({ stops }) => stops).length;
  const open = findings.filter(({ verdict }) => verdict === "unknown").length;
  const said = [changes.length ? `${count(changes.length, "thing")} to change.` : "Nothing to change."];
  if (changes.length && !stopping) said.push("None of it keeps the widgets from working.");
  else if (stopping && stopping === changes.length) said.push("Until then the widgets do not work.");
  else if (stopping) said.push(`${stopping} of them ${stopping === 1 ? "keeps" : "keep"} the widgets from working.`);
  if (open) said.push(`${count(open, "thing")} could not be checked.`);
  return said.join(" ");
}

/** All of it as text, for an issue or a letter to whoever runs the server. */
export function asText(sections, about) {
  const one = ({ verdict, title, reasons, lines }) =>
    [
      `[${VERDICTS[verdict]}] ${title}`,
      ...reasons.map((reason) => `    ${reason}`),
      ...lines.flatMap(({ label, text }) => [`    ${label}:`, ...text.split("\n").map((line) => `        ${line}`)]),
    ].join("\n");
  const part = ({ title, findings }) => `${title}\n\n${findings.map(one).join("\n")}`;
  return `${[[...about, summary(sections)].join("\n"), ...sections.map(part)].join("\n\n")}\n`;
}
