// The rows of one list of a panel: what each is called, all that it says, and whether it is shown in full. `root` is the panel's
// shadow root. Argument: the list's heading. Returns null if there is no such list.

const [heading] = arguments;
const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();
const headingOf = (section) => tidy(root.getElementById(section.getAttribute("aria-labelledby"))?.textContent);

const section = [...(root?.querySelectorAll("section") ?? [])].find((section) => headingOf(section) === heading);
if (!section) return null;
return [...section.querySelectorAll("ul.rows > li")].map((row) => {
  const title = row.querySelector("h1, h2, h3, h4, h5, h6");
  return {
    name: tidy(title.textContent),
    text: tidy(row.innerText),
    open: title.querySelector("button")?.getAttribute("aria-expanded") === "true",
  };
});
