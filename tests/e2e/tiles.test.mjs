// Streets from the network: off until somebody turns them on, remembered, and no harm when they don't come.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { DESK, start } from './browser.mjs';
import { colourAt, eventually } from './eyes.mjs';
import { middleOfMap, openDialog, parts } from './hands.mjs';

const app = await start();
after(() => app.close());

const VIEW = '?lang=en&layers=#map=14/21.03/105.85';
const STREETS = 'Detailed streets from the network';

/** A browser whose page names the test's tile server; `query` is what goes wrong there. */
async function room(query = '', options = {}) {
  const context = await app.browser.newContext({ viewport: DESK, locale: 'en-GB', ...options });
  const meta = `<meta name="tiles" content="${app.site.origin}/tiles/{z}/{x}/{y}.png${query}">`;
  const isPage = (url) => url.origin === app.site.origin && url.pathname === '/';
  await context.route(isPage, async (route) => {
    const response = await route.fetch();
    const text = (await response.text()).replace(/<meta name="tiles"[^>]*>/, '');
    await route.fulfill({ response, body: text.replace('<title>', `${meta}<title>`) });
  });
  app.site.requests.length = 0;
  return context;
}

const asked = () => app.site.requests.filter((path) => path.startsWith('/tiles/'));

const shown = (page) => page.locator('.tiles img').evaluateAll((tiles) => tiles
  .filter((tile) => tile.complete && tile.naturalWidth > 0 && getComputedStyle(tile).visibility === 'visible').length);

async function turnOn(page) {
  const settings = await openDialog(page);
  await settings.getByRole('checkbox', { name: STREETS }).check();
  await settings.getByRole('button', { name: 'Close' }).click();
}

/** The colour in the middle of the map, where no place and no panel is. */
const middle = async (page) => {
  const { x, y } = await middleOfMap(page);
  return (await colourAt(page, x, y)).join();
};

test('nobody asks for a tile until somebody wants them', async () => {
  const { page } = await app.open(VIEW, { context: await room() });
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.waitForURL(/map=15\//);
  assert.deepEqual(asked(), []);
});

test('streets that are turned on are fetched for what is in view, seen, and gone when turned off', async () => {
  const { page, problems } = await app.open(VIEW, { context: await room() });
  const before = await middle(page);
  await turnOn(page);
  await eventually(() => shown(page), (count) => count >= 4);
  await eventually(() => middle(page), (colour) => colour !== before, 'tiles in sight');
  assert.ok(asked().every((path) => path.startsWith('/tiles/14/')), asked().join(' '));
  const settings = await openDialog(page);
  await settings.getByRole('checkbox', { name: STREETS }).uncheck();
  await settings.getByRole('button', { name: 'Close' }).click();
  await eventually(() => middle(page), (colour) => colour === before, 'the drawn ground');
  assert.equal(await page.locator('.tiles img').count(), 0);
  assert.deepEqual(problems.all(), []);
});

test('each tile in view is asked for once', async () => {
  const { page } = await app.open(VIEW, { context: await room() });
  await turnOn(page);
  await eventually(() => shown(page), (count) => count >= 4);
  assert.equal(new Set(asked()).size, asked().length);
});

test('the choice is remembered on the device', async () => {
  const context = await room();
  const { page } = await app.open(VIEW, { context });
  await turnOn(page);
  await eventually(() => shown(page), (count) => count >= 4);
  const later = await app.open(VIEW, { context });
  await eventually(() => shown(later.page), (count) => count >= 4);
});

test('a map in another page\'s frame has no tiles, whatever is remembered, unless its link asks for them', async () => {
  const context = await room();
  const { page } = await app.open(VIEW, { context });
  await turnOn(page);
  await eventually(() => shown(page), (count) => count >= 4);
  await page.close();
  app.site.requests.length = 0;
  const embedded = await app.open('?embed=1&lang=en#map=14/21.03/105.85', { context });
  await embedded.page.getByRole('button', { name: 'Zoom in' }).click();
  await embedded.page.waitForURL(/map=15\//);
  assert.deepEqual(asked(), []);
  const wanted = await app.open('?embed=1&lang=en&ground=online#map=14/21.03/105.85', { context: await room() });
  await eventually(() => shown(wanted.page), (count) => count >= 2);
});

test('a link alone does not turn them on: it would tell another host who looks at what', async () => {
  const { page } = await app.open('?lang=en&ground=online#map=14/21.03/105.85', { context: await room() });
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await page.waitForURL(/map=15\//);
  assert.deepEqual(asked(), []);
});

test('slow tiles leave the drawn ground until they are here', async () => {
  const { page } = await app.open(VIEW, { context: await room('?delay=1500') });
  const before = await middle(page);
  await turnOn(page);
  await eventually(() => asked().length, (count) => count > 0);
  assert.equal(await middle(page), before);
  await eventually(() => middle(page), (colour) => colour !== before, 'tiles in sight');
});

test('tiles that fail leave the drawn ground, and one notice says so', async () => {
  const { page } = await app.open(VIEW, { context: await room('?status=500') });
  const before = await middle(page);
  await turnOn(page);
  const { problem } = parts(page);
  await problem.getByText('Street tiles do not arrive. The drawn ground stays.').waitFor();
  assert.equal(await problem.count(), 1);
  assert.equal(await middle(page), before);
});

test('with no network the drawn ground stays, and so do the places', async () => {
  const context = await room();
  const { page } = await app.open('?lang=en#map=14/21.03/105.85', { context });
  await context.setOffline(true);
  await turnOn(page);
  await parts(page).problem.getByText('Street tiles do not arrive.').waitFor();
  assert.ok((await parts(page).rows.count()) > 0);
});
