// What the elements have in common.

/** @type {Record<string, import("./index.mjs").Attribute>} */
export const attributes = {
  loading: {
    values: ["lazy", "eager"],
    default: "lazy",
    for: "element",
    about: "when the widget's code is fetched: as the element comes near the viewport, or at once",
  },
};

export const global = {
  lang: "here or around: the language; else the browser's",
};

/** @type {Record<string, import("./index.mjs").Event>} */
export const events = {
  "civic-error": {
    type: "CivicError",
    about: "Something did not work that the page may want to log.",
    detail: {
      kind: {
        type: "string",
        values: [
          "error-key",
          "error-not-found",
          "error-photo-refused",
          "error-too-many",
          "error-server",
          "error-refused",
          "error-web-page",
          "error-nonsense",
          "error-no-number",
          "error-too-large",
          "error-offline",
          "error-timeout",
          "error-unreachable",
          "error-blocked",
        ],
        about: "what kind of error it is; later versions may know more",
      },
      status: { type: "number", optional: true, about: "the HTTP status, if there was an answer" },
      source: { type: "string", only: "civic-mobility", about: "which feed it is about: its `name`, or its address without one" },
    },
  },
};

export const slots = {
  "": "What shows until the widget is ready, and if it cannot run: a link to another way of doing the same.",
};

export const parts = {
  widget: "everything inside the element",
  heading: "the heading of what is shown now",
  field: "a question with its label, hint, problem and control",
  label: "the label of a field",
  hint: "how to answer, or what to know about a choice",
  problem: "what is wrong with an answer",
  input: "a control to type into",
  choice: "one of several answers, with its radio button or checkbox",
  button: "every button that looks like one",
  "button-primary": "the one thing to do next",
  "button-secondary": "another thing that can be done",
  "button-link": "a button that looks like a link",
  notice: "something to know, set apart from the text",
  "notice-info": "good to know",
  "notice-warning": "something may go wrong",
  "notice-error": "something went wrong",
  "notice-success": "it worked",
  links: "links that a back end gives",
  summary: "all that must be put right, above the form",
};

/** @type {Record<string, import("./index.mjs").Token>} */
export const tokens = {
  "--civic-accent": { default: "#0b57a4", dark: "#9cc9ff", about: "buttons, links, what is chosen" },
  "--civic-on-accent": { default: "#fff", dark: "#07203c", about: "text on the accent" },
  "--civic-info": { default: "#1d4f91", dark: "#a9cdff", about: "notices: good to know" },
  "--civic-error": { default: "#b3261e", dark: "#ffb4ab", about: "notices and text: something is wrong" },
  "--civic-warning": { default: "#8a5a00", dark: "#ffcf70", about: "notices: something may go wrong" },
  "--civic-success": { default: "#14692d", dark: "#8fdc9f", about: "notices: it worked" },
  "--civic-muted": {
    default: "color-mix(in srgb, currentColor 78%, transparent)",
    about: "hints and other text that stands back",
  },
  "--civic-line": { default: "color-mix(in srgb, currentColor 60%, transparent)", about: "lines that say something" },
  "--civic-soft-line": {
    default: "color-mix(in srgb, currentColor 20%, transparent)",
    about: "lines that only divide",
  },
  "--civic-field": { default: "Field", about: "the ground of controls to type into" },
  "--civic-on-field": { default: "FieldText", about: "the text in them" },
  "--civic-field-line": { default: "color-mix(in srgb, FieldText 60%, Field)", about: "the line around them" },
  "--civic-focus": { default: "#ffbf47", about: "the ring around what has the focus" },
  "--civic-focus-edge": { default: "#0b0c0c", about: "the second ring, around the first" },
  "--civic-font": { syntax: "<family-name>#", default: "inherit", about: "the font" },
  "--civic-font-size": { syntax: "<length>", default: "clamp(16px, 1em, 36px)", about: "the size of text" },
  "--civic-heading-font": { syntax: "<family-name>#", default: "inherit", about: "the font of headings" },
  "--civic-heading-size": { syntax: "<length>", default: "1.6em", about: "the size of headings" },
  "--civic-radius": { syntax: "<length>", default: "0.375em", about: "the radius of corners" },
  "--civic-space": { syntax: "<length>", default: "1em", about: "the space between fields" },
  "--civic-touch": {
    syntax: "<length>",
    default: "44px",
    about: "the least height of what is touched; less than 44px is not taken",
  },
  "--civic-min-height": {
    syntax: "<length>",
    default: "40em",
    about: "the least height, which holds the place while it loads and from step to step",
  },
  "--civic-width": { syntax: "<length>", default: "44em", about: "the greatest width" },
};
