// Decoding of the recorded feeds, side by side: ours as a native program and in Chromium, and what a webmaster would use in
// Chromium, on the same bytes. `cargo xtask bench decoding` builds what is measured and calls this:
//
//   node run.mjs --module <folder of civic.js> --native <program> --fixtures <folder> --chromium <program> [--runs 5]
//
// Each reading has a new Chromium; rounds go over all of them, so that a slow minute of the machine hits all alike.
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { laboratory, median } from '../laboratory.mjs';

const { values: options } = parseArgs({ options: {
  module: { type: 'string' }, native: { type: 'string' }, fixtures: { type: 'string' }, chromium: { type: 'string' },
  runs: { type: 'string', default: '5' },
} });
const TYPES = { '.js': 'text/javascript', '.wasm': 'application/wasm' };
const PAGE = '<!doctype html><meta charset="utf-8"><title>Decoding</title><script type="module" src="/page.js"></script>';

/** The page, what it loads, and the fixtures. */
async function answer({ pathname }) {
  if (pathname === '/') return { type: 'text/html', body: PAGE };
  const [root, path] = pathname.startsWith('/fixtures/') ? [options.fixtures, pathname.slice(10)] : [options.module, pathname];
  const body = await readFile(join(root, normalize(path))).catch(() => null);
  return { type: TYPES[extname(path)] ?? 'application/octet-stream', body };
}

/** The first reading, and the median of those after the engine has compiled what is called often. */
const summary = (runs) => ({
  first: median(runs.map(({ times }) => times[0])), then: median(runs.map(({ times }) => median(times.slice(5)))),
});

const native = JSON.parse((await promisify(execFile)(options.native, [options.fixtures])).stdout);
const { measure, close } = await laboratory(options.chromium, answer);
try {
  const runs = native.map(() => ({ civic: [], peer: [] }));
  for (let round = 0; round < Number(options.runs); round += 1) {
    for (const [index, { feed, file, count, checksum }] of native.entries()) {
      for (const reader of ['civic', 'peer']) {
        const run = await measure('/', { feed, file, reader });
        if (run.count !== count || Math.abs(run.checksum - checksum) > 0.5) {
          throw new Error(`${feed}: ${reader} reads ${run.count} items and ${run.checksum}, we natively ${count} and ${checksum}`);
        }
        runs[index][reader].push(run);
      }
    }
  }
  const kilobytes = (bytes) => (bytes / 1000).toFixed(0);
  const ms = (number) => number.toFixed(number < 10 ? 1 : 0);
  console.log('\n| feed | kB | items | native ms | Chromium ms: first, then | beside | first, then | times as long |');
  console.log('|---|---|---|---|---|---|---|---|');
  for (const [index, { feed, file, count, ms: alone }] of native.entries()) {
    const [civic, peer] = [summary(runs[index].civic), summary(runs[index].peer)];
    console.log(`| ${file} | ${kilobytes(runs[index].civic[0].bytes)} | ${count} | ${ms(alone)} | ${ms(civic.first)}, ${ms(civic.then)} `
      + `| ${runs[index].peer[0].title} | ${ms(peer.first)}, ${ms(peer.then)} | ${(civic.then / peer.then).toFixed(2)} |`);
  }
} finally {
  close();
}
