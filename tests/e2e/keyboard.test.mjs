// Everything without a mouse: the order of the stops, the map's keys, ways in and out.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { start } from './browser.mjs';
import { eventually, view, viewThat } from './eyes.mjs';
import { openPlace, parts } from './hands.mjs';

const app = await start();
after(() => app.close());

const VIEW = '?lang=en#map=14/21.03/105.85';

const hasFocus = (locator) => eventually(() => locator.evaluate((one) => one === document.activeElement));

/** The name of what has the focus. */
const focused = (page) => page.evaluate(() => {
  const one = document.activeElement;
  return one.getAttribute('aria-label') ?? one.innerText.replace(/\s+/g, ' ').trim();
});

test('the first stops skip to the list and to the map', async () => {
  const { page } = await app.open(VIEW);
  const before = page.url();
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'Skip to the list of places');
  await page.keyboard.press('Enter');
  await hasFocus(parts(page).list);
  await page.getByRole('link', { name: 'Skip to the map' }).focus();
  await page.keyboard.press('Enter');
  await hasFocus(parts(page).map);
  assert.equal(page.url(), before);
});

test('stops come in the order of the page, each is seen, and none is a trap', async () => {
  const { page } = await app.open(VIEW);
  const stops = [];
  for (let stop = 0; stop < 24; stop += 1) {
    await page.keyboard.press('Tab');
    stops.push(await focused(page));
    const box = await page.evaluate(() => document.activeElement.getBoundingClientRect().toJSON());
    assert.ok(box.width > 0 && box.bottom > 0 && box.top < 800, `${stops.at(-1)} is not in sight`);
  }
  const order = ['Skip to the list', 'Skip to the map', 'Tiếng Việt', 'Search places', 'Heritage', 'Map of Hanoi', 'Zoom in', 'Filter'];
  const at = order.map((name) => stops.findIndex((stop) => stop.includes(name)));
  assert.deepEqual(at, [...at].sort((a, b) => a - b), stops.join(' | '));
  assert.ok(!at.includes(-1), stops.join(' | '));
});

test('arrow keys look around, with Shift a little', async () => {
  const { page } = await app.open(VIEW);
  await parts(page).map.focus();
  await page.keyboard.press('ArrowRight');
  const right = await viewThat(page, ({ lon }) => lon > 105.85);
  await page.keyboard.press('ArrowUp');
  await viewThat(page, ({ lat }) => lat > 21.03);
  await page.keyboard.press('Shift+ArrowLeft');
  const nudged = await viewThat(page, ({ lon }) => lon < right.lon);
  assert.ok(nudged.lon > 105.85, 'a nudge goes less far than a step');
});

test('plus and minus zoom, Home goes home', async () => {
  const { page } = await app.open('?lang=en#map=12/21.2/105.5');
  await parts(page).map.focus();
  await page.keyboard.press('+');
  await viewThat(page, ({ zoom }) => zoom === 13);
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await viewThat(page, ({ zoom }) => zoom === 11);
  await page.keyboard.press('Home');
  await viewThat(page, ({ zoom, lon }) => zoom === 14 && lon > 105.8);
});

test('the keys of the map are told while it has the focus, and listed by Shift+?', async () => {
  const { page } = await app.open(VIEW);
  const { map } = parts(page);
  await page.getByRole('link', { name: 'Skip to the map' }).focus();
  await page.keyboard.press('Enter');
  const hint = page.getByText('Arrow keys move the map');
  await eventually(() => hint.evaluate((words) => getComputedStyle(words).opacity === '1'));
  await page.keyboard.press('Shift+?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await keys.getByText('Move the map').waitFor();
  await page.keyboard.press('Escape');
  await keys.waitFor({ state: 'detached' });
  await hasFocus(map);
});

test('letters that are typed in the search do not move the map', async () => {
  const { page } = await app.open(VIEW);
  await page.getByRole('button', { name: 'Zoom in' }).focus();
  const before = await view(page);
  await parts(page).search.focus();
  await page.keyboard.type('a+-b');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Home');
  assert.deepEqual(await view(page), before);
});

test('Escape closes the card, from the card and from the map', async () => {
  const { page } = await app.open(VIEW);
  const { card, map } = parts(page);
  await openPlace(page, 'imperial academy');
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
  await openPlace(page, 'imperial academy');
  await map.focus();
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
});

test('a dialog keeps the focus, Escape closes it and gives the focus back', async () => {
  const { page } = await app.open(VIEW);
  const button = page.getByRole('button', { name: 'Settings and information' });
  await button.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.waitFor();
  for (let stop = 0; stop < 12; stop += 1) {
    await page.keyboard.press('Tab');
    const inside = await dialog.evaluate((one) => one.contains(document.activeElement) || document.activeElement === document.body);
    assert.ok(inside, `the focus left the dialog: ${await focused(page)}`);
  }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await hasFocus(button);
});

test('layers, years and filters are set by keys alone', async () => {
  const { page } = await app.open(VIEW);
  await page.getByRole('button', { name: /^Craft villages/ }).press('Space');
  await page.waitForURL(/layers=/);
  await page.getByRole('radio', { name: '2026' }).press('ArrowRight');
  await page.waitForURL(/year=2030/);
  await page.getByRole('button', { name: /^Filter/ }).press('Enter');
  await page.getByRole('region', { name: 'Filters' }).locator('summary').first().press('Enter');
  await page.getByRole('region', { name: 'Filters' }).getByRole('checkbox').first().press('Space');
  await page.waitForURL(/kind=/);
});
