// What a citizen sees and does, by the names and roles that the browser itself computes for assistive technology
// (Chromium's `computedName` and `computedRole`, behind a flag in webdriver.json).

const TAGS = {
  alert: "[role=alert]",
  button: "button",
  checkbox: "input",
  group: "fieldset, [role=group]",
  heading: "h1, h2, h3, h4, h5, h6",
  image: "img",
  link: "a",
  progressbar: "progress",
  radio: "input",
  searchbox: "input",
  status: "[role=status]",
  textbox: "input, textarea",
};

/** An element on the city's page, with a shadow root for the widget. */
export function place(...styles) {
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = styles.map((style) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    return sheet;
  });
  root.append(document.createElement("div"));
  document.body.append(host);
  return host;
}

/** What the element class hands to the widget. */
export function surface(host, attributes, settings, messages) {
  return { host, attributes, settings, messages, script: () => Promise.reject(new Error("no scripts here")), asked: [] };
}

/** Chromium puts a blank before text that only screen readers get, also before its colon. */
export const nameOf = (element) => element.computedName.replaceAll(" :", ":");

/** All elements with this role and one of these names; without names, all with this role. */
export function find(scope, role, names) {
  return [...scope.querySelectorAll(TAGS[role])].filter(
    (element) => (names.length === 0 || names.includes(nameOf(element))) && element.computedRole === role,
  );
}

/** The controls with one of these names, whatever their role: dates and files have none of ARIA's. */
export function controls(scope, names) {
  return [...scope.querySelectorAll("input, textarea")].filter((control) => names.includes(nameOf(control)));
}

/** What is said about an element beside its name. */
export function description(element) {
  const ids = (element.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean);
  return ids.map((id) => element.getRootNode().getElementById(id).innerText).join(" | ");
}

export function type(control, text) {
  control.focus();
  control.value = text;
  control.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
}

export function choose(control, file) {
  const chosen = new DataTransfer();
  chosen.items.add(file);
  control.files = chosen.files;
  control.dispatchEvent(new Event("change", { bubbles: true }));
}

/** All texts of one language, as pkg/src/code/messages.js makes them; it also notes which ones failed. */
export function messages(fluent, language, source) {
  const exports = {};
  new Function("exports", "module", fluent)(exports, {});
  const { FluentBundle, FluentResource } = exports;
  const bundle = new FluentBundle(language, { useIsolating: false });
  bundle.addResource(new FluentResource(source));
  return {
    language,
    locale: language,
    direction: "ltr",
    failed: [],
    more: () => Promise.resolve(),
    has: (id) => bundle.hasMessage(id),
    format(id, values) {
      try {
        return bundle.formatPattern(bundle.getMessage(id).value, values);
      } catch (error) {
        this.failed.push(id);
        throw error;
      }
    },
  };
}

const heard = new WeakMap();

for (const name of ["civic-report-submitted", "civic-place-chosen", "civic-vote-cast", "civic-error"]) {
  document.addEventListener(name, ({ target, bubbles, composed, detail }) =>
    heard.get(target)?.push(`${name} ${bubbles} ${composed} ${JSON.stringify(detail)}`),
  );
}

/** What the page will have heard of the widget in `host`. */
export function listen(host) {
  heard.set(host, []);
  return heard.get(host);
}
