// The address: it gives the same view elsewhere, goes back and forth, and a broken one still opens the map.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { PHONE, start } from './browser.mjs';
import { eventually, view, viewThat } from './eyes.mjs';
import { drag, openDialog, openPlace, parts } from './hands.mjs';

const app = await start();
after(() => app.close());

const near = (a, b) => a.zoom === b.zoom && Math.hypot(a.lat - b.lat, a.lon - b.lon) < 1e-4;

test('what the map looks at stands in the address', async () => {
  const { page } = await app.open('?lang=en#map=15/21.0288/105.8524');
  await drag(page, 200, 100);
  const seen = await viewThat(page, ({ lon }) => lon < 105.8524 - 0.001);
  assert.equal(seen.zoom, 15);
  assert.ok(seen.lat > 21.0288);
});

test('a reload changes neither the address nor the view', async () => {
  const { page } = await app.open('?lang=en#map=15/21.0288/105.8524');
  await drag(page, -130, 70);
  await viewThat(page, ({ lon }) => lon > 105.8524);
  const before = page.url();
  await page.reload();
  await page.waitForFunction(() => performance.getEntriesByName('map:data-ready').length > 0);
  await parts(page).rows.first().waitFor();
  assert.equal(page.url(), before);
});

test('a copied address gives the same view on a phone', async () => {
  const { page } = await app.open('?lang=en&place=temple-of-literature&layers=heritage,cci&year=2045#map=16.5/21.0288/105.836');
  await parts(page).card.waitFor();
  const there = await app.open(page.url(), { viewport: PHONE });
  await parts(there.page).card.getByRole('heading', { name: /Temple of Literature/ }).waitFor();
  const [here, same] = [await view(page), await view(there.page)];
  assert.ok(near(here, same), JSON.stringify([here, same]));
  assert.match(there.page.url(), /layers=heritage,cci/);
  assert.match(there.page.url(), /year=2045/);
});

test('every part of a link is taken: layers, words, year, theme, language, place', async () => {
  const { page } = await app.open('?lang=vi&layers=craft,cci&q=g%E1%BB%91m&year=2030&theme=dark&place=bat-trang');
  const { search, card } = parts(page);
  assert.equal(await search.inputValue(), 'gốm');
  assert.equal(await page.locator('html').getAttribute('lang'), 'vi');
  assert.equal(await page.locator('html').getAttribute('data-theme'), 'dark');
  assert.ok(await page.getByRole('radio', { name: '2030' }).isChecked());
  assert.equal(await page.getByRole('button', { name: /^Làng nghề/ }).getAttribute('aria-pressed'), 'true');
  assert.equal(await page.getByRole('button', { name: /^Di sản/ }).getAttribute('aria-pressed'), 'false');
  await card.getByRole('heading', { name: 'Làng gốm Bát Tràng' }).waitFor();
});

test('a link\'s view stands in the middle of what its card leaves free', async () => {
  const { page } = await app.open('?lang=en&place=temple-of-literature#map=16/21.0288/105.836');
  await parts(page).card.waitFor();
  // The address was written by nobody yet; a step closer writes the middle that is seen.
  await page.getByRole('button', { name: 'Zoom in' }).click();
  const { lat, lon } = await viewThat(page, ({ zoom }) => zoom === 17);
  assert.ok(Math.hypot(lat - 21.0288, lon - 105.836) < 1e-4, `${lat} ${lon}`);
});

test('a link to a place alone goes there', async () => {
  const { page } = await app.open('?lang=en&place=bat-trang');
  await viewThat(page, ({ zoom, lat, lon }) => zoom > 15 && Math.hypot(lat - 20.97467, lon - 105.91272) < 0.008);
});

test('back closes a card, forward opens it again', async () => {
  const { page } = await app.open('?lang=en');
  const { card } = parts(page);
  await openPlace(page, 'imperial academy');
  await page.waitForURL(/place=temple-of-literature/);
  await viewThat(page, ({ zoom }) => zoom > 15);
  await page.goBack();
  await card.waitFor({ state: 'detached' });
  assert.doesNotMatch(page.url(), /place=/);
  await page.goForward();
  await card.getByRole('heading', { name: /Temple of Literature/ }).waitFor();
});

test('back goes from the second card to the first', async () => {
  const { page } = await app.open('?lang=en');
  const { card } = parts(page);
  await openPlace(page, 'imperial academy');
  await openPlace(page, 'bat trang');
  await card.getByRole('heading', { name: /Bat Trang/ }).waitFor();
  await page.goBack();
  await card.getByRole('heading', { name: /Temple of Literature/ }).waitFor();
});

test('moving the map does not fill the history', async () => {
  const { page } = await app.open('?lang=en#map=15/21.0288/105.8524');
  const before = await page.evaluate(() => history.length);
  for (const right of [120, -90, 60]) {
    const from = await view(page);
    await drag(page, right, 0);
    await viewThat(page, ({ lon }) => lon !== from.lon);
  }
  assert.equal(await page.evaluate(() => history.length), before);
});

test('a hash that is written by hand moves the map', async () => {
  const { page } = await app.open('?lang=en#map=15/21.0288/105.8524');
  await page.evaluate(() => { location.hash = '#map=12/21.1/105.5'; });
  await parts(page).rows.filter({ hasText: /Sơn Tây|Đường Lâm|Phúc Thọ|Thạch Thất/ }).first().waitFor();
});

const BROKEN = [
  ['?lang=xx', /“lang”: expected vi, en, found “xx”/],
  ['?lang=en&layers=craft,nothing', /“layers”: .*found “nothing”/],
  ['?lang=en&year=soon', /“year”: .*found “soon”/],
  ['?lang=en&data=javascript:alert(1)', /“data”: .*found “javascript:alert\(1\)”/],
  ['?lang=en#map=somewhere', /“map”: .*found “somewhere”/],
  ['?lang=en#map=14/91/181', /“map”: .*found “14\/91\/181”/],
  ['?lang=en&what=this', /found “what”/],
];

test('a link with broken parts opens the map and says which parts', async () => {
  for (const [link, said] of BROKEN) {
    const { page, context, problems } = await app.open(link);
    await parts(page).problem.getByText('Part of the link could not be used; the rest was.').waitFor();
    await parts(page).problem.getByText('Details').click();
    await parts(page).problem.getByText(said).waitFor();
    assert.ok((await parts(page).rows.count()) > 0, link);
    assert.deepEqual(problems.all(), [], link);
    await context.close();
  }
});

test('a link to a place that is not there opens the map and says so', async () => {
  const { page } = await app.open('?lang=en&place=atlantis');
  await parts(page).problem.getByText('The link asks for the place “atlantis”, which is not on this map.').waitFor();
  await eventually(() => page.url(), (url) => !url.includes('atlantis'));
  await parts(page).problem.getByRole('button', { name: 'Dismiss' }).click();
  await parts(page).problem.waitFor({ state: 'detached' });
});

test('what other sites hang on a link is not complained about', async () => {
  const { page } = await app.open('?lang=en&utm_source=mail&fbclid=x1');
  assert.equal(await parts(page).problem.count(), 0);
});

test('a theme that is chosen stands in the address and is remembered', async () => {
  const { page, context } = await app.open('?lang=en');
  const settings = await openDialog(page);
  await settings.getByRole('radio', { name: 'Dark' }).check();
  await page.waitForURL(/theme=dark/);
  const later = await app.open('?lang=en', { context });
  assert.equal(await later.page.locator('html').getAttribute('data-theme'), 'dark');
});
