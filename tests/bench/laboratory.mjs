// A server for a page that measures something, and Chromium to open it: what all benchmarks of this folder share.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PATIENCE = 180_000;

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/**
 * Serves what `answer` has for an address: `{ type, body }`, or null. The page tells what it found out by a POST to `/result`,
 * in JSON, with an `error` if it could not. It may measure memory, for which it has to be alone.
 */
export async function laboratory(chromium, answer) {
  let told = () => {};
  const alone = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://localhost');
    if (request.method === 'POST') {
      const chunks = await request.toArray();
      response.end();
      told(JSON.parse(Buffer.concat(chunks).toString()));
      return;
    }
    const { type, body } = (await answer(url)) ?? { type: 'text/plain', body: null };
    response.writeHead(body === null ? 404 : 200, { 'content-type': type, ...alone }).end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    /** What a page says, in a browser of its own. */
    async measure(page, query) {
      const profile = await mkdtemp(join(tmpdir(), 'civic-bench-'));
      const address = `http://127.0.0.1:${server.address().port}${page}?${new URLSearchParams(query)}`;
      const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
      const flags = ['--headless', '--disable-gpu', '--no-first-run', '--disable-background-networking',
        '--disable-component-update', '--disable-sync', '--disable-extensions',
        '--enable-blink-features=ForceEagerMeasureMemory', `--user-data-dir=${profile}`, ...root];
      const answered = new Promise((resolve, reject) => {
        told = resolve;
        setTimeout(() => reject(new Error(`no answer from ${address}`)), PATIENCE).unref();
      });
      const browser = spawn(chromium, [...flags, address], { stdio: 'ignore' });
      const ended = new Promise((resolve) => browser.on('close', resolve));
      const failed = new Promise((_, reject) => browser.on('error', reject));
      try {
        const result = await Promise.race([answered, failed]);
        if (result.error) throw new Error(`${address}: ${result.error}`);
        return result;
      } finally {
        browser.kill();
        await ended;
        await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    },
    close: () => server.close(),
  };
}
