// What a person does: searches, opens a place, sets filters and settings, touches the map. By accessible names,
// in English unless told otherwise.

import { eventually } from './eyes.mjs';

/** The parts of the page by their names. */
export const parts = (page, words = {}) => ({
  map: page.getByRole('application', { name: words.map ?? 'Map of Hanoi' }),
  search: page.getByRole('searchbox'),
  results: page.getByRole('listbox'),
  list: page.getByRole('list', { name: words.list ?? 'Places' }),
  rows: page.getByRole('list', { name: words.list ?? 'Places' }).getByRole('listitem'),
  card: page.getByRole('complementary'),
  notices: page.getByRole('region', { name: words.notices ?? 'Notices' }),
  problem: page.getByRole('alert'),
});

/** Searches and opens the first result; the card is open when this ends. */
export async function openPlace(page, words) {
  const { search, results, card } = parts(page);
  await search.fill(words);
  await results.getByRole('option').first().waitFor();
  await search.press('Enter');
  await card.waitFor();
  return card;
}

/** Opens a dialog of the settings, by its name; without one, the settings themselves. */
export async function openDialog(page, name) {
  await page.getByRole('button', { name: 'Settings and information' }).click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.waitFor();
  if (!name) return settings;
  await settings.getByRole('button', { name }).click();
  const dialog = page.getByRole('dialog', { name });
  await dialog.waitFor();
  return dialog;
}

/** Opens the filters and unfolds a group of them, to its last value. */
export async function openFilter(page, group) {
  const button = page.getByRole('button', { name: /^Filter/ });
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  const filters = page.getByRole('region', { name: 'Filters' });
  const fold = filters.getByRole('group').filter({ has: page.getByText(group, { exact: true }) });
  if (!(await fold.evaluate((details) => details.open))) await fold.locator('summary').click();
  const rest = fold.getByRole('button', { name: /^Show all/ });
  if (await rest.isVisible()) await rest.click();
  return fold;
}

/** The middle of what panels leave free of the map, in CSS pixels: there is what the address names. */
export function middleOfMap(page) {
  return page.evaluate(() => {
    const map = document.getElementById('map').getBoundingClientRect();
    const free = { left: map.left, right: map.right, top: map.top, bottom: map.bottom };
    for (const panel of document.querySelectorAll('[data-covers]')) {
      const at = panel.getBoundingClientRect();
      if (at.width < 1 || at.height < 1) continue;
      const edge = getComputedStyle(panel).getPropertyValue('--covers').trim();
      if (edge === 'left') free.left = Math.max(free.left, at.right);
      if (edge === 'right') free.right = Math.min(free.right, at.left);
      if (edge === 'top') free.top = Math.max(free.top, at.bottom);
      if (edge === 'bottom') free.bottom = Math.min(free.bottom, at.top);
    }
    return { x: (free.left + free.right) / 2, y: (free.top + free.bottom) / 2 };
  });
}

/** Drags the map with the mouse from its middle, and lets go at rest: no throw follows. */
export async function drag(page, right, down) {
  const { x, y } = await middleOfMap(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + right / 2, y + down / 2);
  await page.mouse.move(x + right, y + down);
  await page.mouse.up();
}

/** Fingers on the glass, through the browser's own input: each call says where every finger is. */
export async function fingers(page) {
  const session = await page.context().newCDPSession(page);
  const send = (type, points) => session.send('Input.dispatchTouchEvent', {
    type,
    touchPoints: points.map(([x, y], id) => ({ x, y, id })),
  });
  return {
    down: (...points) => send('touchStart', points),
    move: (...points) => send('touchMove', points),
    up: () => send('touchEnd', []),
  };
}

/** The box of an element once it has stopped moving. */
export async function boxAtRest(locator) {
  let before;
  return eventually(async () => {
    const now = JSON.stringify(await locator.boundingBox());
    const same = now === before;
    before = now;
    return same && JSON.parse(now);
  });
}
