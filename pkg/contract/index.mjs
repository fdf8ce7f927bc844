// The public contract: all that a page may rely on, written here once. The types, the manifest and docs/reference.md are
// made from it, and `test/contract.test.mjs` fails where the code says something else.
//
// A new element is a file beside this one and an entry in `elements`.

import mobility from "./civic-mobility.mjs";
import poll from "./civic-poll.mjs";
import report from "./civic-report.mjs";

/**
 * @typedef {object} Attribute Also a property, of its name in camel case.
 * @property {string} about What it means.
 * @property {boolean} [flag] Whether it is there or not; else it is text.
 * @property {string[]} [values] The words it may say; without, any text.
 * @property {boolean} [number] Whether the text is a number.
 * @property {string} [default] What holds without it.
 * @property {boolean} [needed] Whether nothing works without it.
 * @property {Record<string, Partial<Attribute>>} [of] The protocols that heed it, and what is otherwise for each; else all do.
 * @property {"element"} [for] Read by the element's class; else by the widget inside.
 *
 * @typedef {object} Event Bubbles, and leaves shadow roots.
 * @property {string} about When it is told.
 * @property {string} type The name of its detail's type.
 * @property {Record<string, Field>} detail
 *
 * @typedef {object} Field
 * @property {string} about What it is.
 * @property {"string" | "number"} type
 * @property {boolean} [optional] Whether it may be missing.
 * @property {string[]} [values] What it may say; a later version may say more.
 * @property {string} [only] The one element that tells it; else all do.
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
 * @property {Record<string, Child>} [children] Elements inside that only carry settings, by tag.
 * @property {Record<string, string>} global Attributes of all HTML elements that it heeds.
 * @property {Record<string, Event>} events
 * @property {Record<string, string>} slots The one without a name is "".
 * @property {Record<string, string>} parts
 * @property {Record<string, Token>} tokens
 *
 * @typedef {object} Child An element that browsers know no class of; what it says is in its attributes alone.
 * @property {string} type What its types begin with.
 * @property {string} about
 * @property {string} guide Where in docs it is told how to fill it in, as Markdown.
 * @property {Record<string, Attribute>} attributes
 */

/** @type {Element[]} */
export const elements = [report, mobility, poll];

/** The name of the property of an attribute. */
export const property = (attribute) => attribute.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/** The fields of an event's detail that an element tells. */
export const fieldsOf = (tag, { detail }) => Object.entries(detail).filter(([, { only = tag }]) => only === tag);

/** What an attribute means, and of which protocols. */
export const meaning = ({ about, of }) => (of ? `${Object.keys(of).map((name) => `\`${name}\``).join(", ")}: ${about}` : about);
