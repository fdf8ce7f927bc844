// Elements, by calls only: a page may forbid markup from strings, and attributes of style.

const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes and children; what is null or undefined is left out. */
export const element = (name, attributes = {}, ...children) =>
  fill(document.createElement(name), attributes, children);

/** The same of a drawing. */
export const drawn = (name, attributes = {}, ...children) =>
  fill(document.createElementNS(SVG, name), attributes, children);

function fill(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) set(made, name, value);
  made.append(...children);
  return made;
}

/** Sets an attribute, or takes it away; one that is so already is left alone. */
export function set(made, name, value) {
  if (value === null || value === undefined) made.removeAttribute(name);
  else if (made.getAttribute(name) !== String(value)) made.setAttribute(name, value);
}
