// Shows car parks and refreshes them once, by the panel or by plain JavaScript, and tells the server what that took. The address
// says who and how many.
import { plain } from './plain.js';

const { who, rows: most } = Object.fromEntries(new URLSearchParams(location.search));
/** Within ten seconds of a reading the panel asks for nothing that it just got. */
const PATIENCE = 11_000;

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const painted = () => nextFrame().then(() => new Promise((resolve) => setTimeout(resolve)));
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function until(holds) {
  while (!holds()) await nextFrame();
  await painted();
}

/** The longest time between two frames, from now until `stop` is called and the page is quiet: what whoever types would feel. */
function longestFrame() {
  let [longest, last, runs] = [0, performance.now(), true];
  const frame = (now) => {
    longest = Math.max(longest, now - last);
    last = now;
    if (runs) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  return {
    async stop() {
      await sleep(500);
      runs = false;
      return longest;
    },
  };
}

/** The element, and how to look at it and refresh it. */
function panel() {
  const element = document.createElement('civic-mobility');
  const attributes = { loading: 'eager', rows: most, backend: 'parkapi', endpoint: '/parkapi', source: 'city' };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const script = Object.assign(document.createElement('script'), { type: 'module', src: '/civic/civic-widgets.js' });
  document.body.append(element, script);
  const rows = () => [...element.shadowRoot?.querySelectorAll('.row') ?? []];
  const refresh = () => element.shadowRoot.querySelector('[part~="updated"] button').click();
  return { rows, refresh };
}

async function measure() {
  const frames = longestFrame();
  const begin = performance.now();
  const { rows, refresh } = who === 'civic' ? panel() : plain(document.body);
  await until(() => rows().length > 0);
  const shown = performance.now() - begin;
  const frame = await frames.stop();
  const { bytes } = await performance.measureUserAgentSpecificMemory();
  await sleep(PATIENCE);
  const refreshing = longestFrame();
  const first = rows()[0].innerText;
  const again = performance.now();
  refresh();
  await until(() => rows()[0].innerText !== first);
  const refreshed = performance.now() - again;
  return { rows: rows().length, shown, frame, refreshed, refreshFrame: await refreshing.stop(), bytes };
}

const answer = await measure().catch((error) => ({ error: String(error) }));
await fetch('/result', { method: 'POST', body: JSON.stringify(answer) });
