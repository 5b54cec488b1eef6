// Files that others wrote, by mistake or on purpose, opened by a link: the message names the mend in the visitor's
// language, the map and its own places stay as they were, and nothing of the file runs.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { start } from './browser.mjs';
import { eventually, pixels, placesShown } from './eyes.mjs';
import { parts } from './hands.mjs';

const app = await start();
after(() => app.close());

/** Puts a fixture beside the site and gives its address. */
function serveFixture(name) {
  const address = `/fixtures/${name}.geojson`;
  app.site.pages.set(address, readFileSync(new URL(`../fixtures/${name}.geojson`, import.meta.url)));
  return address;
}

const TOLD = [
  ['bad/metres-of-vn2000', /Feature 2, “Thửa đất”: .* metres of VN-2000 or UTM: export the file again as WGS 84/, /“Thửa đất”: .*hãy xuất lại tệp theo WGS 84/],
  ['bad/latitude-first', /“Văn Miếu”: latitude and longitude look exchanged/, /“Văn Miếu”: vĩ độ và kinh độ có vẻ bị đảo/],
  ['bad/a-ring-of-three-positions', /Feature 2: expected a ring of four or more positions, found 3 positions/, /cần một vòng có từ bốn vị trí trở lên, nhưng gặp 3 vị trí/],
  ['unreadable/a-page-not-found', /An HTML page came in place of the data\. Check the address/, /một trang HTML thay vì dữ liệu\. Hãy kiểm tra địa chỉ/],
  ['unreadable/nan-for-a-number', /NaN and Infinity are not JSON: line 2, column \d+/, /NaN và Infinity không có trong JSON: dòng 2/],
  ['unreadable/windows-1258', /not UTF-8 text \(byte \d+\)\. Save it as UTF-8/, /Hãy lưu lại dưới dạng UTF-8/],
  ['unreadable/brackets-in-brackets', /nests more than 64 levels deep/, /lồng sâu quá 64 cấp/],
];

for (const [name, ...said] of TOLD) {
  test(`${name}: the mend is named in both languages, and the map stays whole`, async () => {
    const address = serveFixture(name);
    for (const [lang, says] of [['en', said[0]], ['vi', said[1]]]) {
      const { page, context, problems } = await app.open(`?lang=${lang}&data=${address}#map=13/21.03/105.85`);
      const { problem } = parts(page);
      await problem.locator('summary').click();
      await problem.getByText(says).waitFor();
      assert.ok((await placesShown(page)) > 500, `${lang}: places were lost`);
      assert.ok((await pixels(page, 'ground')).colours > 5, `${lang}: the ground was lost`);
      assert.deepEqual(problems.all(), [], lang);
      await context.close();
    }
  });
}

test('a file that cannot be read leaves what was loaded before', async () => {
  const { page } = await app.open('?lang=en#map=13/21.03/105.85');
  const before = await placesShown(page);
  const address = serveFixture('unreadable/a-download-that-stopped');
  await page.evaluate((to) => {
    history.pushState(null, '', `?lang=en&data=${to}${location.hash}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, address);
  await parts(page).problem.getByText(/could not be read\. The rest of the map works/).waitFor();
  await eventually(() => placesShown(page), (shown) => shown === before);
});

test('markup in names, ids and properties is shown as text, in the list, the search and the card', async () => {
  const address = serveFixture('good/markup-in-every-text');
  const { page, problems } = await app.open(`?lang=en&layers=guest&data=${address}#map=16/21.03/105.85`);
  const { rows, search, results, card } = parts(page);
  await rows.filter({ hasText: '<svg onload=window.intruder=1>' }).waitFor();
  await search.fill('intruder');
  await results.getByRole('option').first().waitFor();
  await search.press('Enter');
  await card.waitFor();
  assert.match(await card.innerText(), /javascript:window\.intruder=1/);
  const links = await page.locator('a').evaluateAll((all) => all.map((link) => link.protocol));
  assert.deepEqual(links.filter((scheme) => !['http:', 'https:', 'geo:'].includes(scheme)), []);
  assert.equal(await page.locator('[onload], [onerror], [onclick], img[src=x]').count(), 0);
  assert.equal(await page.evaluate(() => window.intruder), undefined);
  assert.deepEqual(problems.all(), []);
});
