// axe-core finds nothing to keep somebody out: every part open, both languages, both themes, phone and desk.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { violations } from './axe.mjs';
import { DESK, PHONE, start } from './browser.mjs';
import { openDialog, openFilter, openPlace, parts } from './hands.mjs';

const app = await start();
after(() => app.close());

const SCREENS = [['a desk', { viewport: DESK }], ['a phone', { viewport: PHONE, hasTouch: true, isMobile: true }]];
const LOOKS = ['lang=en&theme=light', 'lang=vi&theme=dark'];

async function assertClean(page, where, within) {
  assert.deepEqual(await violations(page, { within }), [], where);
}

for (const [screen, options] of SCREENS) {
  test(`nothing keeps anybody out on ${screen}: at the start and with a card, in each language and theme`, async () => {
    for (const look of LOOKS) {
      const { page, context } = await app.open(`?${look}`, options);
      await assertClean(page, `start, ${look}`);
      await page.goto(`${app.site.url}?${look}&place=temple-of-literature`);
      await parts(page).card.locator('.summary').waitFor();
      await assertClean(page, `card, ${look}`);
      await context.close();
    }
  });

  test(`nor with the filters, the search and the plan open on ${screen}`, async () => {
    const { page } = await app.open('?lang=en', options);
    const group = await openFilter(page, 'Craft');
    await group.getByRole('checkbox').first().check();
    await assertClean(page, 'filters');
    await page.getByRole('button', { name: 'Show places' }).click();
    await parts(page).search.fill('temple');
    await parts(page).results.getByRole('option').first().waitFor();
    await assertClean(page, 'results', '[role=search]');
    await openPlace(page, 'dong xuan bac qua');
    await assertClean(page, 'a zone of the plan');
  });

  test(`nor in the dialogs on ${screen}`, async () => {
    const { page } = await app.open('?lang=en', options);
    const settings = await openDialog(page);
    await assertClean(page, 'settings');
    await settings.getByRole('button', { name: 'Close' }).click();
    for (const name of ['What the symbols mean', 'Keys', 'About this map']) {
      const dialog = await openDialog(page, name);
      await assertClean(page, name);
      await dialog.getByRole('button', { name: 'Close' }).click();
    }
  });
}

test('nor when something is wrong', async () => {
  const { page } = await app.open('?lang=en&place=atlantis&year=soon');
  await parts(page).problem.first().waitFor();
  await assertClean(page, 'notices');
});

test('nor in a frame', async () => {
  const { page } = await app.open('?embed=1&lang=en&place=bat-trang', { viewport: { width: 480, height: 360 } });
  await parts(page).card.waitFor();
  await assertClean(page, 'frame');
});
