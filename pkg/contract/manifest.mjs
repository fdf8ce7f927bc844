// The contract as a Custom Elements Manifest, which editors and catalogues read.
// https://github.com/webcomponents/custom-elements-manifest

import { elements, property } from "./index.mjs";
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
        declarations: elements.map(declaration),
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
    kind: "class",
    customElement: true,
    tagName: tag,
    name,
    description: about,
    superclass: { name: "HTMLElement" },
    attributes: Object.entries(attributes).map(([attribute, told]) => ({
      name: attribute,
      description: told.about,
      type: { text: propertyType(told) },
      default: told.default,
      fieldName: property(attribute),
    })),
    members: Object.entries(attributes).map(([attribute, told]) => ({
      kind: "field",
      name: property(attribute),
      description: told.about,
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
