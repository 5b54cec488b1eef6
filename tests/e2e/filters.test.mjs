// Layers and filters: what is chosen is what is shown, counted, listed, and in the link.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { start } from './browser.mjs';
import { eventually, pixels, placesShown } from './eyes.mjs';
import { openFilter, parts } from './hands.mjs';

const app = await start();
after(() => app.close());

const published = async (layer) => {
  const file = join(app.site.root, `assets/data/${layer}.geojson`);
  return JSON.parse(await readFile(file, 'utf8')).features.map((feature) => feature.properties);
};

const shows = (page, count) => eventually(() => placesShown(page), (shown) => shown === count, `${count} places shown`);

const layer = (page, name) => page.getByRole('group', { name: 'Layers' }).getByRole('button', { name });

test('craft villages filtered to pottery are those that the published file names', async () => {
  const { page, problems } = await app.open('?lang=en&layers=craft#map=10/20.97/105.9');
  const expected = (await published('craft')).filter(({ craft }) => [craft].flat().includes('ceramics'));
  const group = await openFilter(page, 'Craft');
  const pottery = group.getByRole('checkbox', { name: /^pottery/i });
  await pottery.check();
  await shows(page, expected.length);
  await page.getByRole('button', { name: 'Show places' }).click();
  const names = parts(page).rows.getByRole('button');
  await eventually(() => names.count(), (count) => count > 0);
  const known = expected.map(({ name_en }) => name_en);
  for (const name of await names.allInnerTexts()) assert.ok(known.includes(name), name);
  assert.deepEqual(problems.all(), []);
});

test('the count beside a choice is what choosing it shows', async () => {
  const { page } = await app.open('?lang=en&layers=craft');
  const group = await openFilter(page, 'Craft');
  const choice = group.getByRole('listitem').nth(1);
  const promised = Number((await choice.locator('small').innerText()).replace(/\D/g, ''));
  await choice.getByRole('checkbox').check();
  await shows(page, promised);
});

test('two values of a group add up, two groups narrow down', async () => {
  const { page } = await app.open('?lang=en&layers=craft');
  const group = await openFilter(page, 'Craft');
  await group.getByRole('checkbox', { name: /^pottery/i }).check();
  const pottery = await placesShown(page);
  await group.getByRole('checkbox', { name: /^bamboo/i }).check();
  const both = await eventually(() => placesShown(page), (shown) => shown > pottery);
  const recognition = await openFilter(page, 'Recognition');
  await recognition.getByRole('checkbox').first().check();
  await eventually(() => placesShown(page), (shown) => shown < both);
});

test('a filter stands in the link and a link sets it', async () => {
  const { page } = await app.open('?lang=en&layers=craft');
  const group = await openFilter(page, 'Craft');
  await group.getByRole('checkbox', { name: /^pottery/i }).check();
  await page.waitForURL(/craft=ceramics/);
  const shown = await placesShown(page);
  const again = await app.open(page.url());
  await shows(again.page, shown);
  const same = await openFilter(again.page, 'Craft');
  assert.ok(await same.getByRole('checkbox', { name: /^pottery/i }).isChecked());
});

test('clearing the filters brings everything back', async () => {
  const { page } = await app.open('?lang=en');
  const all = await placesShown(page);
  const group = await openFilter(page, 'Craft');
  await group.getByRole('checkbox').first().check();
  await eventually(() => placesShown(page), (shown) => shown < all);
  await page.getByRole('button', { name: 'Clear all' }).click();
  await shows(page, all);
  assert.ok(await page.getByRole('button', { name: 'Clear all' }).isDisabled());
});

test('a layer that is turned off leaves the map, the list, the count and the link', async () => {
  const { page } = await app.open('?lang=en');
  const [all, painted] = [await placesShown(page), await pixels(page, 'figures')];
  const heritage = layer(page, /^Heritage/);
  assert.equal(await heritage.getAttribute('aria-pressed'), 'true');
  await heritage.click();
  await eventually(() => heritage.getAttribute('aria-pressed'), (pressed) => pressed === 'false');
  await eventually(() => placesShown(page), (shown) => shown < all);
  await eventually(() => pixels(page, 'figures'), ({ checksum }) => checksum !== painted.checksum);
  await page.waitForURL(/layers=/);
  assert.doesNotMatch(page.url(), /heritage/);
  await heritage.click();
  await shows(page, all);
});

test('a link with no layers shows none, and says so', async () => {
  const { page } = await app.open('?lang=en&layers=');
  await shows(page, 0);
  await page.getByText('No places here.').waitFor();
});
