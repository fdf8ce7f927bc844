// The contract as a Custom Elements Manifest, which editors and catalogues read.
// https://github.com/webcomponents/custom-elements-manifest

import { elements, meaning, property } from "./index.mjs";
import { propertyType } from "./types.mjs";

/** The script that the elements are registered by, beside `custom-elements.json`. */
const PATH = "civic-widgets.js";

/** `custom-elements.json`, schema 2.1.0. */
export function manifest() {
  return {
    schemaVersion: "2.1.0",
    modules: [
      {
        kind: "javascript-module",
        path: PATH,
        declarations: elements.flatMap((element) => [declaration(element), ...Object.entries(element.children ?? {}).map(child)]),
        exports: elements.map(({ tag, class: name }) => ({
          kind: "custom-element-definition",
          name: tag,
          declaration: { name, module: PATH },
        })),
      },
    ],
  };
}

function declaration({ tag, class: name, about, attributes, events, slots, parts, tokens }) {
  return {
    ...common(tag, name, about),
    attributes: Object.entries(attributes).map((entry) => ({ ...described(entry), fieldName: property(entry[0]) })),
    members: Object.entries(attributes).map(([attribute, told]) => ({
      kind: "field",
      name: property(attribute),
      description: meaning(told),
      type: { text: propertyType(told) },
      attribute,
      reflects: true,
    })),
    events: Object.entries(events).map(([event, told]) => ({
      name: event,
      description: told.about,
      type: { text: `CustomEvent<${told.type}>` },
    })),
    slots: Object.entries(slots).map(([slot, description]) => ({ name: slot, description })),
    cssParts: Object.entries(parts).map(([part, description]) => ({ name: part, description })),
    cssProperties: Object.entries(tokens).map(([token, told]) => ({
      name: token,
      description: told.about,
      syntax: told.syntax ?? "<color>",
      default: told.dark ? `light-dark(${told.default}, ${told.dark})` : told.default,
    })),
  };
}

/** The format knows only elements with a class. One that carries settings is declared as if it had one, so that editors offer
 * its attributes, and not among the definitions: there is none. */
function child([tag, { type, about, attributes }]) {
  return { ...common(tag, type, about), attributes: Object.entries(attributes).map(described) };
}

const common = (tagName, name, description) => ({
  kind: "class",
  customElement: true,
  tagName,
  name,
  description,
  superclass: { name: "HTMLElement" },
});

const described = ([name, told]) => ({
  name,
  description: meaning(told),
  type: { text: propertyType(told) },
  default: told.default,
});
