// Finds what a citizen would look for in a widget: by what it is and by one of the names that it may have.
// `root` is its shadow root. Arguments: the role, the names. Returns the first that is shown, or null.

const [role, names] = arguments;
if (!root) return null;

const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const own = (element) => tidy(element.getAttribute("aria-label") ?? element.textContent);
const label = (control) => tidy([...(control.labels ?? [])].map((label) => label.textContent).join(" "));
const legend = (control) => tidy(control.closest("fieldset")?.querySelector("legend")?.textContent);
const group = (control) => tidy(root.getElementById(control.closest("[role=group]")?.getAttribute("aria-labelledby"))?.textContent);

const roles = {
  button: ["button", own],
  link: ["a[href]", own],
  disclosure: ["summary", own],
  heading: ["h1, h2, h3, h4, h5, h6", own],
  image: ["img", (image) => tidy(image.alt)],
  field: ["input:not([type=radio], [type=checkbox], [type=file]), textarea", label],
  choice: ["input[type=radio], input[type=checkbox]", label],
  answer: ["input[type=radio], input[type=checkbox]", (control) => `${legend(control)}: ${label(control)}`],
  file: ["input[type=file]", group],
};

const [selector, name] = roles[role];
const shown = (element) => element.checkVisibility({ visibilityProperty: true });
return [...root.querySelectorAll(selector)].find((element) => shown(element) && names.includes(name(element))) ?? null;
