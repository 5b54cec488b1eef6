// Everything in Vietnamese, everything in English, and each name in its own language.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { start } from './browser.mjs';
import { eventually } from './eyes.mjs';
import { parts } from './hands.mjs';

const app = await start();
after(() => app.close());

const VIETNAMESE = {
  map: 'Bản đồ Hà Nội',
  list: 'Địa điểm',
};

/** The words of a language: key → text. */
async function words(lang) {
  const files = ['ui', 'show', 'codes'].map((name) => new URL(`../../assets/words/${name}.${lang}.txt`, import.meta.url));
  const lines = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n').split('\n');
  const pairs = lines.filter((line) => /^[\w.-]+ = /.test(line));
  return new Map(pairs.map((line) => [line.slice(0, line.indexOf(' = ')), line.slice(line.indexOf(' = ') + 3)]));
}

const [english, vietnamese] = [await words('en'), await words('vi')];

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
  for (const key of ['legend.title', 'keys.title', 'about.title']) {
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

test('the language follows the browser, a link goes before it, and a choice is remembered', async () => {
  const { page, context } = await app.open('', { locale: 'vi-VN' });
  assert.equal(await page.locator('html').getAttribute('lang'), 'vi');
  const linked = await app.open('?lang=en', { context });
  assert.equal(await linked.page.locator('html').getAttribute('lang'), 'en');
  await page.getByRole('button', { name: 'English' }).click();
  const later = await app.open('', { context });
  assert.equal(await later.page.locator('html').getAttribute('lang'), 'en');
});
