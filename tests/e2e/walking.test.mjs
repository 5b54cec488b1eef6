// The map by keys and by ear: what is in view is walked through and opened, nothing needs a pointer.
// Whole journeys, by role and name, with a keyboard only.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { PHONE, start } from './browser.mjs';
import { eventually, pixels, placesShown, view, viewThat } from './eyes.mjs';
import { parts } from './hands.mjs';
import { twins } from './points.mjs';
import { WORDS } from './words.mjs';

const app = await start();
after(() => app.close());

const NEAR_THE_LAKE = '?lang=en#map=15/21.0288/105.8524';
const A_STOP = /^(.+), (in the middle|[\d.,]+ k?m (north|south|east|west|north-east|south-east|south-west|north-west)); (\d+) of (\d+)$/;

/** What was told last, in one line. */
const told = async (page) => (await page.locator('.told').textContent()).trim();

/** Presses a key on what has the focus and gives what is told when it is another sentence. */
async function hear(page, key) {
  const before = await page.locator('.told').innerHTML();
  await page.keyboard.press(key);
  await eventually(() => page.locator('.told').innerHTML(), (now) => now !== before && now !== '', `${key} tells something`);
  return told(page);
}

/** Presses Tab until what has the focus is of that role and name. */
async function tabTo(page, role, name, key = 'Tab') {
  const wanted = page.getByRole(role, { name }).first();
  for (let stop = 0; stop < 90; stop += 1) {
    await page.keyboard.press(key);
    if (await wanted.evaluate((one) => one === document.activeElement, undefined, { timeout: 1000 }).catch(() => false)) return wanted;
  }
  throw new Error(`no way to ${role} ${name} by ${key}`);
}

/** Every announcement of every live region from now on. */
async function listen(page) {
  await page.evaluate(() => {
    window.announced = [];
    for (const region of document.querySelectorAll('[aria-live], [role=status], [role=alert]')) {
      const say = () => region.textContent.trim() && window.announced.push([region.getAttribute('role'), region.textContent.trim()]);
      new MutationObserver(say).observe(region, { childList: true, characterData: true, subtree: true });
    }
  });
  return () => page.evaluate(() => window.announced);
}

test('N walks outwards from the middle and says name, kind, distance, direction and number; P walks back', async () => {
  const { page, problems } = await app.open(NEAR_THE_LAKE);
  await parts(page).map.focus();
  const first = await hear(page, 'n');
  assert.match(first, A_STOP);
  assert.match(first, /; 1 of \d+$/);
  const second = await hear(page, 'PageDown');
  assert.match(second, /; 2 of \d+$/);
  assert.equal(await hear(page, 'p'), first);
  assert.match(await hear(page, 'PageUp'), /; (\d+) of \1$/);
  assert.deepEqual(problems.all(), []);
});

test('the stop is ringed and told on the map while the map has the focus, and only then', async () => {
  const { page } = await app.open(NEAR_THE_LAKE);
  const caption = page.locator('.told');
  const opacity = () => caption.evaluate((one) => getComputedStyle(one).opacity);
  await parts(page).map.focus();
  const before = await pixels(page, 'figures');
  await hear(page, 'n');
  const ringed = await eventually(() => pixels(page, 'figures'), ({ checksum }) => checksum !== before.checksum);
  assert.equal(await opacity(), '1');
  await page.keyboard.press('Tab');
  await eventually(opacity, (now) => now === '0');
  await eventually(() => pixels(page, 'figures'), ({ checksum }) => checksum !== ringed.checksum);
  await page.keyboard.press('Shift+Tab');
  await eventually(() => pixels(page, 'figures'), ({ checksum }) => checksum === ringed.checksum);
  await page.keyboard.press('Escape');
  await eventually(() => told(page), (words) => words === '');
});

test('it is told politely, in one piece, and not by the voice of the counts', async () => {
  const { page } = await app.open(NEAR_THE_LAKE);
  const region = page.locator('.told');
  assert.equal(await region.getAttribute('aria-live'), 'polite');
  assert.equal(await region.getAttribute('aria-atomic'), 'true');
  assert.equal(await page.getByRole('status').count(), 1);
  const announced = await listen(page);
  await parts(page).map.focus();
  await hear(page, 'n');
  const said = await announced();
  assert.ok(said.some(([role, words]) => role === null && A_STOP.test(words)), JSON.stringify(said));
  assert.ok(!said.some(([role]) => role === 'status'), JSON.stringify(said));
});

