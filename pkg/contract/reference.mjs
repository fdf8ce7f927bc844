// The contract as the page docs/reference.md.

import { elements } from "./index.mjs";
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

${table(
  ["token", "sets", "default", "on a dark page"],
  Object.entries(shared.tokens).map(([name, token]) => [
    code(name),
    token.about,
    code(token.default),
    token.dark ? code(token.dark) : "",
  ]),
)}
Text has the page's own font and colour unless the tokens say otherwise: the element inherits them.

### Dark pages

The page's \`color-scheme\` decides, as it does for the browser's own controls. A page that declares none is light, also where
the system is dark. A page that is dark without saying so gets a dark form by

\`\`\`css
civic-report {
  color-scheme: dark;
}
\`\`\`

and a token that differs between the two is written \`--civic-accent: light-dark(#7a1f3d, #ffb3c7)\`.

### Parts

What the tokens do not reach, \`civic-report::part(button-primary) { … }\` does. All elements have these:

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

function element({ tag, about, attributes, global, events, slots, parts }) {
  const own = Object.fromEntries(Object.entries(parts).filter(([part]) => !(part in shared.parts)));
  return `## \`<${tag}>\`

${about}

### Attributes

Each is also a property of its name in camel case (\`apiKey\`), and changing one updates the widget in place.

${table(
  ["attribute", "meaning", "values", "default"],
  Object.entries(attributes).map(([name, told]) => [code(name), meaning(told), allowed(told), otherwise(told)]),
)}
Of the attributes that all of HTML has, these are heeded:

${table(["attribute", "meaning"], rows(global))}
### Events

All bubble and leave shadow roots.

${Object.entries(events).map(event).join("\n")}
### Slots

${table(
  ["slot", "holds"],
  Object.entries(slots).map(([name, holds]) => [name ? code(name) : "what stands inside the element", holds]),
)}
### Parts

Beside [those of all elements](#looks):

${table(["part", "is"], rows(own))}`;
}

function event([name, { about, type, detail }]) {
  return `**\`${name}\`**: ${about} \`detail\` is a \`${type}\`:

${table(
  ["field", "is", "type"],
  Object.entries(detail).map(([field, told]) => [
    code(field),
    told.about + (told.values ? `: ${told.values.map(code).join(", ")}` : ""),
    told.type + (told.optional ? ", may be missing" : ""),
  ]),
)}`;
}

const code = (text) => `\`${text}\``;
const rows = (entries) => Object.entries(entries).map(([name, about]) => [code(name), about]);
const meaning = ({ about, needed }) => (needed ? `**needed**: ${about}` : about);
const otherwise = ({ default: value, flag }) => (value ? code(value) : flag ? "off" : "");

function allowed({ values, flag, number }) {
  if (values) return values.map(code).join(", ");
  return flag ? "there or not" : number ? "a number" : "text";
}

function table(head, lines) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
  return line(head) + `|${"---|".repeat(head.length)}\n` + lines.map(line).join("");
}
