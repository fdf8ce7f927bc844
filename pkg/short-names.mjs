// Shorter names for what a WebAssembly module imports and exports. wasm-bindgen's are unique by their length, and weigh 7 kB on
// the wire; inside one bundle a letter or two is enough.

/** Names that wasm-bindgen gives, in its script and in the module. */
export const GIVEN = /^(__wbg_|__wbindgen_|__externref_|wasm_bindgen_|\.\/civic_widgets_bg\.js$|kind_|widget_)/;

const IMPORTS = 2;
const EXPORTS = 7;

/** The module with other names: `names` maps those of WebAssembly to the new ones; others stay. */
export function rename(module, names) {
  const named = (text) => (Object.hasOwn(names, text) ? names[text] : text);
  const bytes = new Bytes(module);
  const out = [...bytes.take(8)];
  while (!bytes.ended) {
    const [id, content] = [bytes.byte(), new Bytes(bytes.sized())];
    const section = id === IMPORTS ? imports(content, named) : id === EXPORTS ? exports(content, named) : content.rest;
    out.push(id, ...number(section.length));
    for (const byte of section) out.push(byte);
  }
  return Uint8Array.from(out);
}

/** WebAssembly 5.5.5: pairs of names, and what each is. */
function imports(section, named) {
  const count = section.number();
  const out = number(count);
  for (let at = 0; at < count; at++) {
    out.push(...text(named(section.text())), ...text(named(section.text())));
    out.push(...section.spanOf(() => skipType(section)));
  }
  return out;
}

function skipType(section) {
  const kind = section.byte();
  if (kind === 0) section.number();
  else if (kind === 1) section.take(1) && skipLimits(section);
  else if (kind === 2) skipLimits(section);
  else if (kind === 3) section.take(2);
  else throw new Error(`an import of kind ${kind} is not known here`);
}

function skipLimits(section) {
  const hasMaximum = section.byte() & 1;
  section.number();
  if (hasMaximum) section.number();
}

/** WebAssembly 5.5.10. */
function exports(section, named) {
  const count = section.number();
  const out = number(count);
  for (let at = 0; at < count; at++) {
    out.push(...text(named(section.text())));
    out.push(...section.spanOf(() => section.take(1) && section.number()));
  }
  return out;
}

/** An unsigned number as WebAssembly writes it (LEB128; 5.2.2). */
function number(value) {
  const out = [];
  for (; value > 0x7f; value >>>= 7) out.push((value & 0x7f) | 0x80);
  return [...out, value];
}

function text(value) {
  const bytes = new TextEncoder().encode(value);
  return [...number(bytes.length), ...bytes];
}

class Bytes {
  #bytes;
  #at = 0;

  constructor(bytes) {
    this.#bytes = bytes;
  }

  get ended() {
    return this.#at >= this.#bytes.length;
  }

  get rest() {
    return this.#bytes.subarray(this.#at);
  }

  byte() {
    return this.take(1)[0];
  }

  take(length) {
    if (this.#at + length > this.#bytes.length) throw new Error("the module ends in the middle");
    return this.#bytes.subarray(this.#at, (this.#at += length));
  }

  number() {
    let [value, shift, byte] = [0, 0, 0];
    do {
      byte = this.byte();
      value += (byte & 0x7f) * 2 ** shift;
      shift += 7;
    } while (byte & 0x80);
    return value;
  }

  sized() {
    return this.take(this.number());
  }

  text() {
    return new TextDecoder("utf-8", { fatal: true }).decode(this.sized());
  }

  /** The bytes that `read` goes over. */
  spanOf(read) {
    const start = this.#at;
    read();
    return this.#bytes.subarray(start, this.#at);
  }
}
