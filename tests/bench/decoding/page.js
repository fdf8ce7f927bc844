// Measures one reader of one feed in a page of its own, and tells the server. The address says which.
import * as civic from './civic.js';
import { peers } from './peers.js';

const CALLS = 15;

async function measure({ feed, file, reader }) {
  const bytes = new Uint8Array(await (await fetch(`/fixtures/${file}`)).arrayBuffer());
  if (reader === 'civic') {
    await civic.init();
  }
  const decode = reader === 'civic' ? () => civic.decode(feed, bytes) : () => peers[feed].decode(bytes);
  const times = [];
  let result;
  for (let call = 0; call < CALLS; call += 1) {
    const start = performance.now();
    result = decode();
    times.push(performance.now() - start);
    // A reading of a live feed comes now and then; the engine compiles what was slow meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { ...result, title: peers[feed].title, times, bytes: bytes.length };
}

const asked = Object.fromEntries(new URLSearchParams(location.search));
const answer = await measure(asked).catch((error) => ({ error: String(error) }));
await fetch('/result', { method: 'POST', body: JSON.stringify(answer) });
