// The bytes of a PMTiles archive: by ranges where the server knows them, else the whole file once.

import { EtagMismatch } from "pmtiles";

/** A whole archive beyond this is not worth waiting for, nor keeping. */
export const WHOLE_AT_MOST = 24 * 1024 * 1024;

/** A source for `PMTiles`, of its interface `Source`. */
export class RangeOrWhole {
  #address;
  #fetch;
  #whole = null;

  constructor(address, fetch = (...request) => globalThis.fetch(...request)) {
    this.#address = address;
    this.#fetch = fetch;
  }

  getKey() {
    return this.#address;
  }

  /** Fails with an error if the file does not come; with EtagMismatch if it is no more what it was, and PMTiles begins anew. */
  async getBytes(offset, length, signal, etag) {
    if (this.#whole) return { data: (await this.#whole).slice(offset, offset + length) };
    const response = await this.#fetch(this.#address, { signal, headers: { Range: `bytes=${offset}-${offset + length - 1}` } });
    // RFC 9110, 14.2: a server may pass over Range; then the whole file is the answer.
    if (response.status === 200) return { data: (await this.#keep(response)).slice(offset, offset + length) };
    const mark = response.headers.get("ETag");
    const strong = mark && !mark.startsWith("W/") ? mark : undefined;
    if (response.status === 416 || (etag && strong && etag !== strong)) throw new EtagMismatch(this.#address);
    if (response.status !== 206) throw new Error(`${this.#address}: ${response.status}`);
    return { data: await response.arrayBuffer(), etag: strong };
  }

  /** Whoever asks meanwhile waits for the same bytes; if they do not come, the next one asks anew. */
  #keep(response) {
    this.#whole ??= whole(response).catch((error) => {
      this.#whole = null;
      throw error;
    });
    return this.#whole;
  }
}

async function whole(response) {
  const parts = [];
  let length = 0;
  for await (const part of response.body) {
    length += part.length;
    if (length > WHOLE_AT_MOST) throw new Error(`${response.url} is too large to be loaded whole: its server should answer to Range`);
    parts.push(part);
  }
  return new Blob(parts).arrayBuffer();
}
