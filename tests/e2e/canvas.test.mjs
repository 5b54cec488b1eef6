// What is painted: both canvases, both themes, every pixel ratio and size; and nothing while nothing moves.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { DESK, PHONE, start } from './browser.mjs';
import { countFrames, eventually, framesAskedDuring, pixels, placesShown, untilQuiet, view, viewThat } from './eyes.mjs';
import { drag, middleOfMap, openDialog, parts } from './hands.mjs';
import { pointsFile } from './points.mjs';

const app = await start();
after(() => app.close());

const QUIET_FRAMES = 60;

const pixelsThat = (page, id, isRight) => eventually(() => pixels(page, id), isRight, `pixels of ${id}: ${isRight}`);

/** Opens the map with every frame counted. */
async function openCounted(path = '?lang=en') {
  const context = await app.browser.newContext({ viewport: DESK, locale: 'en-GB' });
  await context.addInitScript(countFrames);
  return app.open(path, { context });
}

test('the ground and the places are painted', async () => {
  const { page } = await app.open('?lang=en');
  const ground = await pixels(page, 'ground');
  assert.equal(ground.painted, ground.width * ground.height, 'the ground has holes');
  assert.ok(ground.colours > 20, `${ground.colours} colours`);
  const figures = await pixels(page, 'figures');
  assert.ok(figures.painted > 1000 && figures.painted < figures.width * figures.height * 0.9, `${figures.painted} pixels`);
});

test('another theme paints both canvases anew', async () => {
  const { page } = await app.open('?lang=en');
  const light = [await pixels(page, 'ground'), await pixels(page, 'figures')];
  const settings = await openDialog(page);
  await settings.getByRole('radio', { name: 'Dark' }).check();
  await pixelsThat(page, 'ground', ({ checksum }) => checksum !== light[0].checksum);
  await pixelsThat(page, 'figures', ({ checksum }) => checksum !== light[1].checksum);
});

test('the system\'s theme is followed while none is chosen', async () => {
  const { page } = await app.open('?lang=en', { colorScheme: 'light' });
  const light = await pixels(page, 'ground');
  await page.emulateMedia({ colorScheme: 'dark' });
  await pixelsThat(page, 'ground', ({ checksum }) => checksum !== light.checksum);
  assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
});

test('a canvas has as many pixels as the screen', async () => {
  for (const deviceScaleFactor of [1, 2]) {
    const { page, context } = await app.open('?lang=en', { viewport: PHONE, deviceScaleFactor });
    const { width, height, painted } = await pixels(page, 'figures');
    assert.deepEqual([width, height], [PHONE.width * deviceScaleFactor, PHONE.height * deviceScaleFactor]);
    assert.ok(painted > 500 * deviceScaleFactor);
    await context.close();
  }
});

test('the pixel ratio may change while the map is open, as when the browser zooms', async () => {
  const { page } = await app.open('?lang=en', { viewport: PHONE });
  const session = await page.context().newCDPSession(page);
  for (const [width, deviceScaleFactor] of [[360, 2], [300, 1.5], [320, 1]]) {
    const screen = { width, height: PHONE.height, deviceScaleFactor, mobile: false };
    await session.send('Emulation.setDeviceMetricsOverride', screen);
    const wanted = Math.round(width * deviceScaleFactor);
    await pixelsThat(page, 'figures', (seen) => seen.width === wanted && seen.painted > 500);
    const ground = await pixels(page, 'ground');
    assert.equal(ground.painted, ground.width * ground.height);
  }
});

test('a window of another size is painted to its edges', async () => {
  const { page } = await app.open('?lang=en#map=14/21.03/105.85');
  for (const size of [{ width: 700, height: 500 }, { width: 1500, height: 900 }, { width: 320, height: 480 }]) {
    await page.setViewportSize(size);
    await pixelsThat(page, 'figures', ({ width, height, painted }) => width === size.width && height === size.height && painted > 0);
    // A new picture's canvas takes the place of the old one: a box asked for meanwhile is that of neither.
    const ground = await eventually(() => page.locator('canvas#ground').boundingBox());
    assert.ok(ground.x <= 0 && ground.y <= 0, JSON.stringify(ground));
    assert.ok(ground.x + ground.width >= size.width && ground.y + ground.height >= size.height, JSON.stringify(ground));
    const { painted, width, height } = await pixels(page, 'ground');
    assert.equal(painted, width * height);
  }
});

test('a drag moves what is painted', async () => {
  const { page } = await app.open('?lang=en#map=14/21.03/105.85');
  const before = await pixels(page, 'figures');
  await drag(page, 60, 40);
  await pixelsThat(page, 'figures', ({ checksum }) => checksum !== before.checksum);
});

test('a wheel zooms about the pointer', async () => {
  const { page } = await app.open('?lang=en#map=14/21.03/105.85');
  const { x, y } = await middleOfMap(page);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -240);
  const seen = await viewThat(page, ({ zoom }) => zoom > 14.5);
  assert.ok(Math.hypot(seen.lat - 21.03, seen.lon - 105.85) < 0.0005, JSON.stringify(seen));
});

test('an idle map asks for no frame: after the start, after a flight, with a card open', async () => {
  const { page } = await openCounted();
  await untilQuiet(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await viewThat(page, ({ zoom }) => zoom === 15);
  await untilQuiet(page);
  await parts(page).rows.getByRole('button').first().click();
  await parts(page).card.waitFor();
  await untilQuiet(page);
  assert.equal(await framesAskedDuring(page, QUIET_FRAMES), 0);
});

test('ten thousand points of a visitor are loaded, painted and can be picked', async () => {
  const text = pointsFile(10_000);
  app.site.pages.set('/points.geojson', text);
  const { page, problems } = await openCounted('?lang=en&layers=guest&data=/points.geojson#map=11/21.03/105.84');
  assert.equal(await placesShown(page), 10_000);
  assert.ok((await pixels(page, 'figures')).painted > 10_000);
  await untilQuiet(page);
  const { properties, geometry: { coordinates: [lon, lat] } } = JSON.parse(text).features[4321];
  await page.evaluate((hash) => { location.hash = hash; }, `#map=19/${lat}/${lon}`);
  await parts(page).rows.filter({ hasText: properties.name_en }).first().waitFor();
  await untilQuiet(page);
  const { x, y } = await middleOfMap(page);
  await page.mouse.click(x, y);
  await parts(page).card.getByRole('heading', { name: properties.name_en, exact: true }).waitFor();
  assert.deepEqual(problems.all(), []);
});

test('less motion: a flight is a jump', async () => {
  const { page } = await app.open('?lang=en', { reducedMotion: 'reduce' });
  const before = await view(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const seen = await viewThat(page, ({ zoom }) => zoom !== before?.zoom);
  assert.equal(seen.zoom, 15);
});
