// The page builder follows each choice at once: the city writes the code, and this script shows it and the widget that
// it makes. Without this script the form's button does the same by loading the page.

const form = document.querySelector("#costruttore");
const preview = document.querySelector("#anteprima");
const code = document.querySelector("#codice");
const copy = document.querySelector("#copia");
const outcome = document.querySelector("#esito");

for (const option of form.querySelectorAll("option[lang]")) {
  option.textContent = new Intl.DisplayNames([option.lang], { type: "language" }).of(option.lang);
}

let asking = new AbortController();

form.addEventListener("change", async () => {
  asking.abort();
  asking = new AbortController();
  const choices = new URLSearchParams(new FormData(form));
  try {
    const answer = await fetch(`${form.dataset.code}?${choices}`, { signal: asking.signal });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    show(await answer.json());
    history.replaceState(null, "", `?${choices}`);
  } catch (error) {
    if (error.name !== "AbortError") outcome.textContent = form.dataset.failed;
  }
});

function show({ html, element, attributes, feed, theme, connects, fallback }) {
  code.value = html;
  const live = preview.querySelector(element);
  // The policy of a page is settled when it loads, and so is which element stands on it.
  const needsAnotherPage = !live || (connects && ![location.origin, preview.dataset.connects].includes(connects));
  outcome.textContent = needsAnotherPage ? form.dataset.reload : "";
  if (needsAnotherPage) return;
  dress(theme);
  say(live, attributes);
  const source = live.querySelector("civic-source");
  if (source) say(source, feed);
  const link = live.querySelector("a");
  [link.href, link.textContent] = fallback;
}

/** Gives an element these attributes and no others; an `id` is this page's own. */
function say(element, attributes) {
  const wanted = new Map(attributes);
  for (const name of element.getAttributeNames()) {
    if (name !== "id" && !wanted.has(name)) element.removeAttribute(name);
  }
  for (const [name, value] of wanted) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

function dress(theme) {
  const now = document.querySelector("#tema");
  if ((now?.getAttribute("href") ?? null) === theme) return;
  preview.classList.toggle("themed", theme !== null);
  if (theme !== null) {
    const sheet = document.createElement("link");
    Object.assign(sheet, { id: "tema", rel: "stylesheet", href: theme });
    document.head.append(sheet);
  }
  now?.remove();
}

copy.hidden = false;
copy.addEventListener("click", async () => {
  // A region that says the same again says nothing.
  outcome.textContent = "";
  try {
    await navigator.clipboard.writeText(code.value);
    outcome.textContent = copy.dataset.copied;
  } catch {
    // No clipboard without HTTPS, or without leave.
    code.select();
    outcome.textContent = copy.dataset.selected;
  }
});
