// The panel of the city: what is planned and what has been named, figures, dates, laws, in both languages.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { DESK, PHONE, start } from './browser.mjs';
import { eventually } from './eyes.mjs';
import { openDialog, parts } from './hands.mjs';
import { WORDS } from './words.mjs';

const app = await start();
after(() => app.close());

const PACK = '**/assets/cards/city.pack';
const city = JSON.parse(await readFile(new URL('../../assets/data/city.json', import.meta.url), 'utf8'));

/** Opens the panel by the button beside the years of the plan, and waits for what it says. */
async function openCity(page, lang = 'en') {
  const name = WORDS[lang].get('city.title');
  await page.getByRole('button', { name }).click();
  const panel = page.getByRole('dialog', { name });
  await panel.getByRole('heading', { name: WORDS[lang].get('city.roadmap') }).waitFor();
  return panel;
}

/** What is read first in each cell. */
const rowTexts = (table) => table.getByRole('row').evaluateAll((rows) => rows
  .map((row) => [...row.cells].map((cell) => cell.querySelector('strong')?.textContent ?? cell.textContent)));

test('a button beside the plan opens the panel, and its facts are fetched only then', async () => {
  const asked = () => app.site.requests.filter((path) => path.endsWith('city.pack')).length;
  const before = asked();
  const { page, problems } = await app.open('?lang=en');
  assert.equal(asked(), before);
  await openCity(page);
  assert.equal(asked(), before + 1);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Plan and figures');
  await openCity(page);
  assert.equal(asked(), before + 1);
  assert.deepEqual(problems.all(), []);
});

test('the settings lead to it as well, on a phone too', async () => {
  const { page } = await app.open('?lang=en', { viewport: PHONE, hasTouch: true, isMobile: true });
  const panel = await openDialog(page, 'Plan and figures');
  await panel.getByRole('heading', { name: 'Roadmap' }).waitFor();
  const { width, height } = await panel.boundingBox();
  assert.deepEqual([width, height], [PHONE.width, PHONE.height]);
});

test('the roadmap is a table: what is promised by each year beside what has been named', async () => {
  const { page } = await app.open('?lang=en');
  const panel = await openCity(page);
  const table = panel.getByRole('table', { name: 'Plan 270: Centers for Cultural Industries' });
  assert.deepEqual(await rowTexts(table), [
    ['Year', 'Promised', 'Named so far'],
    ['2025', '1–2', '2'],
    ['2026', '2–3', '0'],
    ['2030', '10 in all', '0'],
    ['2045', '1', '1'],
  ]);
  await table.getByRole('rowheader', { name: '2030' }).waitFor();
  await table.getByRole('cell', { name: /none has a founding decision/ }).waitFor();
  assert.equal(await panel.getByRole('table', { name: /^Plan 271/ }).getByRole('row').count(), 4);
});

for (const [screen, options] of [['a desk', { viewport: DESK }], ['a phone', { viewport: PHONE, hasTouch: true, isMobile: true }]]) {
  test(`the button of a zone on ${screen} opens its card, which takes the focus`, async () => {
    const { page } = await app.open('?lang=en', options);
    const panel = await openDialog(page, 'Plan and figures');
    const zone = panel.getByRole('cell').getByRole('button').first();
    const name = await zone.innerText();
    await zone.press('Enter');
    await panel.waitFor({ state: 'detached' });
    await parts(page).card.getByRole('heading', { name }).waitFor();
    await eventually(() => page.evaluate(() => document.activeElement.id), (id) => id === 'card-title');
    await page.waitForURL(/place=cci-dong-xuan-bac-qua/);
  });
}

test('each series is a picture that says its numbers, with a table of the same', async () => {
  const { page } = await app.open('?lang=en');
  const panel = await openCity(page);
  const grdp = panel.getByRole('img', { name: /share of cultural industries.*2025: 5; 2026: 5; 2030: 8; 2030: 9; 2045: 10$/ });
  await grdp.waitFor();
  assert.equal(await panel.getByRole('img').count(), 3);
  for (const picture of await panel.getByRole('img').all()) {
    const name = await picture.getAttribute('aria-label');
    const table = panel.getByRole('table', { name: name.slice(0, name.lastIndexOf('. ')) });
    assert.equal(await table.getByRole('row').count(), 1 + (await picture.locator('rect').count()));
  }
  const bars = await grdp.locator('rect').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
  assert.ok(bars[0] < bars[2] && bars[2] < bars[3] && bars[3] < bars[4], `${bars}`);
});

test('a link opens the panel, and the address follows when it closes', async () => {
  const { page, problems } = await app.open('?lang=en&panel=city');
  const panel = page.getByRole('dialog', { name: WORDS.en.get('city.title') });
  await panel.getByRole('heading', { name: WORDS.en.get('city.roadmap') }).waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await eventually(() => page.evaluate(() => location.search), (query) => !query.includes('panel'));
  await openCity(page);
  await eventually(() => page.evaluate(() => location.search), (query) => query.includes('panel=city'));
  assert.deepEqual(problems.all(), []);
});

