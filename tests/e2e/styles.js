// The computed styles of the page's own elements, or of the widget's, and of what stands before and after each: what it is,
// and all properties that are not as they are initially.
// Argument: whose styles, `page` or `widget`.

const [whose] = arguments;
const place = document.querySelector("#place");
const elements = {
  // All but the widget, and what holds it.
  page: () => [...document.querySelectorAll("*")].filter((element) => !place.contains(element) && element.localName !== "script"),
  // Not what the element's class puts around the widget: that inherits from the page, and shows nothing.
  widget: () => {
    const widget = place.firstElementChild.shadowRoot.querySelector(".civic");
    return [widget, ...widget.querySelectorAll("*")];
  },
}[whose]();

const plain = document.createElement("i");
// The direction of the text is not among `all`.
for (const [property, value] of [["all", "initial"], ["direction", "ltr"]]) plain.style.setProperty(property, value, "important");
document.body.append(plain);
const initially = read(getComputedStyle(plain));
plain.remove();

function read(style) {
  // Some engines list custom properties as well; those of the page reach the widget, and mean nothing to it.
  const properties = Array.from(style).filter((property) => whose === "page" || !/^--(?!_)/.test(property));
  return new Map(properties.map((property) => [property, style.getPropertyValue(property)]));
}

function styleOf(element, pseudo) {
  const style = getComputedStyle(element, pseudo);
  if (pseudo && ["none", "normal"].includes(style.content)) return null;
  return Object.fromEntries([...read(style)].filter(([property, value]) => initially.get(property) !== value));
}

return elements.flatMap((element, index) =>
  [null, "::before", "::after"]
    .map((pseudo) => [`${index} ${element.localName}.${element.className}${pseudo ?? ""}`, styleOf(element, pseudo)])
    .filter(([, style]) => style !== null),
);
