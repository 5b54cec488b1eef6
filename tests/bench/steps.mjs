// What a keystroke in the search and a change of a filter cost in the browser, with 10,000 places of our own
// kind: the time from the input until the page has followed it, without painting.
//
//   node tests/bench/steps.mjs [--runs 15] [--places 10000]

import { start } from '../e2e/browser.mjs';
import { openFilter, parts } from '../e2e/hands.mjs';
import { load, machine } from './machine.mjs';
import { summary } from './numbers.mjs';
import { number } from './options.mjs';

const RUNS = number('runs', 15);
const PLACES = number('places', 10_000);
const TYPED = ['b', 'bat trang', 'làng gốm v', 'tragn'];
const WORDS = ['Đình', 'Chùa', 'Làng', 'gốm', 'lụa', 'Bát', 'Tràng', 'Vạn', 'Phúc', 'Đường', 'Lâm', 'Hồ'];
const KINDS = ['pagoda', 'temple', 'museum', 'market', 'theatre', 'street'];

/** Places with names of three words and a kind, strewn evenly. */
function places() {
  const word = (at) => WORDS[at % WORDS.length];
  const features = Array.from({ length: PLACES }, (_, at) => ({
    type: 'Feature',
    id: `p${at}`,
    geometry: { type: 'Point', coordinates: [105.6 + (at % 100) * 0.005, 20.85 + Math.floor(at / 100) * 0.004] },
    properties: {
      name_vi: `${word(at)} ${word(at * 7 + 3)} ${word(at * 5 + 1)} ${at}`,
      name_en: `Place ${at}`,
      kinds: [KINDS[at % KINDS.length]],
      rank: 1 + (at % 5),
    },
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}

/** Milliseconds until what an element is told has been followed by everything on the page. */
const cost = (locator, act) => locator.evaluate(async (element, what) => {
  const begin = performance.now();
  if (what === 'click') element.click();
  else {
    element.value = what;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }
  // What follows runs in microtasks, in fewer turns than these. A task would wait for the next frame as well.
  for (let turn = 0; turn < 200; turn += 1) await null;
  const spent = performance.now() - begin;
  const shown = document.body.innerText;
  await new Promise((done) => { setTimeout(done); });
  if (document.body.innerText !== shown) throw new Error('the page went on changing');
  return spent;
}, act);

const app = await start();
// No pack, so the published file is read: here, one of many places.
app.site.pages.set('/assets/first/places.pack', 'none');
app.site.pages.set('/assets/data/heritage.geojson', places());
const { page } = await app.open('?lang=en#map=13/21.03/105.85');
const rows = new Map();
const note = (name, ms) => rows.set(name, [...(rows.get(name) ?? []), ms]);
const { search } = parts(page);
await cost(search, 'x');
for (let run = 0; run < RUNS; run += 1) {
  for (const typed of TYPED) {
    await cost(search, '');
    note(`keystroke, "${typed}"`, await cost(search, typed));
  }
}
await cost(search, '');
const boxes = (await openFilter(page, 'Kind')).getByRole('checkbox');
for (let run = 0; run < RUNS; run += 1) note('filter change', await cost(boxes.nth(run % 2), 'click'));
const version = app.browser.version();
await app.close();

console.log(`${PLACES} places, ${RUNS} runs, milliseconds\n${machine(version)}, load ${load().toFixed(1)}\n`);
for (const [name, all] of rows) {
  const { p50, p95, max } = summary(all);
  console.log(`${name.padEnd(26)} p50 ${p50.toFixed(1).padStart(6)}  p95 ${p95.toFixed(1).padStart(6)}  max ${max.toFixed(1).padStart(6)}`);
}
