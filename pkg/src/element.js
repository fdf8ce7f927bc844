// The class that every element extends: a shadow root, attributes as properties, the life of a widget inside, and the
// page's own content whenever there is none.

import { explain } from "./causes.js";
import { failure, loadCode } from "./code.js";
import { FileError, script, text } from "./files.js";
import { languageOf, spokenBy, watchLanguages } from "./language.js";
import { firstWords, laterWords } from "./words.js";

/** Elements with a widget inside, or about to have one. */
const live = new Set();

/** How many there are: a leak would show here. */
export const alive = () => live.size;

/** How far below the viewport an element begins to load: what is two thumbs away is there when it is reached. */
const NEAR = "800px";

const nearby = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) target.begin();
  },
  { rootMargin: NEAR },
);

// What holds the element's place, before the widget's own style is here and after.
const place = new CSSStyleSheet();
place.replaceSync(":host{display:block;min-block-size:var(--civic-min-height,40em)}[hidden]{display:none!important}");

const camelCase = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

export class CivicElement extends HTMLElement {
  static attributes = {};

  /** The name of the children that are settings, if there are any. */
  static settings = null;

  /** The addresses of what the widget asks for first, as far as they can be told before its code is here. */
  static first() {
    return [];
  }

  /** What is offered beside the page's own content when the widget cannot run. */
  static offers() {
    return [];
  }

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
  #offers = document.createElement("p");
  #widget = null;
  #messages = null;
  #asked = [];
  #begun = false;
  #starting = false;
  #stale = false;
  #changes = null;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [place];
    this.#mount.hidden = true;
    this.#offers.hidden = true;
    root.append(this.#mount, this.#slot, this.#offers);
  }

  connectedCallback() {
    this.#upgradeProperties();
    live.add(this);
    watchLanguages(live);
    this.#watchSettings();
    if (this.#begun || this.getAttribute("loading") === "eager") this.begin();
    else nearby.observe(this);
  }

  /** Loads and shows the widget. */
  begin() {
    nearby.unobserve(this);
    this.#begun = true;
    this.renew();
  }

  disconnectedCallback() {
    // An element that is moved is gone and back within one task; only one that stays away lets go of its widget.
    queueMicrotask(() => {
      if (this.isConnected) return;
      live.delete(this);
      nearby.unobserve(this);
      this.#changes?.disconnect();
      this.#drop();
    });
  }

  /** The element's own attributes are heard of by the callback below. */
  #watchSettings() {
    if (!this.constructor.settings) return;
    this.#changes ??= new MutationObserver((records) => {
      if (records.some(({ target, type }) => target !== this || type === "childList")) this.attributeChangedCallback();
    });
    this.#changes.observe(this, { childList: true, subtree: true, attributes: true });
  }

  attributeChangedCallback() {
    if (live.has(this) && this.#begun) this.renew();
  }

  /** Brings the widget up to date with attributes and language: once, however many of them changed. */
  renew() {
    this.#stale = true;
    if (!this.#starting) this.#run();
  }

  /** Shows what the page put inside the element. What is left of the widget is not asked: it may be what broke. */
  fail() {
    live.delete(this);
    this.#widget = null;
    this.#messages = null;
    this.#asked = [];
    this.#mount.replaceChildren();
    // The page's own content needs no place held; a rule of the page would win over one in here.
    this.style.minBlockSize = "0";
    this.#reveal(this.#slot, this.#offers);
    this.#offer();
  }

  async #run() {
    this.#starting = true;
    const name = this.localName.replace("civic-", "");
    try {
      while (this.#stale) {
        // Attributes that are set one after the other are one change.
        await null;
        this.#stale = false;
        const { language, locale } = spokenBy(this);
        if (!this.#widget) this.#ask();
        const [code, source] = await Promise.all([loadCode(name, failAll), firstWords(name, language)]);
        const messages = code.messages(language, source, locale, () => laterWords(name, language));
        // A widget that says more than at first does so in every language.
        if (this.#messages?.isMore) await messages.more();
        if (!live.has(this) || !this.isConnected || failure()) break;
        if (!this.#stale) this.#show(code, messages);
      }
    } catch (error) {
      // The cause of a panic was told where it arose.
      if (!failure()) explain(error);
      this.fail();
      // What failed for want of a network is tried again with one.
      if (error instanceof FileError && !navigator.onLine) addEventListener("online", () => this.#return(), { once: true });
    } finally {
      this.#starting = false;
    }
  }

  #return() {
    if (this.isConnected) this.connectedCallback();
  }

  /** Asks for what the widget will ask for first, while its code loads: once, unless an attribute changes it. */
  #ask() {
    const addresses = this.constructor.first((name) => this.getAttribute(name), this.#settings());
    for (const { address, controller } of this.#asked) if (!addresses.includes(address)) controller.abort();
    this.#asked = addresses.map((address) => this.#asked.find((asked) => asked.address === address) ?? ask(address));
  }

  #show(code, messages) {
    this.#messages = messages;
    const given = { host: this, attributes: this.#values(), settings: this.#settings(), messages, script, asked: [] };
    if (this.#widget) {
      this.#widget.update(given);
      return;
    }
    this.shadowRoot.adoptedStyleSheets = [place, ...code.styles];
    this.style.removeProperty("min-block-size");
    this.#widget = code.kind.create(this.#mount, { ...given, asked: this.#asked });
    this.#asked = [];
    this.#reveal(this.#mount);
  }

  #drop() {
    this.#widget?.dispose();
    this.#widget = null;
    this.#messages = null;
    this.#reveal(this.#slot);
  }

  #reveal(...shown) {
    for (const part of [this.#mount, this.#slot, this.#offers]) part.hidden = !shown.includes(part);
  }

  /** Other ways to do the same, each a link in the element's language; its address speaks where no text can be had. */
  async #offer() {
    const offers = this.constructor.offers((name) => this.getAttribute(name));
    this.#offers.hidden = !offers.length;
    const source = offers.length ? await text(`locales/${languageOf(this)}.ftl`).catch(() => "") : "";
    this.#offers.replaceChildren(
      ...offers.map(({ message, name, address }) => {
        const link = document.createElement("a");
        link.href = address;
        link.textContent = new RegExp(`^${message} = (.+)$`, "m").exec(source)?.[1] ?? name;
        return link;
      }),
    );
  }

  #values() {
    const names = [...Object.keys(this.constructor.attributes), "id"].filter((name) => this.hasAttribute(name));
    return Object.fromEntries(names.map((name) => [name, this.getAttribute(name)]));
  }

  /** The attributes of the children that are settings. */
  #settings() {
    const { settings } = this.constructor;
    const children = settings ? [...this.querySelectorAll(`:scope > ${settings}`)] : [];
    return children.map(({ attributes }) => Object.fromEntries([...attributes].map(({ name, value }) => [name, value])));
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

/** A request that is under way. */
function ask(address) {
  const controller = new AbortController();
  const answer = fetch(address, { signal: controller.signal });
  // The widget hears of a failure, if it asks.
  answer.catch(() => {});
  return { address, answer, controller };
}

function failAll() {
  for (const element of [...live]) element.fail();
}
