// Decoding of the recorded feeds, side by side: ours as a native program and in Chromium, and what a webmaster would use in
// Chromium, on the same bytes. `cargo xtask bench decoding` builds what is measured and calls this:
//
//   node run.mjs --module <folder of civic.js> --native <program> --fixtures <folder> --chromium <program> [--runs 5]
//
// Each reading has a new Chromium; rounds go over all of them, so that a slow minute of the machine hits all alike.
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { parseArgs, promisify } from 'node:util';

const { values: options } = parseArgs({ options: {
  module: { type: 'string' }, native: { type: 'string' }, fixtures: { type: 'string' }, chromium: { type: 'string' },
  runs: { type: 'string', default: '5' },
} });
const PATIENCE = 120_000;
const TYPES = { '.js': 'text/javascript', '.wasm': 'application/wasm' };
const PAGE = '<!doctype html><meta charset="utf-8"><title>Decoding</title><script type="module" src="/page.js"></script>';

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Serves the page, what it loads and the fixtures; what the page found out goes to `told`. */
let told = () => {};
const server = createServer(async (request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  if (request.method === 'POST') {
    const chunks = await request.toArray();
    response.end();
    told(JSON.parse(Buffer.concat(chunks).toString()));
  } else if (pathname === '/') {
    response.setHeader('content-type', 'text/html').end(PAGE);
  } else {
    const [root, path] = pathname.startsWith('/fixtures/') ? [options.fixtures, pathname.slice(10)] : [options.module, pathname];
    const file = await readFile(join(root, normalize(path))).catch(() => null);
    response.writeHead(file ? 200 : 404, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(file);
  }
});

/** What one reader does with one feed, in a browser of its own. */
async function inChromium(query) {
  const profile = await mkdtemp(join(tmpdir(), 'civic-decoding-'));
  const address = `http://127.0.0.1:${server.address().port}/?${new URLSearchParams(query)}`;
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const flags = ['--headless', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update',
    '--disable-sync', '--disable-extensions', `--user-data-dir=${profile}`, ...root];
  const answer = new Promise((resolve, reject) => {
    told = resolve;
    setTimeout(() => reject(new Error('no answer')), PATIENCE).unref();
  });
  const browser = spawn(options.chromium, [...flags, address], { stdio: 'ignore' });
  const ended = new Promise((resolve) => browser.on('close', resolve));
  const failed = new Promise((_, reject) => browser.on('error', reject));
  try {
    const result = await Promise.race([answer, failed]);
    if (result.error) {
      throw new Error(`${query.feed}, ${query.reader}: ${result.error}`);
    }
    return result;
  } finally {
    browser.kill();
    await ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The first reading, and the median of those after the engine has compiled what is called often. */
const summary = (runs) => ({
  first: median(runs.map(({ times }) => times[0])), then: median(runs.map(({ times }) => median(times.slice(5)))),
});

const native = JSON.parse((await promisify(execFile)(options.native, [options.fixtures])).stdout);
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
try {
  const runs = native.map(() => ({ civic: [], peer: [] }));
  for (let round = 0; round < Number(options.runs); round += 1) {
    for (const [index, { feed, file, count, checksum }] of native.entries()) {
      for (const reader of ['civic', 'peer']) {
        const run = await inChromium({ feed, file, reader });
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
  server.close();
}
