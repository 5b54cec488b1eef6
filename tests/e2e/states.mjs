// Every state that the page can be in, for tests that look at all of them, in either language.
//
//   for (const state of STATES) {
//     const page = await enter(app, state, { lang: 'vi', theme: 'dark', viewport: PHONE });

import { parts } from './hands.mjs';
import { twins } from './points.mjs';
import { WORDS } from './words.mjs';

const named = (words, key) => new RegExp(`^${words.get(key)}`);

async function openDialog(page, words, key) {
  await page.getByRole('button', { name: words.get('app.menu') }).click();
  const settings = page.getByRole('dialog', { name: words.get('settings.title') });
  await settings.waitFor();
  if (!key) return;
  await settings.getByRole('button', { name: words.get(key) }).click();
  await page.getByRole('dialog', { name: words.get(key) }).waitFor();
}

async function openFilters(page, words) {
  await page.getByRole('button', { name: named(words, 'filters.open') }).click();
  const filters = page.getByRole('region', { name: words.get('filters.title') });
  const folds = filters.locator('summary');
  await folds.nth(1).click();
  await filters.getByRole('checkbox').first().check();
}

const surface = (page) => page.getByRole('application');

async function walk(page) {
  await surface(page).press('n');
  await page.locator('.told span').first().waitFor();
}

/** A file of which half comes, and the rest never. */
function half(response) {
  response.writeHead(200, { 'content-type': 'application/geo+json', 'content-length': 2_000_000 });
  response.write(' '.repeat(1_000_000));
}

const TWINS = '&layers=guest&data=/twins.geojson#map=15/21.03/105.85';

/** Name, rest of the address, what is done then. */
export const STATES = [
  ['the start', '', async () => {}],
  ['the filters', '', openFilters],
  ['a place', '&place=temple-of-literature', (page) => page.locator('.card .summary').waitFor()],
  ['a zone', '&place=cci-bai-giua', (page) => page.locator('.card .plan-note').waitFor()],
  ['the list of a cluster', TWINS, async (page) => {
    await walk(page);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
  }],
  ['the results of a search', '', async (page) => {
    await parts(page).search.fill('lang');
    await parts(page).results.getByRole('option').first().waitFor();
  }],
  ['a search in vain', '', async (page, words) => {
    await parts(page).search.fill('xqzw');
    await page.getByText(words.get('search.none')).waitFor();
  }],
  ['the settings', '', (page, words) => openDialog(page, words)],
  ['the legend', '', (page, words) => openDialog(page, words, 'legend.title')],
  ['the keys', '', (page, words) => openDialog(page, words, 'keys.title')],
  ['about', '', (page, words) => openDialog(page, words, 'about.title')],
  ['the city', '', async (page, words) => {
    await openDialog(page, words, 'city.title');
    const panel = page.getByRole('dialog');
    await panel.getByRole('heading', { name: words.get('city.roadmap') }).waitFor();
    for (const fold of await panel.locator('summary').all()) await fold.click();
  }],
  ['the walks', '', async (page, words) => {
    await openDialog(page, words, 'walks.title');
    await page.getByRole('dialog').locator('ol.written-steps').first().waitFor();
  }],
  ['a walk to follow', '&walk=guild-streets', (page) => page.locator('.numbered .say').first().waitFor({ state: 'attached' })],
  ['a stop of a walk', '&walk=guild-streets&place=to-tich', (page) => page.locator('.stop-note').waitFor()],
  ['problems', '&place=atlantis&year=soon', (page) => parts(page).problem.first().waitFor()],
  ['a file on its way', '&data=/half.geojson', (page) => page.getByRole('progressbar').waitFor(), 'first-frame'],
  ['a frame', '&embed=1&place=bat-trang', (page) => parts(page).card.waitFor()],
  ['a walk', '', walk],
  ['the buttons that pan', '', (page, words) => page.getByRole('button', { name: words.get('map.pan'), exact: true }).click()],
];

/** Opens a fresh page in that state; `more` is for Playwright's new context. */
export async function enter(app, [name, address, act, until], { lang = 'en', theme = 'light', ...more } = {}) {
  app.site.pages.set('/twins.geojson', twins('Chùa Một Cột', 'Lăng Bác'));
  app.site.pages.set('/half.geojson', half);
  const [query, hash] = address.split('#');
  const path = `?lang=${lang}&theme=${theme}${query}${hash ? `#${hash}` : ''}`;
  const { page } = await app.open(path, { ...(until && { until }), ...more });
  try {
    await act(page, WORDS[lang]);
  } catch (error) {
    throw new Error(`${name}, ${lang}: ${error.message}`, { cause: error });
  }
  return page;
}