test('panning and zooming by keys announces nothing; the count speaks when it changes, and only the count', async () => {
  const { page } = await app.open(NEAR_THE_LAKE);
  const announced = await listen(page);
  await parts(page).map.focus();
  await page.keyboard.press('ArrowRight');
  const right = await viewThat(page, ({ lon }) => lon > 105.8525);
  await page.keyboard.press('ArrowDown');
  await viewThat(page, ({ lat }) => lat < right.lat);
  await page.keyboard.press('-');
  await viewThat(page, ({ zoom }) => zoom === 14);
  assert.deepEqual(await announced(), []);
  const before = await placesShown(page);
  await page.getByRole('group', { name: 'Layers' }).getByRole('button', { name: /^Heritage/ }).press('Space');
  await eventually(() => placesShown(page), (shown) => shown < before);
  const said = await announced();
  assert.ok(said.length > 0 && said.every(([role, words]) => role === 'status' && /^[\d,]+ places shown$/.test(words)), JSON.stringify(said));
});

test('I says where the middle of the map is, again whenever it is asked, and Enter opens what it names', async () => {
  const { page } = await app.open(NEAR_THE_LAKE);
  const announced = await listen(page);
  await parts(page).map.focus();
  const here = await hear(page, 'i');
  assert.match(here, /^Nearest to the middle: .+\. The view is [\d.]+ km wide\.$/);
  const once = (await announced()).length;
  await page.keyboard.press('i');
  await eventually(announced, (said) => said.length > once, 'told again');
  await page.keyboard.press('Enter');
  const heading = parts(page).card.getByRole('heading', { level: 2 });
  await heading.waitFor();
  assert.ok(here.includes(await heading.innerText()), here);
});

test('an arrow pressed just before: the walk is of where the map goes', async () => {
  const { page } = await app.open(NEAR_THE_LAKE);
  await parts(page).map.focus();
  await page.keyboard.press('ArrowRight');
  assert.match(await hear(page, 'n'), /; 1 of \d+$/);
  await viewThat(page, ({ lon }) => lon > 105.8525);
  assert.match(await told(page), /; 1 of \d+$/);
});

test('letters walk only while the map has the focus', async () => {
  const { page } = await app.open(NEAR_THE_LAKE);
  await page.getByRole('button', { name: 'Zoom in' }).focus();
  for (const key of ['n', 'p', 'i', 'PageDown']) await page.keyboard.press(key);
  await parts(page).search.focus();
  await page.keyboard.type('pin');
  assert.equal(await parts(page).search.inputValue(), 'pin');
  assert.equal(await told(page), '');
});

test('every key of the map stands in the list of keys, in both languages', async () => {
  for (const lang of ['en', 'vi']) {
    const { page, context } = await app.open(`?lang=${lang}`);
    await page.getByRole('application').press('Shift+?');
    const dialog = page.getByRole('dialog', { name: WORDS[lang].get('keys.title') });
    await dialog.waitFor();
    const keys = await dialog.locator('kbd').allInnerTexts();
    for (const key of ['N', 'P', 'Page Down', 'Page Up', 'Enter', 'I', 'Home', 'Esc', '+', '−', 'Shift + ?']) {
      assert.ok(keys.includes(key), `${key} is not among ${keys}`);
    }
    for (const key of ['next', 'previous', 'enter', 'here', 'move', 'nudge', 'zoom', 'home', 'escape', 'help']) {
      await dialog.getByText(WORDS[lang].get(`keys.${key}`), { exact: true }).waitFor();
    }
    await context.close();
  }
});

test('journey: from a place that was searched for to the craft village that is nearest, by ear', async () => {
  const { page } = await app.open('?lang=en');
  await tabTo(page, 'searchbox', /Search/);
  await page.keyboard.type('imperial academy');
  await parts(page).results.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await parts(page).card.getByRole('heading', { name: /Temple of Literature/ }).waitFor();
  await viewThat(page, ({ zoom }) => zoom > 15);
  await tabTo(page, 'button', /^Heritage/, 'Shift+Tab');
  await page.keyboard.press('Space');
  for (const layer of [/^Creative spaces/, /^Events/, /^Planned CCI/]) {
    await tabTo(page, 'button', layer);
    await page.keyboard.press('Space');
  }
  await page.waitForURL(/layers=craft(,guest)?&/);
  await tabTo(page, 'application', 'Map of Hanoi');
  const here = await hear(page, 'i');
  assert.match(here, /^(No place in view\. )?Nearest to Temple of Literature.*: .+, [\d.]+ k?m (north|south|east|west)/);
  await page.keyboard.press('Enter');
  const heading = parts(page).card.getByRole('heading', { level: 2 });
  await eventually(() => heading.innerText(), (name) => !/Temple of Literature/.test(name));
  assert.ok(here.includes(await heading.innerText()), here);
  await parts(page).card.getByText('Craft villages').first().waitFor();
});

