// Files that don't come, or come broken: the rest works, one notice says which and why, and trying again helps.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { DESK, start } from './browser.mjs';
import { eventually, pixels, placesShown } from './eyes.mjs';
import { openPlace, parts } from './hands.mjs';

const app = await start();
after(() => app.close());

const PACKS = '**/*.pack';
const CRAFT = '**/assets/data/craft.geojson';

const refused = (route) => route.fulfill({ status: 404, body: 'no' });

/**
 * Opens a site without packs, where the published files are read, with something wrong: `answer` stands in
 * for the host wherever `pattern` matches.
 */
async function openWith(pattern, answer, path = '?lang=en') {
  const context = await app.browser.newContext({ viewport: DESK, locale: 'en-GB' });
  await context.route(PACKS, refused);
  await context.route(pattern, answer);
  return { ...(await app.open(path, { context })), mend: () => context.unroute(pattern) };
}

const cut = async (route) => {
  const whole = await (await route.fetch()).text();
  await route.fulfill({ body: whole.slice(0, whole.length / 2), contentType: 'application/geo+json' });
};

const html = (route) => route.fulfill({ body: '<!doctype html><title>Not here</title>', contentType: 'text/html' });

const noise = (route) => route.fulfill({ body: '{"type": FeatureCollection}', contentType: 'application/json' });

const WRONG = [
  ['is missing', refused, /“Craft villages” \(.*craft\.geojson\) could not be loaded: the host answered 404/, null],
  ['does not come at all', (route) => route.abort(), /“Craft villages” .* did not arrive/, null],
  ['ends in the middle', cut, /“Craft villages” .* could not be read/, /ends in the middle: line \d+, column \d+/],
  ['is a web page', html, /“Craft villages” .* could not be read/, /An HTML page came in place of the data/],
  ['is not JSON', noise, /“Craft villages” .* could not be read/, /Not JSON: line 1, column \d+/],
];

for (const [how, answer, said, more] of WRONG) {
  test(`a data file that ${how}: one notice says so, the rest works, trying again brings it`, async () => {
    const { page, mend } = await openWith(CRAFT, answer);
    const { problem, rows } = parts(page);
    await problem.getByText(said).waitFor();
    assert.equal(await problem.count(), 1);
    await problem.getByText(/The rest of the map works/).waitFor();
    if (more) {
      await problem.getByText('Details').click();
      await problem.getByText(more).waitFor();
    }
    assert.ok((await rows.count()) > 0, 'no places at all');
    await page.getByRole('button', { name: /^Craft villages not loaded/ }).waitFor();
    const without = await placesShown(page);
    await mend();
    await problem.getByRole('button', { name: 'Try again' }).click();
    await eventually(() => placesShown(page), (shown) => shown > without);
    await problem.waitFor({ state: 'detached' });
  });
}

test('trying again in vain says so again', async () => {
  const { page } = await openWith(CRAFT, refused);
  const { problem } = parts(page);
  const asked = page.waitForResponse(CRAFT);
  await problem.getByRole('button', { name: 'Try again' }).click();
  await asked;
  await problem.getByText(/the host answered 404/).waitFor();
  assert.equal(await problem.count(), 1);
});

test('a site without packs, or with those of another edition, shows the same places', async () => {
  const { page: whole } = await app.open('?lang=en');
  const shown = await placesShown(whole);
  const old = (route) => route.fulfill({ body: 'hcm\0 and more', contentType: 'application/octet-stream' });
  for (const answer of [refused, old]) {
    const { page } = await openWith(PACKS, answer);
    await eventually(() => placesShown(page), (count) => count === shown);
    assert.equal(await parts(page).problem.count(), 0);
    await page.close();
  }
});

test('without a network one notice says so, and trying again brings everything', async () => {
  const context = await app.browser.newContext({ viewport: DESK, locale: 'en-GB' });
  await context.route('**/first/places.pack', (route) => route.abort());
  const { page } = await app.open('?lang=en', { context });
  const { problem } = parts(page);
  await problem.getByText(/The places of the map did not arrive/).waitFor();
  assert.equal(await problem.count(), 1);
  await context.unroute('**/first/places.pack');
  await problem.getByRole('button', { name: 'Try again' }).click();
  await eventually(() => placesShown(page), (shown) => shown > 500);
  await problem.waitFor({ state: 'detached' });
});

