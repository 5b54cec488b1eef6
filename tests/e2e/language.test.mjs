// Everything in Vietnamese, everything in English, and each name in its own language.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { start } from './browser.mjs';
import { eventually } from './eyes.mjs';
import { openDialog, openFilter, openPlace, parts } from './hands.mjs';
import { twins } from './points.mjs';
import { WORDS } from './words.mjs';

const app = await start();
after(() => app.close());

const VIETNAMESE = {
  map: 'Bản đồ Hà Nội',
  list: 'Địa điểm',
};

const { en: english, vi: vietnamese } = WORDS;

/** A pattern for what the app makes of the words: `{n}` stands for anything. */
function pattern(text) {
  const plain = text.split(/\{[\w-]+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${plain.join('.*')}$`, 'iu');
}

/** The words of one language that the other doesn't have, and that are more than a name or a sign. */
function only(lang, other) {
  // Languages are named in themselves everywhere.
  const shared = new Set([...other.values(), other.get('app.switch'), lang.get('app.switch')]);
  return [...lang.values()].filter((text) => !shared.has(text) && /\p{L}{3}/u.test(text.replace(/\{[\w-]+\}/g, '')))
    .map(pattern);
}

/** Every text and name on the page that is not marked as being in another language. */
function said(page) {
  return page.evaluate(() => {
    const texts = [document.title];
    const mine = (element) => element.closest('[lang]').lang === document.documentElement.lang;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (mine(node.parentElement) && !node.parentElement.closest('noscript, [hidden], script, style')) texts.push(node.data);
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription']) {
      for (const element of document.querySelectorAll(`[${name}]`)) {
        if (mine(element)) texts.push(element.getAttribute(name));
      }
    }
    return [...new Set(texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean))];
  });
}

async function foreignWords(page, patterns) {
  return (await said(page)).filter((text) => patterns.some((one) => one.test(text)));
}

/** Opens each part of the page in turn and looks at it. */
async function everywhere(page, w, look) {
  await look('the start');
  await page.getByRole('button', { name: new RegExp(`^${w.get('filters.open')}`) }).click();
  await look('the filters');
  await page.getByRole('button', { name: w.get('filters.done') }).click();
  for (const key of ['city.title', 'legend.title', 'keys.title', 'about.title']) {
    await page.getByRole('button', { name: w.get('app.menu') }).click();
    await look('the settings');
    await page.getByRole('dialog').getByRole('button', { name: w.get(key) }).click();
    const dialog = page.getByRole('dialog', { name: w.get(key) });
    await dialog.waitFor();
    await look(key);
    await dialog.getByRole('button', { name: w.get('app.close') }).click();
    await dialog.waitFor({ state: 'detached' });
  }
}

test('one press puts everything into Vietnamese: nothing English is left', async () => {
  const { page, problems } = await app.open('?lang=en&place=temple-of-literature');
  await parts(page).card.getByRole('heading', { name: 'Sources' }).waitFor();
  await page.getByRole('button', { name: 'Tiếng Việt' }).click();
  await eventually(() => page.locator('html').getAttribute('lang'), (lang) => lang === 'vi');
  await parts(page, VIETNAMESE).map.waitFor();
  await page.getByRole('heading', { name: 'Văn Miếu – Quốc Tử Giám' }).waitFor();
  const foreign = only(english, vietnamese);
  await everywhere(page, vietnamese, async (where) => {
    assert.deepEqual(await foreignWords(page, foreign), [], where);
  });
  assert.deepEqual(problems.all(), []);
});

test('and back: nothing Vietnamese is left but names that say they are', async () => {
  const { page } = await app.open('?lang=vi');
  await page.getByRole('button', { name: 'English' }).click();
  await eventually(() => page.locator('html').getAttribute('lang'), (lang) => lang === 'en');
  const foreign = only(vietnamese, english);
  await everywhere(page, english, async (where) => {
    assert.deepEqual(await foreignWords(page, foreign), [], where);
  });
});

test('a Vietnamese name on an English page says that it is Vietnamese', async () => {
  const { page } = await app.open('?lang=en&place=temple-of-literature');
  const { card, rows } = parts(page);
  const other = card.getByText('Văn Miếu – Quốc Tử Giám', { exact: true }).first();
  assert.equal(await other.getAttribute('lang'), 'vi');
  const unmarked = await rows.locator('button:not([lang=vi])').allInnerTexts();
  assert.deepEqual(unmarked.filter((name) => /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(name)), []);
});

/** Texts in Vietnamese letters that are not marked as Vietnamese; `prose` may name places as it goes. */
function unmarkedNames(page, prose = '.summary, .facts dd:not([lang]), .fine > small, .choice span:not([lang])') {
  return page.evaluate((sentences) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      const isVietnamese = /[ăđĩũơư\u1ea0-\u1ef9]/i.test(node.data) && !element.closest('noscript, script, style, #panic');
      if (isVietnamese && element.closest('[lang]').lang !== 'vi' && !element.closest(sentences)) found.push(node.data.trim());
    }
    return found;
  }, prose);
}

test('on an English page every name in Vietnamese says so: lists, results, card, filters, cluster, what is told', async () => {
  app.site.pages.set('/twins.geojson', twins('Chùa Một Cột', 'Lăng Bác'));
  const { page } = await app.open('?lang=en&place=temple-of-literature&data=/twins.geojson#map=14/21.03/105.85');
  const { card, results, search } = parts(page);
  const look = async (where) => assert.deepEqual(await unmarkedNames(page), [], where);
  await card.getByRole('heading', { name: 'Sources' }).waitFor();
  assert.ok(await page.locator('[lang=vi]').count() > 20, 'hardly anything is marked');
  await look('list and card');
  await search.fill('lang');
  await results.getByRole('option').first().waitFor();
  await look('results');
  await search.press('Escape');
  await openFilter(page, 'Ward or commune');
  assert.equal(await page.getByRole('checkbox', { name: /^Ba Đình/ }).locator('xpath=..').locator('span').getAttribute('lang'), 'vi');
  await look('filters');
  await page.getByRole('button', { name: 'Show places' }).click();
  await openPlace(page, 'dong xuan bac qua');
  await look('a zone');
  await openDialog(page, 'About this map');
  await look('a dialog');
  const pair = await app.open('?lang=en&layers=guest&data=/twins.geojson#map=15/21.03/105.85');
  await parts(pair.page).map.press('i');
  await pair.page.locator('.told [lang=vi]').first().waitFor();
  assert.deepEqual(await unmarkedNames(pair.page), [], 'what is told');
  await parts(pair.page).map.press('n');
  await pair.page.locator('.told span').first().waitFor();
  await pair.page.keyboard.press('Enter');
  await pair.page.getByRole('dialog').getByRole('button', { name: 'Lăng Bác' }).waitFor();
  assert.deepEqual(await unmarkedNames(pair.page), []);
});

test('the language follows the browser, a link goes before it, and a choice is remembered', async () => {
  const { page, context } = await app.open('', { locale: 'vi-VN' });
  assert.equal(await page.locator('html').getAttribute('lang'), 'vi');
  const linked = await app.open('?lang=en', { context });
  assert.equal(await linked.page.locator('html').getAttribute('lang'), 'en');
  await page.getByRole('button', { name: 'English' }).click();
  const later = await app.open('', { context });
  assert.equal(await later.page.locator('html').getAttribute('lang'), 'en');
});
