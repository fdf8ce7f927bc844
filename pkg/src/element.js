// The class that every element extends: a shadow root, attributes as properties, the life of a widget inside, and the
// page's own content whenever there is none.

import shared from "../../widgets/src/ui/ui.css";
import { languageOf, messagesFor, watchLanguages } from "./messages.js";
import { failure, loadModule } from "./module.js";

/** Elements with a widget inside, or about to have one. */
const live = new Set();

/** How many there are: a leak would show here. */
export const alive = () => live.size;

const sheets = new Map();

function sheet(css) {
  if (!sheets.has(css)) {
    const made = new CSSStyleSheet();
    made.replaceSync(css);
    sheets.set(css, made);
  }
  return sheets.get(css);
}

const camelCase = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

export class CivicElement extends HTMLElement {
  static style = "";
  static attributes = {};

  static get observedAttributes() {
    return [...Object.keys(this.attributes), "lang", "id"];
  }

  /** Gives each attribute a property of its camel-case name. */
  static reflect() {
    for (const [name, kind] of Object.entries(this.attributes)) {
      Object.defineProperty(this.prototype, camelCase(name), {
        configurable: true,
        enumerable: true,
        get() {
          return kind === "flag" ? this.hasAttribute(name) : this.getAttribute(name);
        },
        set(value) {
          if (kind === "flag") this.toggleAttribute(name, Boolean(value));
          else if (value === null || value === undefined) this.removeAttribute(name);
          else this.setAttribute(name, value);
        },
      });
    }
  }

  #mount = document.createElement("div");
  #slot = document.createElement("slot");
  #widget = null;
  #starting = false;
  #stale = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet(shared), sheet(this.constructor.style)];
    this.#mount.hidden = true;
    root.append(this.#mount, this.#slot);
  }

  connectedCallback() {
    this.#upgradeProperties();
    live.add(this);
    watchLanguages(live);
    this.refresh();
  }

  disconnectedCallback() {
    // An element that is moved is gone and back within one task; only one that stays away lets go of its widget.
    queueMicrotask(() => {
      if (this.isConnected) return;
      live.delete(this);
      this.#drop();
    });
  }

  attributeChangedCallback() {
    if (live.has(this)) this.refresh();
  }

  /** Brings the widget up to date with attributes and language: once, however many of them changed. */
  refresh() {
    this.#stale = true;
    if (!this.#starting) this.#run();
  }

  /** Shows what the page put inside the element. What is left of the widget is not asked: it may be what broke. */
  fail() {
    live.delete(this);
    this.#widget = null;
    this.#mount.replaceChildren();
    this.#mount.hidden = true;
    this.#slot.hidden = false;
  }

  async #run() {
    this.#starting = true;
    try {
      while (this.#stale) {
        // Attributes that are set one after the other are one change.
        await null;
        this.#stale = false;
        const [module, messages] = await Promise.all([loadModule(failAll), messagesFor(languageOf(this))]);
        if (!live.has(this) || !this.isConnected || failure()) break;
        if (!this.#stale) this.#show(module, messages);
      }
    } catch {
      // The cause was told where it arose.
      this.fail();
    } finally {
      this.#starting = false;
    }
  }

  #show(module, messages) {
    if (this.#widget) {
      this.#widget.update(this.#values(), messages);
      return;
    }
    try {
      this.#widget = this.constructor.create(module, this, this.#mount, this.#values(), messages);
    } catch (error) {
      console.error(`civic-widgets: <${this.localName}> cannot be shown; the page's own content is shown instead.`, error);
      throw error;
    }
    this.#mount.hidden = false;
    this.#slot.hidden = true;
  }

  #drop() {
    this.#widget?.dispose();
    this.#widget = null;
    this.#mount.hidden = true;
    this.#slot.hidden = false;
  }

  #values() {
    const values = { id: this.id };
    for (const name of Object.keys(this.constructor.attributes)) values[camelCase(name)] = this[camelCase(name)] ?? undefined;
    return values;
  }

  /** Properties that the page set before the script was there hide the ones of this class. */
  #upgradeProperties() {
    for (const name of Object.keys(this.constructor.attributes).map(camelCase)) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
  }
}

function failAll() {
  for (const element of [...live]) element.fail();
}
