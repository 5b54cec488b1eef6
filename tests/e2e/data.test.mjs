// The pages of the data, and what a card says of dates and errors.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { violations } from './axe.mjs';
import { PHONE, start } from './browser.mjs';

const app = await start();
after(() => app.close());

for (const [lang, title, other] of [['en', 'Data to download', 'vi'], ['vi', 'Tải dữ liệu', 'en']]) {
  for (const colorScheme of ['light', 'dark']) {
    test(`the page of the data is readable in ${lang}, ${colorScheme}, on a phone, without scripts`, async () => {
      const { page, problems } = await app.open(`data.${lang}.html`, { until: 'nothing', viewport: PHONE, colorScheme });
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      assert.equal(await page.locator('html').getAttribute('lang'), lang);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= PHONE.width, `${wide} px on a phone`);
      assert.deepEqual(await violations(page), []);
      assert.deepEqual(problems.all(), []);
    });
  }

  test(`every file that the page in ${lang} names is there`, async () => {
    const { page } = await app.open(`data.${lang}.html`, { until: 'nothing' });
    const links = await page.locator('a').evaluateAll((all) => all.map((one) => one.href));
    const ours = links.filter((link) => link.startsWith(new URL('.', page.url()).href));
    assert.ok(ours.some((link) => link.endsWith(`data.${other}.html`)));
    for (const link of new Set(ours)) {
      const answer = await page.request.get(link);
      assert.equal(answer.status(), 200, link);
    }
  });
}

test('the information of the map leads to the data, in its language', async () => {
  const { page } = await app.open('?lang=vi');
  await page.getByRole('button', { name: 'Cài đặt và thông tin' }).click();
  await page.getByRole('button', { name: 'Về bản đồ này' }).click();
  await page.getByRole('link', { name: /Tải dữ liệu/ }).click();
  await page.getByRole('heading', { level: 1, name: 'Tải dữ liệu' }).waitFor();
});

test('the card of an event says when it is held next, and on which day of the moon', async () => {
  const context = await app.browser.newContext({ locale: 'en-GB' });
  await context.addInitScript(() => { Date.now = () => Date.UTC(2026, 10, 27); });
  const { page } = await app.open('?lang=en&place=ev-giong-phu-dong', { context });
  const card = page.getByRole('complementary');
  await card.getByText('11–14 May 2027 (6th to 9th of the 4th lunar month)').waitFor();
});

test('an error is reported with the place and its link', async () => {
  const { page } = await app.open('?lang=en&place=bat-trang');
  const link = page.getByRole('link', { name: 'Report an error' });
  await link.waitFor();
  const letter = decodeURIComponent(await link.getAttribute('href'));
  assert.match(letter, /^mailto:\?subject=/);
  assert.match(letter, /\(bat-trang\)/);
  assert.ok(letter.includes(`${new URL('.', page.url())}?lang=en&place=bat-trang`), letter);
});