test('two missing files have a notice each', async () => {
  const { page } = await openWith(/assets\/data\/(craft|events)\.geojson/, refused);
  await eventually(() => parts(page).problem.count(), (count) => count === 2);
});

test('every data file missing leaves a map that says so', async () => {
  const { page } = await openWith('**/assets/data/*.geojson', refused);
  await eventually(() => parts(page).problem.count(), (count) => count === 5);
  assert.equal(await placesShown(page), 0);
  assert.ok((await pixels(page, 'ground')).colours > 5, 'no ground');
});

test('without its ground the map still shows the places, and the ground comes when tried again', async () => {
  const context = await app.browser.newContext({ viewport: DESK, locale: 'en-GB' });
  const basemap = /basemap\/hanoi\.geojson|ground\.pack/;
  await context.route(basemap, refused);
  const { page } = await app.open('?lang=en', { context, until: 'nothing' });
  const { problem, rows } = parts(page);
  await problem.getByText(/The ground of the map .* could not be loaded: the host answered 404/).waitFor();
  await rows.first().waitFor();
  await eventually(() => pixels(page, 'figures'), ({ painted }) => painted > 0);
  const bare = await pixels(page, 'ground');
  await context.unroute(basemap);
  await problem.getByRole('button', { name: 'Try again' }).click();
  await eventually(() => pixels(page, 'ground'), ({ colours }) => colours > bare.colours);
});

test('without its text a card still says what the map knows, and the text comes when tried again', async () => {
  const context = await app.browser.newContext({ viewport: DESK, locale: 'en-GB' });
  const texts = /cards\/heritage\.pack|data\/heritage\.geojson/;
  await context.route(texts, refused);
  const { page } = await app.open('?lang=en', { context });
  const { problem } = parts(page);
  const card = await openPlace(page, 'imperial academy');
  await problem.getByText(/The texts of “Heritage” .* the host answered 404/).waitFor();
  await card.getByRole('heading', { name: /Temple of Literature/ }).waitFor();
  await card.getByText('Directions').waitFor();
  await context.unroute(texts);
  await problem.getByRole('button', { name: 'Try again' }).click();
  await card.getByRole('heading', { name: 'Sources' }).waitFor();
});

test('the visitor\'s own file: good features are shown, each bad one is named with what is wrong', async () => {
  const point = (name, coordinates) => ({ type: 'Feature', properties: { name }, geometry: { type: 'Point', coordinates } });
  const features = [
    point('Fine', [105.85, 21.03]),
    point('Exchanged', [21.03, 105.85]),
    { type: 'Feature', properties: { name: 'Nothing' }, geometry: null },
    point('Words', ['here', 'there']),
  ];
  app.site.pages.set('/mine.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
  const { page } = await app.open('?lang=en&data=/mine.geojson&layers=guest');
  const { problem, rows } = parts(page);
  await problem.getByText('Your data: 3 features have a fault. The others are shown.').waitFor();
  await problem.getByText('Details').click();
  await problem.getByText('Feature 2, “Exchanged”: latitude and longitude look exchanged (21.03, 105.85)').waitFor();
  await problem.getByText(/Feature 3, “Nothing”: has no geometry/).waitFor();
  await problem.getByText(/Feature 4, “Words”: expected .*, found /).waitFor();
  await rows.filter({ hasText: 'Fine' }).waitFor();
  assert.equal(await placesShown(page), 1);
});

test('a visitor\'s file that is not there can be tried again', async () => {
  app.site.pages.delete('/late.geojson');
  const { page } = await app.open('?lang=en&data=/late.geojson');
  const { problem } = parts(page);
  await problem.getByText('The file /late.geojson could not be loaded: the host answered 404.').waitFor();
  const late = { type: 'Point', coordinates: [105.85, 21.03] };
  app.site.pages.set('/late.geojson', JSON.stringify({ type: 'Feature', properties: { name: 'Late' }, geometry: late }));
  await problem.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('button', { name: 'Your data 1' }).waitFor();
});
