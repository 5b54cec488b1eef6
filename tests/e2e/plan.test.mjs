// The plan: years, phases and how sure a zone is, never without words.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { start } from './browser.mjs';
import { eventually, pixels, placesShown } from './eyes.mjs';
import { openDialog, openFilter, openPlace, parts } from './hands.mjs';

const app = await start();
after(() => app.close());

const ONLY_THE_PLAN = '?lang=en&layers=cci#map=11/21.05/105.83';

const file = await readFile(join(app.site.root, 'assets/data/cci.geojson'), 'utf8');
const zones = JSON.parse(file).features.map((feature) => feature.properties);

const year = (page, number) => page.getByRole('radiogroup', { name: 'Year of the plan' }).getByRole('radio', { name: String(number) });

const choose = (page, number) => year(page, number).check();

test('each year shows the zones that the published file dates by then', async () => {
  const { page, problems } = await app.open(ONLY_THE_PLAN);
  for (const number of [2025, 2030, 2045, 2026]) {
    await choose(page, number);
    const expected = zones.filter(({ year_from }) => year_from <= number).length;
    await eventually(() => placesShown(page), (shown) => shown === expected, `${expected} zones in ${number}`);
  }
  assert.deepEqual(problems.all(), []);
});

test('beside the years stand the counts by certainty, and what the plan promises', async () => {
  const { page } = await app.open(ONLY_THE_PLAN);
  await choose(page, 2045);
  const of = (certainty) => zones.filter((zone) => zone.certainty === certainty).length;
  const counts = `official ${of('official')} · indicative ${of('indicative')} · proposed ${of('proposed')}`;
  await page.getByText(counts).waitFor();
  await page.getByText(/By 2045: one large centre/).waitFor();
});

test('a year paints its zones and stands in the link', async () => {
  const { page } = await app.open(ONLY_THE_PLAN);
  const before = await pixels(page, 'figures');
  await choose(page, 2045);
  await eventually(() => pixels(page, 'figures'), ({ painted }) => painted > before.painted);
  await page.waitForURL(/year=2045/);
  const again = await app.open(page.url());
  assert.ok(await year(again.page, 2045).isChecked());
});

test('zones filter by how sure they are, and by phase', async () => {
  const { page } = await app.open('?lang=en&layers=cci&year=2045');
  const sure = await openFilter(page, 'How sure');
  await sure.getByRole('checkbox', { name: /^official/i }).check();
  const official = zones.filter(({ certainty }) => certainty === 'official');
  await eventually(() => placesShown(page), (shown) => shown === official.length);
  const phases = await openFilter(page, 'Phase of the plan');
  await phases.getByRole('checkbox', { name: /^pilot/i }).check();
  const pilots = official.filter(({ phase }) => phase === 'pilot-2025');
  await eventually(() => placesShown(page), (shown) => shown === pilots.length);
  await page.waitForURL(/certainty=official.*phase=pilot-2025|phase=pilot-2025.*certainty=official/);
});

test('the card of a zone says how sure it is, in which phase, and that no source confirms it', async () => {
  const { page } = await app.open('?lang=en');
  const card = await openPlace(page, 'dong xuan bac qua');
  await card.getByText('No source confirms yet that it has been founded.').waitFor();
  await card.getByText('pilot, 2025–2026').first().waitFor();
  await card.getByRole('heading', { name: 'Sources' }).waitFor();
  await card.getByText('Drawn extent').first().waitFor();
});

test('a zone of the future takes the year with it', async () => {
  const { page } = await app.open('?lang=en&place=cci-bai-giua');
  await parts(page).card.waitFor();
  await eventually(() => year(page, 2045).isChecked());
});

test('the three kinds of zones look different, in words too', async () => {
  const { page } = await app.open('?lang=en');
  const legend = await openDialog(page, 'What the symbols mean');
  for (const kind of ['Official', 'Indicative', 'Proposed']) {
    await legend.getByText(new RegExp(`^${kind}:`)).waitFor();
  }
  const rows = legend.getByRole('listitem').filter({ hasText: /^ ?(Official|Indicative|Proposed)/ });
  const pictures = await rows.evaluateAll((items) => items.map((item) => item.querySelector('svg').outerHTML));
  assert.equal(new Set(pictures).size, 3);
});

test('without the layer of the plan there is no year to choose', async () => {
  const { page } = await app.open('?lang=en&layers=craft');
  assert.equal(await page.getByRole('radiogroup', { name: 'Year of the plan' }).count(), 0);
});
