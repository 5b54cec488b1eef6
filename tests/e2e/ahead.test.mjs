// A visitor's own file is read while the app is still on its way, once, and only if it lies beside the page.

import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { after, test } from 'node:test';
import { start } from './browser.mjs';
import { eventually } from './eyes.mjs';
import { DIST, serve } from './serve.mjs';

const app = await start();
const other = await serve();
after(() => Promise.all([app.close(), other.close()]));

const point = (id) => ({ type: 'Feature', id, geometry: { type: 'Point', coordinates: [105.85, 21.03] }, properties: { name: `Point ${id}` } });
const FILE = JSON.stringify({ type: 'FeatureCollection', features: [point('a'), point('b')] });
const ODD = JSON.stringify({ type: 'FeatureCollection', features: [point('a'), 7] });
app.site.pages.set('/mine.geojson', FILE);
app.site.pages.set('/odd.geojson', ODD);
other.pages.set('/theirs.geojson', FILE);

const asked = (site, path) => site.requests.filter((one) => one === path).length;

/** Opens the page with a program that never comes. */
async function openWithoutApp(query) {
  const files = await readdir(DIST);
  const program = `/${files.find((file) => file.startsWith('hanoi-creative-map') && file.endsWith('.wasm'))}`;
  app.site.pages.set(program, () => {}); // no answer
  app.site.requests.length = 0;
  const context = await app.browser.newContext();
  const page = await context.newPage();
  await page.goto(app.site.url + query, { waitUntil: 'commit' });
  const end = async () => {
    await context.close();
    app.site.pages.delete(program);
  };
  return { page, end };
}

test('a file beside the page is asked for before the app is here', async () => {
  const { end } = await openWithoutApp('?data=mine.geojson');
  await eventually(() => asked(app.site, '/mine.geojson'), (count) => count === 1);
  await end();
});

test('a file of another origin waits for the app', async () => {
  const { page, end } = await openWithoutApp(`?data=${other.url}theirs.geojson`);
  await eventually(() => page.evaluate(() => window.readerAhead?.said.length), (words) => words === 1);
  assert.equal(asked(other, '/theirs.geojson'), 0);
  await end();
});

test('the app takes over what has been read: a file is asked for once', async () => {
  app.site.requests.length = 0;
  const { page, problems } = await app.open('?lang=en&data=mine.geojson');
  await page.getByRole('button', { name: 'Point a' }).waitFor({ state: 'attached' });
  assert.equal(asked(app.site, '/mine.geojson'), 1);
  assert.equal(asked(app.site, '/reader_loader.js'), 1);
  assert.equal(await page.evaluate(() => 'readerAhead' in window), false);
  assert.deepEqual(problems.all(), []);
});

test('an odd file is asked for again, and what is wrong with it is told', async () => {
  app.site.requests.length = 0;
  const { page } = await app.open('?lang=en&data=odd.geojson');
  await page.getByRole('button', { name: 'Point a' }).waitFor({ state: 'attached' });
  assert.equal(asked(app.site, '/odd.geojson'), 2);
  await page.getByText('Feature 2: expected a Feature, found 7').waitFor({ state: 'attached' });
});

test('a reader for an address that the app refuses is let go', async () => {
  const { page } = await app.open(`?lang=en&data=${encodeURIComponent(`//${new URL(other.url).host}/theirs.geojson`)}`);
  assert.equal(await page.evaluate(() => 'readerAhead' in window), false);
  assert.equal(asked(other, '/theirs.geojson'), 0);
});
