// The contract as the page docs/reference.md.

import { elements, fieldsOf } from "./index.mjs";
import * as shared from "./shared.mjs";
import { themes } from "./themes.mjs";

/** `docs/reference.md`. */
export function reference() {
  return `<!-- Made by \`npm run contract\` in pkg, from pkg/contract. A test fails when it is out of date. -->

# What a page can rely on

Attributes, properties, events, slots, parts and tokens of each element. What is not named here may change in any version.
TypeScript finds the same in the package's types, JSX in \`civic-widgets/react\` and \`civic-widgets/preact\`, and editors in
\`custom-elements.json\`.

${elements.map(element).join("\n")}
## Looks

### Tokens

Custom properties, set on the element or on anything around it:

\`\`\`css
:root {
  --civic-accent: #7a1f3d;
  --civic-radius: 0;
}
\`\`\`

${tokenTable(shared.tokens)}
Text has the page's own font and colour unless the tokens say otherwise: the element inherits them.

### Dark pages

The page's \`color-scheme\` decides, as it does for the browser's own controls. A page that declares none is light, also where
the system is dark. A page that is dark without saying so gets a dark widget by

\`\`\`css
civic-report {
  color-scheme: dark;
}
\`\`\`

and a token that differs between the two is written \`--civic-accent: light-dark(#7a1f3d, #ffb3c7)\`.

### Parts

What the tokens do not reach, \`civic-report::part(button-primary) { … }\` does. The elements have these in common:

${table(["part", "is"], rows(shared.parts))}
### Themes

A page of one of these design systems links one more style sheet, \`themes/….css\` of the package. Each maps that system's own
variables and values to the tokens above. What the page's own style sets after it wins.

${table(
  ["style sheet", "design system", "seen with", "dark"],
  Object.entries(themes).map(([name, { system, npm, seen, dark }]) => [
    code(`themes/${name}.css`),
    system,
    code(`${npm} ${seen}`),
    dark ?? "the system has none",
  ]),
)}`;
}

function element({ tag, about, attributes, children = {}, global, events, slots, parts, tokens }) {
  return `## \`<${tag}>\`

${about}

### Attributes

Each is also a property of its name in camel case (\`headingLevel\`), and changing one updates the widget in place.

${attributeTable(ownAttributes(attributes, children))}${Object.entries(children).map(onTheElement).join("")}
Of the attributes that all of HTML has, these are heeded:

${table(["attribute", "meaning"], rows(global))}
${Object.entries(children).map(child).join("")}### Events

All bubble and leave shadow roots.

${Object.entries(events).map((told) => event(tag, told)).join("\n")}
### Slots

${table(
  ["slot", "holds"],
  Object.entries(slots).map(([name, holds]) => [name ? code(name) : "what stands inside the element", holds]),
)}
### Parts

Beside [those in common](#looks):

${table(["part", "is"], rows(without(parts, shared.parts)))}${ownTokens(without(tokens, shared.tokens))}`;
}

const without = (all, some) => Object.fromEntries(Object.entries(all).filter(([name]) => !(name in some)));

/** Those that are not just a child's, said on the element. */
function ownAttributes(attributes, children) {
  const ofChildren = Object.values(children).flatMap(({ attributes }) => Object.values(attributes));
  return Object.fromEntries(Object.entries(attributes).filter(([, told]) => !ofChildren.includes(told)));
}

function onTheElement([tag, { attributes }]) {
  const names = Object.entries(attributes).filter(([, { needed, of }]) => !needed || of).map(([name]) => code(name));
  return `
Where one feed is enough, \`endpoint\` and \`backend\` may stand on the element itself, and with them all that a
\`<${tag}>\` has: ${names.join(", ")}.
`;
}

function child([tag, { about, guide, attributes }]) {
  return `### \`<${tag}>\`

${about} It has no class of its own, and no events; changing an attribute, or adding and removing one, updates the widget in
place. ${guide}

${table(
  ["attribute", "heeded by", "meaning", "values", "default"],
  Object.entries(attributes).map(([name, told]) => [code(name), heeding(told), meaning(told), allowed(told), otherwise(told)]),
)}
`;
}

function ownTokens(tokens) {
  if (!Object.keys(tokens).length) return "";
  return `
### Tokens

Beside [those in common](#looks):

${tokenTable(tokens)}`;
}

function attributeTable(attributes) {
  return table(
    ["attribute", "meaning", "values", "default"],
    Object.entries(attributes).map(([name, told]) => [code(name), meaning(told), allowed(told), otherwise(told)]),
  );
}

function tokenTable(tokens) {
  return table(
    ["token", "sets", "default", "on a dark page"],
    Object.entries(tokens).map(([name, token]) => [
      code(name),
      token.about,
      code(token.default),
      token.dark ? code(token.dark) : "",
    ]),
  );
}

function event(tag, [name, told]) {
  const { about, type } = told;
  return `**\`${name}\`**: ${about} \`detail\` is a \`${type}\`:

${table(
  ["field", "is", "type"],
  fieldsOf(tag, told).map(([field, told]) => [
    code(field),
    told.about + (told.values ? `: ${told.values.map(code).join(", ")}` : ""),
    told.type + (told.optional ? ", may be missing" : ""),
  ]),
)}`;
}

const code = (text) => `\`${text}\``;
const rows = (entries) => Object.entries(entries).map(([name, about]) => [code(name), about]);
const meaning = ({ about, needed }) => (needed ? `**needed**: ${about}` : about);
const heeding = ({ of }) => (of ? Object.keys(of).map(code).join(", ") : "all");

const otherwise = (told) => byProtocol(told, ({ default: value, flag }) => (value ? code(value) : flag ? "off" : ""));

function allowed(told) {
  return byProtocol(told, ({ values, flag, number }) => {
    if (values) return values.map(code).join(", ");
    return flag ? "there or not" : number ? "a number" : "text";
  });
}

/** What is said of an attribute; where protocols differ, of each of them. */
function byProtocol({ of = {}, ...told }, said) {
  const each = Object.entries(of).map(([name, otherwise]) => [name, said({ ...told, ...otherwise })]);
  const differ = new Set(each.map(([, said]) => said)).size > 1;
  return differ ? each.map(([name, said]) => `${code(name)}: ${said}`).join("; ") : (each[0]?.[1] ?? said(told));
}

function table(head, lines) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
  return line(head) + `|${"---|".repeat(head.length)}\n` + lines.map(line).join("");
}
