// The search: with and without marks, by keys and by mouse, in both languages, for positions too.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { start } from './browser.mjs';
import { eventually, viewThat } from './eyes.mjs';
import { openPlace, parts } from './hands.mjs';

const app = await start();
after(() => app.close());

const optionsFor = async (page, words) => {
  await parts(page).search.fill(words);
  const options = parts(page).results.getByRole('option');
  await options.first().waitFor();
  return options;
};

test('"bat trang" without its marks finds the pottery village first, and its card names its sources', async () => {
  const { page, problems } = await app.open('?lang=en');
  const options = await optionsFor(page, 'bat trang');
  assert.match(await options.first().innerText(), /Bat Trang pottery village/);
  await options.first().click();
  const { card } = parts(page);
  await card.getByRole('heading', { name: 'Bat Trang pottery village' }).waitFor();
  await card.getByRole('heading', { name: 'Sources' }).waitFor();
  const sources = card.getByRole('heading', { name: 'Sources' }).locator('xpath=following-sibling::ul[1]');
  assert.ok((await sources.getByRole('listitem').count()) > 0, 'no source');
  // The card covers a part of the map: the place is in the middle of what was free before.
  await viewThat(page, ({ lat, lon }) => Math.hypot(lat - 20.97467, lon - 105.91272) < 0.008);
  assert.deepEqual(problems.all(), []);
});

test('a name in full finds its place before places that are named after it', async () => {
  const { page } = await app.open('?lang=en');
  const options = await optionsFor(page, 'temple of literature');
  assert.match(await options.first().innerText(), /^Temple of Literature/);
});

test('the same words with their marks find it in Vietnamese', async () => {
  const { page } = await app.open('?lang=vi');
  const options = await optionsFor(page, 'Bát Tràng');
  assert.match(await options.first().innerText(), /Làng gốm Bát Tràng/);
});

test('marks that were typed count: "Bát" does not put "Bắt" or "bật" before it', async () => {
  const { page } = await app.open('?lang=vi');
  const options = await optionsFor(page, 'bát');
  assert.match(await options.first().innerText(), /bát/i);
});

test('what matches is marked in each result', async () => {
  const { page } = await app.open('?lang=en');
  const options = await optionsFor(page, 'bat tr');
  assert.deepEqual(await options.first().locator('mark').allInnerTexts(), ['Bat', 'Tr']);
});

test('a craft finds its villages, in either language', async () => {
  const { page } = await app.open('?lang=en');
  for (const words of ['pottery', 'gốm']) {
    const options = await optionsFor(page, words);
    const found = (await options.allInnerTexts()).join('\n');
    assert.match(found, /Bat Trang pottery village/, words);
  }
});

test('arrow keys walk the results, Enter takes the marked one and the card has the focus', async () => {
  const { page } = await app.open('?lang=en');
  const { search, card } = parts(page);
  const options = await optionsFor(page, 'temple');
  const [second] = (await options.nth(1).innerText()).split('\n');
  await search.press('ArrowDown');
  await search.press('ArrowDown');
  assert.equal(await options.nth(1).getAttribute('aria-selected'), 'true');
  assert.equal(await search.getAttribute('aria-activedescendant'), await options.nth(1).getAttribute('id'));
  await search.press('Enter');
  const heading = card.getByRole('heading', { name: second, exact: true });
  await heading.waitFor();
  await eventually(() => heading.evaluate((title) => title === document.activeElement));
});

test('Escape empties the box, and so does its button', async () => {
  const { page } = await app.open('?lang=en');
  const { search, results } = parts(page);
  await optionsFor(page, 'lake');
  await search.press('Escape');
  assert.equal(await search.inputValue(), '');
  await results.waitFor({ state: 'hidden' });
  await optionsFor(page, 'lake');
  await page.getByRole('button', { name: 'Clear the search' }).click();
  assert.equal(await search.inputValue(), '');
  assert.ok(await search.evaluate((box) => box === document.activeElement), 'the box lost the focus');
});

test('words that nobody knows say so', async () => {
  const { page } = await app.open('?lang=en');
  await parts(page).search.fill('qqqqzzzz');
  await page.getByText('Nothing found.').waitFor();
});

test('a typed position is gone to', async () => {
  const { page } = await app.open('?lang=en');
  const options = await optionsFor(page, '21.0362, 105.8347');
  assert.match(await options.first().innerText(), /Position on the map/);
  await parts(page).search.press('Enter');
  await viewThat(page, ({ lat, lon }) => Math.hypot(lat - 21.0362, lon - 105.8347) < 0.0005);
});

test('a place that is opened by searching is the one in the address', async () => {
  const { page } = await app.open('?lang=en');
  await openPlace(page, 'imperial academy');
  await page.waitForURL(/place=temple-of-literature/);
});