/** Sets a filter, reads how many are left, and opens the third of the list, in either language. */
async function filterAndOpenTheThird(page, words) {
  const before = await placesShown(page);
  await tabTo(page, 'button', new RegExp(`^${words.get('filters.open')}`));
  await page.keyboard.press('Enter');
  const filters = page.getByRole('region', { name: words.get('filters.title') });
  await filters.waitFor();
  const fold = filters.locator('summary').first();
  for (let stop = 0; stop < 5 && !(await fold.evaluate((one) => one === document.activeElement)); stop += 1) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  const left = await eventually(() => placesShown(page), (shown) => shown < before && shown > 0);
  await tabTo(page, 'button', words.get('filters.done'));
  await page.keyboard.press('Enter');
  const rows = page.getByRole('list', { name: words.get('list.places') }).getByRole('button');
  await eventually(() => rows.count(), (count) => count >= 3);
  const name = (await rows.nth(2).innerText()).trim();
  await tabTo(page, 'button', name);
  await page.keyboard.press('Enter');
  const heading = page.getByRole('complementary').getByRole('heading', { level: 2 });
  await eventually(() => heading.innerText(), (title) => title.trim() === name);
  await eventually(() => heading.evaluate((one) => one === document.activeElement), Boolean, 'the card is read from its name');
  return left;
}

test('journey: a filter is set, what is left is counted aloud, the third of the list is opened', async () => {
  const { page } = await app.open('?lang=en');
  const announced = await listen(page);
  const left = await filterAndOpenTheThird(page, WORDS.en);
  const counts = (await announced()).filter(([role]) => role === 'status').map(([, words]) => words);
  assert.equal(counts.at(-1), `${left} places shown`);
});

test('journey: the same in Vietnamese, on a phone with a keyboard', async () => {
  const { page } = await app.open('?lang=vi#map=11/21.02/105.83', { viewport: PHONE, hasTouch: true, isMobile: true });
  const announced = await listen(page);
  const left = await filterAndOpenTheThird(page, WORDS.vi);
  const counts = (await announced()).filter(([role]) => role === 'status').map(([, words]) => words);
  assert.equal(counts.at(-1), `Đang hiện ${left} địa điểm`);
});

test('journey: a cluster is walked to and opened, and a place in it', async () => {
  const { page } = await app.open('?lang=en#map=12/21.03/105.85');
  await tabTo(page, 'application', 'Map of Hanoi');
  let said = await hear(page, 'n');
  for (let stop = 0; stop < 40 && !/^\d+ places, /.test(said); stop += 1) said = await hear(page, 'n');
  assert.match(said, /^\d+ places, [\d.]+ k?m [a-z-]+; \d+ of \d+$/);
  // Clusters open into smaller ones, until places stand for themselves.
  for (let level = 0; level < 8 && /^\d+ places, /.test(said); level += 1) {
    const before = await view(page);
    said = await hear(page, 'Enter');
    await viewThat(page, ({ zoom }) => zoom > (before?.zoom ?? 12));
    assert.match(said, /; 1 of \d+$/);
    for (let stop = 0; stop < 12 && /^\d+ places, /.test(said) && level > 4; stop += 1) said = await hear(page, 'n');
  }
  assert.doesNotMatch(said, /^\d+ places/);
  await page.keyboard.press('Enter');
  const heading = parts(page).card.getByRole('heading', { level: 2 });
  await heading.waitFor();
  assert.ok(said.startsWith(await heading.innerText()), said);
  await page.keyboard.press('Escape');
  await eventually(() => parts(page).map.evaluate((one) => one === document.activeElement), Boolean, 'back on the map');
  assert.match(await hear(page, 'n'), /; \d+ of \d+$/);
});

test('journey: places that no zoom parts are asked about in a dialog that holds the focus and gives it back', async () => {
  app.site.pages.set('/twins.geojson', twins('One', 'Other'));
  const { page } = await app.open('?lang=en&layers=guest&data=/twins.geojson#map=15/21.03/105.85');
  await parts(page).map.focus();
  assert.match(await hear(page, 'n'), /^2 places, in the middle; 1 of 1$/);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '2 places here' });
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await eventually(() => parts(page).map.evaluate((one) => one === document.activeElement));
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Other' }).press('Enter');
  await parts(page).card.getByRole('heading', { name: 'Other', exact: true }).waitFor();
});

test('journey: the year of the plan is changed, and a zone says how sure it is and who says so', async () => {
  const { page } = await app.open('?lang=en&layers=cci#map=11/21.05/105.83');
  await tabTo(page, 'radio', '2026');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.waitForURL(/year=2045/);
  await tabTo(page, 'application', 'Map of Hanoi', 'Shift+Tab');
  const said = await hear(page, 'n');
  assert.match(said, /center for cultural industries.*, (official|indicative|proposed), .*; 1 of \d+$/);
  await page.keyboard.press('Enter');
  const { card } = parts(page);
  await card.getByRole('heading', { level: 2 }).waitFor();
  const note = await card.getByText(/Named in public|Named only as an example|Suggested by experts/).innerText();
  const sure = said.match(/official|indicative|proposed/)[0];
  assert.match(note, { official: /Named in public/, indicative: /only as an example/, proposed: /Suggested/ }[sure]);
  await card.getByRole('heading', { name: 'Sources' }).waitFor();
  await tabTo(page, 'link', /.+/);
});
