// Everything can be reached: buttons do what drags do, fingers hit what they aim at, the focus is never
// lost and never hidden.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { DESK, PHONE, start } from './browser.mjs';
import { atRest, eventually, viewThat } from './eyes.mjs';
import { boxAtRest, parts } from './hands.mjs';
import { STATES, enter } from './states.mjs';
import { WORDS } from './words.mjs';

const app = await start();
after(() => app.close());

const IN_HAND = { viewport: PHONE, hasTouch: true, isMobile: true };
const SMALL = { viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true };
const VIEW = '?lang=en#map=14/21.03/105.85';
const DIRECTIONS = { Up: ({ lat }) => lat > 21.031, Down: ({ lat }) => lat < 21.029, Left: ({ lon }) => lon < 105.849, Right: ({ lon }) => lon > 105.851 };

/** What answers to presses on less than so many CSS pixels across or down. */
function tooSmall(locator, least) {
  return locator.evaluateAll((all, px) => all.flatMap((one) => {
    if (!one.checkVisibility({ visibilityProperty: true }) || one.closest('.skip')) return [];
    if (document.querySelector('dialog[open]') && !one.closest('dialog[open]')) return [];
    // A box is pressed by its label, a name by its row.
    const whole = one.closest('label, li.row') ?? one;
    whole.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const box = whole.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const at = (right, down) => document.elementFromPoint(x + right, y + down);
    // Results and notices lie over the map until they are taken or sent away.
    const half = px / 2;
    const around = [[0, 0], [half, 0], [-half, 0], [0, half], [0, -half]].map(([right, down]) => at(right, down)?.closest('.results, .notices'));
    if (around.some((over) => over && !over.contains(one))) return [];
    const isIt = (hit) => hit && (one.contains(hit) || [hit.closest('label'), hit.closest('[role=option]'), hit.closest('.field')].some((outer) => outer?.contains(one)));
    const reach = (right, down) => {
      let steps = 0;
      while (steps < px && isIt(at(right * steps, down * steps))) steps += 1;
      return steps;
    };
    const [across, down] = [reach(-1, 0) + reach(1, 0), reach(0, -1) + reach(0, 1)];
    const name = one.getAttribute('aria-label') ?? one.textContent.trim().slice(0, 40);
    return Math.min(across, down) < px - 0.5 ? [`${one.tagName} ${name}: ${across} × ${down}, least ${px}`] : [];
  }), least);
}

/** What is pressed often; links in a text and lists of sources are not. */
const MAIN = 'button, input:not([type=radio][name=year]), summary, [role=option], .frame-head .plate';

test('each direction has a button, so that nobody has to drag the map: desk, phone, frame', async () => {
  const places = [['?lang=en', { viewport: DESK }], ['?lang=en', IN_HAND], ['?lang=vi', IN_HAND], ['?embed=1&lang=en', { viewport: { width: 280, height: 240 } }]];
  for (const [query, options] of places) {
    const words = WORDS[query.includes('vi') ? 'vi' : 'en'];
    for (const [direction, arrived] of Object.entries(DIRECTIONS)) {
      const { page, context } = await app.open(`${query}#map=14/21.03/105.85`, options);
      const fold = page.getByRole('button', { name: words.get('map.pan'), exact: true });
      await fold.click();
      assert.equal(await fold.getAttribute('aria-expanded'), 'true');
      await page.getByRole('button', { name: words.get(`map.pan-${direction.toLowerCase()}`) }).click();
      await viewThat(page, arrived);
      await context.close();
    }
  }
});

test('the buttons that pan follow the one that unfolds them, and fold again', async () => {
  const { page } = await app.open(VIEW);
  const fold = page.getByRole('button', { name: 'Move the map', exact: true });
  await fold.press('Enter');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-label')), 'Move up');
  await page.keyboard.press('Enter');
  await viewThat(page, ({ lat }) => lat > 21.031);
  await fold.press('Enter');
  assert.equal(await page.getByRole('button', { name: 'Move up' }).count(), 0);
});

test('the sheet moves by a press of its handle, by finger and by key', async () => {
  const { page } = await app.open(VIEW, IN_HAND);
  const sheet = page.locator('.sheet');
  const taller = page.getByRole('button', { name: 'Make the panel taller' });
  const low = (await boxAtRest(sheet)).height;
  await taller.press('Enter');
  const half = (await eventually(() => boxAtRest(sheet), ({ height }) => height > low + 50)).height;
  await taller.tap();
  await eventually(() => boxAtRest(sheet), ({ height }) => height > half + 50);
  await page.getByRole('button', { name: 'Make the panel lower' }).press('Space');
  await eventually(() => boxAtRest(sheet), ({ height }) => Math.abs(height - low) < 2);
});

