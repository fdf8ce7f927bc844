// The decoders of the widgets, for whoever measures them: a page, or a benchmark of others under Node.
import load, { decode as figures } from './decoding.js';

export async function init() {
  const module = new URL('decoding_bg.wasm', import.meta.url);
  // Node's fetch reads no files.
  await load({ module_or_path: module.protocol === 'file:' ? (await import('node:fs')).readFileSync(module) : module });
}

/** How many items an answer holds, and the sum of their figures; see `decode` in `src/lib.rs`. */
export function decode(feed, bytes) {
  const [count, checksum] = figures(feed, bytes);
  return { count, checksum };
}
