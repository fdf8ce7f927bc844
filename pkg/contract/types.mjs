// The contract as TypeScript: the elements for every page, and for JSX of React and Preact.

import { elements, meaning, property } from "./index.mjs";

const HEAD = "// Made from pkg/contract.\n";

/** `civic-widgets.d.ts`: the elements, their events, and what JSX may write. */
export function types() {
  return `${HEAD}
${elements.map(element).join("\n")}
${details().map(detail).join("\n")}
declare global {
  interface HTMLElementTagNameMap {
${elements.map(({ tag, class: name }) => `    "${tag}": ${name}Element;`).join("\n")}
  }
  interface GlobalEventHandlersEventMap {
${details().map(({ name, type }) => `    "${name}": CustomEvent<${type}>;`).join("\n")}
  }
}
`;
}

/** `react.d.ts`: the elements in JSX of React 18 and later. */
export function reactTypes() {
  return `${HEAD}
import type { DetailedHTMLProps, HTMLAttributes } from "react";
${imports()}

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
${intrinsic((type) => `DetailedHTMLProps<HTMLAttributes<${type}>, ${type}>`)}
    }
  }
}
`;
}

/** `preact.d.ts`: the elements in JSX of Preact 10 and later. What all elements take has other names in each of the two, but
 * a `div` takes it in both. */
export function preactTypes() {
  return `${HEAD}
import type { ClassAttributes, JSX } from "preact";
${imports()}

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
${intrinsic((type) => `Omit<JSX.IntrinsicElements["div"], "ref"> & ClassAttributes<${type}>`)}
    }
  }
}
`;
}

/** The type of an attribute's property, which is null where the attribute is absent. */
export function propertyType(attribute) {
  return attribute.flag ? "boolean" : `${words(attribute)} | null`;
}

function element({ tag, class: name, about, attributes, events, children = {} }) {
  const properties = Object.entries(attributes).map(
    ([attribute, told]) => `${comment(sentence(told), "  ")}  ${property(attribute)}: ${propertyType(told)};\n`,
  );
  const heard = Object.entries(events).map(
    ([event, told]) => `${comment(told.about, "  ")}  "on${event}"?: (event: CustomEvent<${told.type}>) => void;\n`,
  );
  return `${comment(`\`<${tag}>\`: ${about} Each attribute is also a property.`)}export interface ${name}Element extends HTMLElement {
${properties.join("")}}

${comment(`What JSX may write on \`<${tag}>\`.`)}export interface ${name}Attributes {
${written(attributes)}${heard.join("")}}
${Object.entries(children).map(child).join("")}`;
}

function child([tag, { type, about, attributes }]) {
  return `
${comment(`What JSX may write on \`<${tag}>\`. ${about}`)}export interface ${type}Attributes {
${written(attributes)}}
`;
}

function written(attributes) {
  const lines = Object.entries(attributes).map(([attribute, told]) => {
    const needed = told.needed && !told.of;
    return `${comment(sentence(told), "  ")}  ${key(attribute)}${needed ? "" : "?"}: ${jsxType(told)};\n`;
  });
  return lines.join("");
}

function detail({ name, type, about, detail }) {
  const fields = Object.entries(detail).map(([field, told]) => {
    const { about, optional, only } = told;
    const said = comment(only ? `Of \`<${only}>\`: ${about}` : capital(about), "  ");
    return `${said}  ${field}${optional || only ? "?" : ""}: ${fieldType(told)};\n`;
  });
  return `${comment(`The detail of \`${name}\`. ${about}`)}export interface ${type} {
${fields.join("")}}
`;
}

/** The events of all elements, each once. */
function details() {
  return Object.values(
    Object.fromEntries(elements.flatMap(({ events }) => Object.entries(events).map(([name, event]) => [name, { name, ...event }]))),
  );
}

function sentence(attribute) {
  const otherwise = attribute.default ? ` Otherwise \`${attribute.default}\`.` : "";
  return `${capital(meaning(attribute))}.${attribute.needed ? " Needed." : otherwise}`;
}

/** An editor offers the words that some protocols know, where others take any text. */
function words({ values, of }) {
  if (!of) return values ? union(values) : "string";
  const known = [...new Set(Object.values(of).flatMap(({ values = [] }) => values))];
  if (!known.length) return "string";
  return Object.values(of).every(({ values }) => values) ? union(known) : `${union(known)} | (string & {})`;
}

function jsxType(attribute) {
  if (attribute.flag) return "boolean";
  if (!attribute.number) return words(attribute);
  return attribute.values ? `${words(attribute)} | ${attribute.values.join(" | ")}` : "number | `${number}`";
}

/** A later version may tell more words than this one knows; an editor offers those that it does. */
function fieldType(field) {
  return field.values ? `${union(field.values)} | (string & {})` : field.type;
}

function intrinsic(common) {
  const line = (tag, type, attributes) => `      "${tag}": ${common(type)} & ${attributes}Attributes;`;
  return elements
    .flatMap(({ tag, class: name, children = {} }) => [
      line(tag, `${name}Element`, name),
      ...Object.entries(children).map(([tag, { type }]) => line(tag, "HTMLElement", type)),
    ])
    .join("\n");
}

function imports() {
  const names = elements.flatMap(({ class: name, children = {} }) => [
    `${name}Attributes`,
    `${name}Element`,
    ...Object.values(children).map(({ type }) => `${type}Attributes`),
  ]);
  return `import type { ${names.join(", ")} } from "./civic-widgets.js";`;
}

const union = (words) => words.map((word) => `"${word}"`).join(" | ");
const comment = (text, indent = "") => `${indent}/** ${text} */\n`;
const capital = (text) => text.replace(/^[a-z]/, (letter) => letter.toUpperCase());
const key = (name) => (name.includes("-") ? `"${name}"` : name);