for (const [phone, options] of [['a phone', IN_HAND], ['the smallest phone', SMALL]]) {
  test(`on ${phone} everything is 24 pixels large, and what is pressed often 44, in every state`, async () => {
    const found = [];
    for (const state of STATES) {
      const page = await enter(app, state, options);
      await atRest(page);
      found.push(...(await tooSmall(page.locator('button, a, input, summary, [role=option]'), 24)).map((one) => `${state[0]}: ${one}`));
      found.push(...(await tooSmall(page.locator(MAIN), 44)).map((one) => `${state[0]}: ${one}`));
      await page.context().close();
    }
    assert.equal(found.join('\n'), '');
  });
}

test('on a desk everything is 24 pixels large in every state', async () => {
  const found = [];
  for (const state of STATES) {
    const page = await enter(app, state, { viewport: DESK });
    found.push(...(await tooSmall(page.locator('button, a, input, summary, [role=option]'), 24)).map((one) => `${state[0]}: ${one}`));
    await page.context().close();
  }
  assert.equal(found.join('\n'), '');
});

/** What is wrong with where the focus is: nowhere, out of sight, or under something. */
const focusTrouble = (page) => page.evaluate(() => {
  const one = document.activeElement;
  if (!one || one === document.body) return 'the focus is nowhere';
  if (one.matches('dialog')) return '';
  // The ring of a name is that of its row; the map has it all round, under the panels too.
  const box = (one.closest('li.row') ?? one.closest('label') ?? one).getBoundingClientRect();
  const name = one.getAttribute('aria-label') ?? one.textContent.trim().slice(0, 40);
  const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)];
  const [right, bottom] = [Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
  if (right - left < 2 || bottom - top < 2) return `${name} is out of sight: ${JSON.stringify(box)}`;
  const isIt = (at) => at && (one.contains(at) || at.contains(one) || at.closest('label')?.contains(one) || at.closest('li.row')?.contains(one));
  const grid = [0.1, 0.3, 0.5, 0.7, 0.9];
  const seen = grid.some((x) => grid.some((y) => isIt(document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y))));
  return seen ? '' : `${name} is covered`;
});

async function assertFocusSeen(page, where) {
  await eventually(() => focusTrouble(page), (trouble) => trouble === '', where);
}

for (const [screen, options] of [['a phone', IN_HAND], ['the smallest phone', SMALL], ['a desk', { viewport: DESK }]]) {
  test(`every stop of the keyboard on ${screen} is in sight and not covered`, async () => {
    for (const query of ['?lang=en', '?lang=vi&place=temple-of-literature']) {
      const { page, context } = await app.open(query, options);
      for (let stop = 0; stop < 34; stop += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(() => document.activeElement === document.body)) continue;
        await assertFocusSeen(page, `stop ${stop} of ${query}`);
      }
      await context.close();
    }
  });

  test(`opening and closing on ${screen} never loses or hides the focus`, async () => {
    const { page } = await app.open(VIEW, options);
    const { card, rows } = parts(page);
    const filter = page.getByRole('button', { name: /^Filter/ });
    await filter.press('Enter');
    await assertFocusSeen(page, 'filters open');
    await page.getByRole('button', { name: 'Show places' }).press('Enter');
    await page.getByRole('region', { name: 'Filters' }).waitFor({ state: 'detached' });
    await assertFocusSeen(page, 'filters closed');
    await rows.getByRole('button').first().press('Enter');
    await card.waitFor();
    await assertFocusSeen(page, 'card open');
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    await assertFocusSeen(page, 'card closed');
    for (const name of ['Plan and figures', 'What the symbols mean', 'Keys', 'About this map']) {
      await page.getByRole('button', { name: 'Settings and information' }).press('Enter');
      await assertFocusSeen(page, 'settings open');
      await page.getByRole('dialog', { name: 'Settings' }).getByRole('button', { name }).press('Enter');
      const dialog = page.getByRole('dialog', { name });
      await dialog.waitFor();
      await assertFocusSeen(page, `${name} open`);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await assertFocusSeen(page, `${name} closed`);
    }
    await parts(page).search.press('a');
    await parts(page).results.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await card.waitFor();
    await assertFocusSeen(page, 'a result taken');
    await card.getByRole('button', { name: 'Close the card' }).press('Enter');
    await card.waitFor({ state: 'detached' });
    await assertFocusSeen(page, 'card closed by its button');
  });

  test(`a list of places on one spot on ${screen} gives the focus back`, async () => {
    const state = STATES.find(([name]) => name === 'the list of a cluster');
    const page = await enter(app, state, options);
    await assertFocusSeen(page, 'list open');
    await page.getByRole('dialog').getByRole('button', { name: 'Chùa Một Cột' }).press('Enter');
    await parts(page).card.waitFor();
    // While it goes, the list still has the focus, and what is pressed is lost with it.
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await assertFocusSeen(page, 'card open');
    // Where the walk by keys still goes on, the first Escape ends that, and the next closes the card.
    const pressed = async () => {
      await page.keyboard.press('Escape');
      return parts(page).card.count();
    };
    await eventually(pressed, (cards) => cards === 0);
    await assertFocusSeen(page, 'card closed');
  });
}
