// The list of places keeps step with the map; a card says what is known, and leads on.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { start } from './browser.mjs';
import { eventually, view, viewThat } from './eyes.mjs';
import { drag, middleOfMap, openPlace, parts } from './hands.mjs';

const app = await start();
after(() => app.close());

const NEAR_THE_LAKE = '?lang=en#map=15/21.0288/105.8524';

const names = (page) => parts(page).rows.getByRole('button').allInnerTexts();

test('the list holds what is in view, and says how many', async () => {
  const { page } = await app.open(NEAR_THE_LAKE);
  const { rows } = parts(page);
  assert.ok((await names(page)).some((name) => name.includes('Hoan Kiem Lake')));
  const heading = await page.getByRole('heading', { name: /In this view/ }).innerText();
  assert.equal(Number(heading.replace(/\D/g, '')), await rows.count());
});

test('when the map moves, the list changes with it', async () => {
  const { page } = await app.open(NEAR_THE_LAKE);
  const before = await names(page);
  await drag(page, 250, 120);
  await eventually(() => names(page), (now) => now.join() !== before.join(), 'another list');
});

test('a place of the list opens its card and is marked', async () => {
  const { page, problems } = await app.open(NEAR_THE_LAKE);
  const { rows, card } = parts(page);
  const row = rows.getByRole('button').nth(1);
  const name = await row.innerText();
  await row.click();
  await card.getByRole('heading', { name, exact: true }).waitFor();
  await eventually(() => row.getAttribute('aria-current'), (current) => current === 'true');
  assert.deepEqual(problems.all(), []);
});

test('a place that is clicked on the map opens its card', async () => {
  const { page } = await app.open('?lang=en#map=16/21.27964/105.36404');
  const { x, y } = await middleOfMap(page);
  await page.mouse.click(x, y);
  await parts(page).card.getByRole('heading', { name: /Co Do painters/ }).waitFor();
});

test('a cluster that is clicked opens into its members', async () => {
  // From here most of the city's places are one cluster, wide enough to be hit without knowing its middle.
  const { page } = await app.open('?lang=en#map=9/21.03/105.84');
  const before = await view(page);
  const { x, y } = await middleOfMap(page);
  await page.mouse.click(x, y);
  const parted = viewThat(page, ({ zoom }) => zoom > before.zoom);
  const asked = page.getByRole('dialog', { name: /places here/ }).waitFor();
  await Promise.any([parted, asked]);
});

test('a card gives summary, facts, position, sources and directions', async () => {
  const { page } = await app.open('?lang=en');
  const card = await openPlace(page, 'imperial academy');
  await card.getByRole('heading', { name: 'Sources' }).waitFor();
  for (const words of [/Kind/, /Ward or commune/, /Two independent sources agree/]) {
    await card.getByText(words).first().waitFor();
  }
  assert.ok((await card.locator('.summary').innerText()).length > 40, 'no summary');
  await card.getByText('Directions').click();
  const link = card.getByRole('link', { name: 'Open in your map app' });
  assert.match(await link.getAttribute('href'), /^geo:21\.0\d+,105\.8\d+;u=\d+$/);
  const out = await card.getByRole('link').evaluateAll((links) => links.map((link) => link.href));
  assert.ok(out.every((href) => /^(https?|geo|mailto|tel):/.test(href)), out.join(' '));
});

test('an approximate position is said to be one, in the list and on the card', async () => {
  const { page } = await app.open('?lang=en&place=an-dinh#map=16/20.804/105.889');
  const { card, rows } = parts(page);
  await card.getByText(/Approximate position: centre of the commune, up to 1.5 km off/).waitFor();
  await rows.filter({ hasText: 'An Dinh' }).getByText('approximate position').waitFor();
});

test('next and previous walk through the list and come back', async () => {
  const { page } = await app.open(NEAR_THE_LAKE);
  const { rows, card } = parts(page);
  const [first, second] = await names(page);
  await rows.getByRole('button').first().click();
  await card.getByRole('heading', { name: first, exact: true }).waitFor();
  await card.getByText(/^1 of \d+$/).waitFor();
  await card.getByRole('button', { name: 'Next place' }).click();
  await card.getByRole('heading', { name: second, exact: true }).waitFor();
  await card.getByRole('button', { name: 'Previous place' }).click();
  await card.getByRole('heading', { name: first, exact: true }).waitFor();
  await card.getByRole('button', { name: 'Previous place' }).click();
  await card.getByText(/^(\d+) of \1$/).waitFor();
});

test('a card that is closed is gone, and the focus is back where it was', async () => {
  const { page } = await app.open(NEAR_THE_LAKE);
  const { rows, card } = parts(page);
  const row = rows.getByRole('button').first();
  await row.focus();
  await page.keyboard.press('Enter');
  await card.waitFor();
  await card.getByRole('button', { name: 'Close the card' }).click();
  await card.waitFor({ state: 'detached' });
  await eventually(() => row.evaluate((button) => button === document.activeElement));
  assert.doesNotMatch(page.url(), /place=/);
});

test('sharing copies the address of what is seen', async () => {
  const context = await app.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const { page } = await app.open('?lang=en', { context });
  const card = await openPlace(page, 'imperial academy');
  await page.waitForURL(/place=temple-of-literature/);
  await card.getByRole('button', { name: 'Share' }).click();
  await parts(page).notices.getByText('Link copied.').waitFor();
  assert.match(await page.evaluate(() => navigator.clipboard.readText()), /place=temple-of-literature/);
});
