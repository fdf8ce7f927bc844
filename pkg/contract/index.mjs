// The public contract: all that a page may rely on, written here once. The types, the manifest and docs/reference.md are
// made from it, and `test/contract.test.mjs` fails where the code says something else.
//
// A new element is a file beside this one and an entry in `elements`.

import report from "./civic-report.mjs";

/**
 * @typedef {object} Attribute Also a property, of its name in camel case.
 * @property {string} about What it means.
 * @property {boolean} [flag] Whether it is there or not; else it is text.
 * @property {string[]} [values] The words it may say; without, any text.
 * @property {boolean} [number] Whether the text is a number.
 * @property {string} [default] What holds without it.
 * @property {boolean} [needed] Whether nothing works without it.
 * @property {"element"} [for] Read by the element's class; else by the widget inside.
 *
 * @typedef {object} Event Bubbles, and leaves shadow roots.
 * @property {string} about When it is told.
 * @property {string} type The name of its detail's type.
 * @property {Record<string, { type: "string" | "number", optional?: boolean, values?: string[], about: string }>} detail
 *
 * @typedef {object} Token A custom property.
 * @property {string} about What it sets.
 * @property {string} default What holds if the page does not set it.
 * @property {string} [dark] The same, on a dark page.
 * @property {string} [syntax] What it may be, as CSS writes it: `<color>` unless said.
 *
 * @typedef {object} Element
 * @property {string} tag
 * @property {string} class The name of its JavaScript class.
 * @property {string} about
 * @property {Record<string, Attribute>} attributes
 * @property {Record<string, string>} global Attributes of all HTML elements that it heeds.
 * @property {Record<string, Event>} events
 * @property {Record<string, string>} slots The one without a name is "".
 * @property {Record<string, string>} parts
 * @property {Record<string, Token>} tokens
 */

/** @type {Element[]} */
export const elements = [report];

/** The name of the property of an attribute. */
export const property = (attribute) => attribute.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
