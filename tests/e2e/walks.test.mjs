// Walks: chosen in their panel, followed on the map and in the list, stop by stop.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { PHONE, start } from './browser.mjs';
import { eventually, viewThat } from './eyes.mjs';
import { parts } from './hands.mjs';
import { WORDS } from './words.mjs';

const app = await start();
after(() => app.close());

const file = new URL('../../assets/data/walks.geojson', import.meta.url);
const walks = JSON.parse(await readFile(file, 'utf8')).features;
const GUILDS = walks.find((walk) => walk.id === 'guild-streets').properties;

const query = (page) => new URL(page.url()).searchParams;

/** Opens the panel of the walks by the button above the list. */
async function openWalks(page, lang = 'en') {
  const name = WORDS[lang].get('walks.title');
  await page.getByRole('button', { name, exact: true }).click();
  const panel = page.getByRole('dialog', { name });
  await panel.getByRole('heading', { level: 3 }).first().waitFor();
  return panel;
}

/** Puts a walk on the map from the panel. */
async function follow(page, name, lang = 'en') {
  const panel = await openWalks(page, lang);
  const part = panel.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) });
  await part.getByRole('button', { name: WORDS[lang].get('walk.show') }).click();
  await panel.waitFor({ state: 'detached' });
}

test('every walk is told with its length and its stops, in both languages', async () => {
  for (const lang of ['en', 'vi']) {
    const { page, problems } = await app.open(`?lang=${lang}`);
    const panel = await openWalks(page, lang);
    const titles = await panel.getByRole('heading', { level: 3 }).allTextContents();
    assert.deepEqual(titles.sort(), walks.map((walk) => walk.properties[`name_${lang}`]).sort());
    const stops = walks.reduce((sum, walk) => sum + walk.properties.stops.length, 0);
    assert.equal(await panel.locator('ol.written-steps > li').count(), stops);
    assert.equal(await panel.locator('ol.written-steps > li .link').count(), stops);
    assert.deepEqual(problems.all(), []);
  }
});

test('a walk comes from the panel to the map, the list and the link, and goes again', async () => {
  const { page } = await app.open('?lang=en');
  await follow(page, GUILDS.name_en);
  const { rows, list, card } = parts(page);
  await eventually(() => rows.count(), (n) => n === GUILDS.stops.length);
  assert.equal(await page.getByRole('heading', { name: GUILDS.name_en }).count(), 1);
  assert.equal(query(page).get('walk'), 'guild-streets');
  await eventually(() => list.evaluate((list) => list.contains(document.activeElement)));
  const first = rows.first();
  assert.ok((await first.textContent()).includes(GUILDS.stops[0].say_en));

  await first.getByRole('button').click();
  await card.getByText(`1 of ${GUILDS.stops.length}`, { exact: true }).waitFor();
  await card.getByText(GUILDS.stops[0].say_en).waitFor();
  await card.getByRole('button', { name: 'Next place' }).click();
  await card.getByText(GUILDS.stops[1].say_en).waitFor();

  await page.getByRole('button', { name: 'End walk' }).click();
  await page.getByRole('button', { name: 'Walks', exact: true }).waitFor();
  assert.equal(query(page).get('walk'), null);
  assert.ok((await rows.count()) > GUILDS.stops.length);
});

test('on a phone the list comes up and the whole walk is seen above it', async () => {
  const { page } = await app.open('?lang=vi', { viewport: PHONE, hasTouch: true, isMobile: true });
  await follow(page, GUILDS.name_vi, 'vi');
  await parts(page, { list: 'Địa điểm' }).rows.first().waitFor();
  assert.equal(await page.locator('.app').getAttribute('data-sheet'), 'half');
  // The view of the link is the middle of what the sheet leaves free: that of the walk, but for the buttons.
  const line = walks.find((walk) => walk.id === 'guild-streets').geometry.coordinates;
  const middle = (at) => {
    const along = line.map((point) => point[at]);
    return (Math.min(...along) + Math.max(...along)) / 2;
  };
  const isMiddle = ({ lat, lon }) => Math.abs(lat - middle(1)) < 0.0005 && Math.abs(lon - middle(0)) < 0.003;
  await viewThat(page, isMiddle, 'the middle of the walk');
});

test('a link opens a walk, and back leads to what was before', async () => {
  const { page } = await app.open('?lang=en&walk=guild-streets');
  const { rows } = parts(page);
  await eventually(() => rows.count(), (n) => n === GUILDS.stops.length);
  await page.getByRole('button', { name: 'End walk' }).click();
  await eventually(() => query(page).get('walk') === null);
  await page.goBack();
  await eventually(() => rows.count(), (n) => n === GUILDS.stops.length);
});

test('the walks are fetched only when somebody wants them', async () => {
  const asked = () => app.site.requests.filter((path) => path.endsWith('walks.pack')).length;
  const before = asked();
  const { page } = await app.open('?lang=en');
  assert.equal(asked(), before);
  await openWalks(page);
  assert.equal(asked(), before + 1);
});

test('the search finds a walk once they are here, and taking it leads there as the panel does', async () => {
  const { page, problems } = await app.open('?lang=en');
  const { search, results, list, rows } = parts(page);
  await search.fill('guild streets');
  const option = results.getByRole('option').filter({ hasText: GUILDS.name_en });
  await option.waitFor();
  assert.match(await option.innerText(), new RegExp(`${GUILDS.stops.length} stops`));
  await option.click();
  await eventually(() => query(page).get('walk'), (id) => id === 'guild-streets');
  await eventually(() => rows.count(), (n) => n === GUILDS.stops.length);
  await eventually(() => list.evaluate((list) => list.contains(document.activeElement)));
  assert.deepEqual(problems.all(), []);
});