test('what is on the map stands beside what the city counts', async () => {
  const { page } = await app.open('?lang=vi');
  const panel = await openCity(page, 'vi');
  const row = panel.getByRole('row', { name: /^Bảo tàng/ });
  await row.getByText(/^trên bản đồ này: \d+$/).waitFor();
  await row.getByText('42', { exact: true }).waitFor();
});

test('the timeline tells what is past from what is ahead in words and in line', async () => {
  const { page } = await app.open('?lang=en');
  const panel = await openCity(page);
  const steps = panel.locator('.written-steps').getByRole('listitem');
  assert.equal(await steps.count(), city.timeline.length);
  const last = steps.last();
  await last.getByText('2045', { exact: true }).waitFor();
  await last.getByText('ahead', { exact: true }).waitFor();
  const ring = (item) => item.evaluate((one) => getComputedStyle(one, '::before').borderTopWidth);
  assert.notEqual(await ring(last), await ring(steps.first()));
  const march = steps.filter({ hasText: 'March 2026' });
  await march.getByText('was due, not confirmed').waitFor();
});

test('fields, cities, pillars and laws are all there, with what is Hanoi\'s marked', async () => {
  const { page } = await app.open('?lang=vi');
  const panel = await openCity(page, 'vi');
  const count = (selector) => panel.locator(selector).count();
  const lists = city.pillars.length + city.fields.length + city.cities.length;
  assert.equal(await count('.written-list > li'), lists);
  const design = panel.getByRole('listitem').filter({ hasText: 'lĩnh vực của Hà Nội' });
  assert.match(await design.innerText(), /^Thiết kế/);
  const laws = panel.getByRole('table', { name: 'Văn bản' });
  assert.equal(await laws.getByRole('row').count(), 1 + city.laws.length);
  const plan = laws.getByRole('row').filter({ hasText: '270/KH-UBND' });
  await plan.getByText(/^1\/10\/2025/).waitFor();
  await plan.getByText('Ủy ban nhân dân thành phố', { exact: true }).waitFor();
});

test('each part lists its sources with a link and the day on which they were read', async () => {
  const { page } = await app.open('?lang=en');
  const panel = await openCity(page);
  assert.equal(await panel.getByRole('link').count(), 0, 'folded until they are asked for');
  const fold = panel.locator('summary').first();
  await fold.click();
  const lines = panel.locator('details').first().getByRole('listitem');
  assert.equal(`Sources (${await lines.count()})`, await fold.innerText());
  const plan = lines.first();
  const link = plan.getByRole('link', { name: /^Kế hoạch 270/ });
  assert.match(await link.getAttribute('href'), /^https?:/);
  assert.equal(await link.getAttribute('lang'), 'vi');
  await plan.getByText('read 27 November 2026').waitFor();
});

test('the contents lead to a part, by key too', async () => {
  const { page } = await app.open('?lang=en');
  const panel = await openCity(page);
  const ways = panel.getByRole('navigation', { name: 'Contents' });
  assert.equal(await ways.getByRole('button').count(), await panel.getByRole('heading', { level: 3 }).count());
  await ways.getByRole('button', { name: 'Laws and plans' }).press('Enter');
  const heading = panel.getByRole('heading', { name: 'Laws and plans' });
  assert.ok(await heading.evaluate((one) => one === document.activeElement));
  await eventually(() => heading.boundingBox(), ({ y }) => y > 0 && y < DESK.height);
});

test('facts that do not come are told in the panel, and asking again brings them', async () => {
  const context = await app.browser.newContext({ viewport: DESK, locale: 'en-GB' });
  await context.route(PACK, (route) => route.abort());
  const { page } = await app.open('?lang=en', { context });
  await page.getByRole('button', { name: 'Plan and figures' }).click();
  const panel = page.getByRole('dialog', { name: 'Plan and figures' });
  await panel.getByRole('alert').getByText(/The plan and figures of the city .* did not arrive/).waitFor();
  await context.unroute(PACK);
  await panel.getByRole('button', { name: 'Try again' }).click();
  await panel.getByRole('heading', { name: 'Roadmap' }).waitFor();
  assert.ok(await panel.evaluate((one) => one.contains(document.activeElement)), 'the focus left the panel');
  assert.equal(await panel.getByRole('alert').count(), 0);
});

test('where there is no pack, or one of another edition, the published file is read', async () => {
  for (const answer of [{ status: 404, body: 'no' }, { body: 'hcm\0 and more' }]) {
    const context = await app.browser.newContext({ viewport: DESK, locale: 'en-GB' });
    await context.route(PACK, (route) => route.fulfill(answer));
    const { page } = await app.open('?lang=en', { context });
    await openCity(page);
    await context.close();
  }
});
