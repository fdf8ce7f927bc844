// Showing and refreshing a list of car parks: the panel, with the rows that it shows by itself and with the most that it may,
// beside plain JavaScript that shows them all. `cargo xtask bench rendering` calls this:
//
//   node run.mjs --dist <the built widgets> --chromium <program> [--runs 3]
//
// Each measurement has a new Chromium.
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { parseArgs } from 'node:util';
import { laboratory, median } from '../laboratory.mjs';

const { values: options } = parseArgs({ options: {
  dist: { type: 'string' }, chromium: { type: 'string' }, runs: { type: 'string', default: '3' },
} });
/** A city, the largest recorded list of car parks, and the largest table of all. */
const COUNTS = [60, 749, 8941];
const CONTENDERS = [
  ['`<civic-mobility>`', { who: 'civic', rows: '8' }], ['`<civic-mobility rows="200">`', { who: 'civic', rows: '200' }],
  ['plain JavaScript', { who: 'plain' }],
];
const TYPES = { '.js': 'text/javascript', '.wasm': 'application/wasm', '.css': 'text/css' };
const PAGE = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Rendering</title><body>'
  + '<script type="module" src="/page.js"></script>';

/** The car parks of ParkAPI 1; each time that they are asked for, all counts are others. */
let [count, turn] = [0, 0];
function city() {
  turn += 1;
  const now = new Date().toISOString().slice(0, 19);
  const lots = Array.from({ length: count }, (_, at) => ({
    id: `p${at}`, name: `Parcheggio ${at}`, lot_type: 'Parkhaus', total: 400, free: (at * 7 + turn * 13) % 400, state: 'open',
    coords: { lat: 43.7 + (at % 97) / 1000, lng: 11.2 + (at % 89) / 1000 }, address: `Via ${at}`, region: 'Firenze',
    forecast: false,
  }));
  return JSON.stringify({ last_updated: now, last_downloaded: now, lots });
}

async function answer({ pathname }) {
  if (pathname === '/') return { type: 'text/html', body: PAGE };
  if (pathname === '/parkapi/city') return { type: 'application/json', body: city() };
  const [root, path] = pathname.startsWith('/civic/') ? [options.dist, pathname.slice(7)] : [import.meta.dirname, pathname];
  const body = await readFile(join(root, normalize(path))).catch(() => null);
  return { type: TYPES[extname(path)] ?? 'application/octet-stream', body };
}

const { measure, close } = await laboratory(options.chromium, answer);
try {
  console.log('\n| car parks | shown by | rows at first | until shown, ms | longest frame | refreshed, ms | longest frame | MB |');
  console.log('|---|---|---|---|---|---|---|---|');
  for (count of COUNTS) {
    for (const [title, query] of CONTENDERS) {
      const runs = [];
      for (let run = 0; run < Number(options.runs); run += 1) runs.push(await measure('/', query));
      const of = (name) => median(runs.map((run) => run[name])).toFixed(0);
      const megabytes = (median(runs.map(({ bytes }) => bytes)) / 1e6).toFixed(1);
      const cells = [count, title, of('rows'), of('shown'), of('frame'), of('refreshed'), of('refreshFrame'), megabytes];
      console.log(`| ${cells.join(' | ')} |`);
    }
  }
} finally {
  close();
}
