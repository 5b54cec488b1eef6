// A phone in the hand: tap, pinch, double tap, throw; the sheet and its heights.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { PHONE, start } from './browser.mjs';
import { eventually, viewThat } from './eyes.mjs';
import { boxAtRest, fingers, middleOfMap, openPlace, parts } from './hands.mjs';

const app = await start();
after(() => app.close());

const IN_HAND = { viewport: PHONE, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const NEAR_THE_LAKE = '?lang=en#map=14/21.03/105.85';

const sheet = (page) => page.getByRole('button', { name: /^Make the panel/ }).locator('xpath=..');
const handle = (page) => page.getByRole('button', { name: /^Make the panel/ });

test('the page fits a phone: nothing is wider than the screen', async () => {
  const { page } = await app.open('?lang=en', IN_HAND);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), PHONE.width);
  assert.equal(await page.evaluate(() => document.documentElement.scrollHeight), PHONE.height);
});

test('a tap on a place opens its card in the sheet', async () => {
  const { page, problems } = await app.open('?lang=en#map=16/21.27964/105.36404', IN_HAND);
  const { x, y } = await middleOfMap(page);
  await page.touchscreen.tap(x, y);
  const { card } = parts(page);
  await card.getByRole('heading', { name: /Co Do painters/ }).waitFor();
  const box = await boxAtRest(card);
  assert.ok(box.y > PHONE.height * 0.3 && box.y + box.height <= PHONE.height + 1, JSON.stringify(box));
  assert.deepEqual(problems.all(), []);
});

test('the chosen place is not under its card', async () => {
  const { page } = await app.open('?lang=en', IN_HAND);
  await openPlace(page, 'imperial academy');
  await viewThat(page, ({ zoom, lat, lon }) => zoom > 15 && Math.hypot(lat - 21.0288, lon - 105.836) < 0.001);
  const { y } = await middleOfMap(page);
  assert.ok(y < (await boxAtRest(sheet(page))).y);
});

test('one finger pans', async () => {
  const { page } = await app.open(NEAR_THE_LAKE, IN_HAND);
  const { x, y } = await middleOfMap(page);
  const touch = await fingers(page);
  await touch.down([x, y]);
  for (const right of [10, 40, 80, 120]) await touch.move([x + right, y]);
  await touch.up();
  await viewThat(page, ({ lon }) => lon < 105.849);
});

test('two fingers zoom about the point between them', async () => {
  const { page } = await app.open(NEAR_THE_LAKE, IN_HAND);
  const { x, y } = await middleOfMap(page);
  const touch = await fingers(page);
  await touch.down([x, y - 40], [x, y + 40]);
  for (const apart of [50, 60, 70, 80]) await touch.move([x, y - apart], [x, y + apart]);
  await touch.up();
  const seen = await viewThat(page, ({ zoom }) => zoom > 14.5);
  assert.ok(Math.abs(seen.zoom - 15) < 0.25, `twice as far apart is one zoom, not ${seen.zoom - 14}`);
  assert.ok(Math.hypot(seen.lat - 21.03, seen.lon - 105.85) < 0.002, JSON.stringify(seen));
});

test('two fingers closing zoom out', async () => {
  const { page } = await app.open(NEAR_THE_LAKE, IN_HAND);
  const { x, y } = await middleOfMap(page);
  const touch = await fingers(page);
  await touch.down([x - 120, y], [x + 120, y]);
  for (const apart of [100, 80, 60]) await touch.move([x - apart, y], [x + apart, y]);
  await touch.up();
  await viewThat(page, ({ zoom }) => zoom < 13.5);
});

test('a double tap zooms in', async () => {
  const { page } = await app.open('?lang=en&layers=#map=14/21.03/105.85', IN_HAND);
  const { x, y } = await middleOfMap(page);
  const touch = await fingers(page);
  // Not awaited one by one: two taps are a double tap only when they are quick.
  await Promise.all([touch.down([x, y]), touch.up(), touch.down([x, y]), touch.up()]);
  await viewThat(page, ({ zoom }) => zoom > 14.9);
});

test('a thrown map goes on, and stops', async () => {
  const { page } = await app.open(NEAR_THE_LAKE, IN_HAND);
  const { x, y } = await middleOfMap(page);
  const touch = await fingers(page);
  await touch.down([x, y]);
  for (const right of [15, 30, 45, 60, 75, 90]) await touch.move([x + right, y]);
  await touch.up();
  await viewThat(page, ({ lon }) => lon < 105.85 - 0.003);
});

test('the handle makes the sheet taller, and taller, and lower again', async () => {
  const { page } = await app.open('?lang=en', IN_HAND);
  const peek = (await boxAtRest(sheet(page))).height;
  await handle(page).tap();
  const half = (await eventually(() => boxAtRest(sheet(page)), ({ height }) => height > peek + 50)).height;
  await page.getByRole('button', { name: 'Make the panel taller' }).tap();
  await eventually(() => boxAtRest(sheet(page)), ({ height }) => height > half + 50);
  await page.getByRole('button', { name: 'Make the panel lower' }).tap();
  await eventually(() => boxAtRest(sheet(page)), ({ height }) => Math.abs(height - peek) < 2);
});

test('the sheet follows a finger and rests at the nearest height', async () => {
  const { page } = await app.open('?lang=en', IN_HAND);
  const peek = await boxAtRest(sheet(page));
  const { x, y, width, height } = await handle(page).boundingBox();
  const [at, from] = [x + width / 2, y + height / 2];
  const touch = await fingers(page);
  await touch.down([at, from]);
  for (const up of [40, 120, 200, 260]) await touch.move([at, from - up]);
  await eventually(() => sheet(page).boundingBox(), (box) => box.height > peek.height + 150);
  await touch.up();
  const rest = await boxAtRest(sheet(page));
  assert.ok(Math.abs(rest.height / PHONE.height - 0.46) < 0.05, `rests at ${rest.height}`);
  await parts(page).rows.first().waitFor();
});

test('what is touched is large enough for a finger', async () => {
  const { page } = await app.open('?lang=en', IN_HAND);
  const small = await page.getByRole('button').evaluateAll((buttons) => buttons
    .filter((button) => button.checkVisibility({ visibilityProperty: true }) && button.getBoundingClientRect().width > 0)
    .map((button) => [button.getAttribute('aria-label') ?? button.innerText, button.getBoundingClientRect()])
    .filter(([, { width, height }]) => Math.min(width, height) < 24)
    .map(([name, { width, height }]) => `${name}: ${width} × ${height}`));
  assert.deepEqual(small, []);
});
