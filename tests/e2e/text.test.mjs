// Large text, wide spacing, narrow screens, forced colours, less motion: nothing is cut, nothing is covered.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { DESK, PHONE, start } from './browser.mjs';
import { atRest, eventually, pixels, unreadable, viewThat } from './eyes.mjs';
import { parts } from './hands.mjs';
import { STATES, enter } from './states.mjs';

const app = await start();
after(() => app.close());

/** The spacing that WCAG 1.4.12 allows everybody to ask for. */
function space() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
    p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}

/** The browser's own text size, as a person sets it: 16 is what everybody starts with. */
async function setTextSize(page, px) {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: px, fixed: Math.round(px * 0.8125) } });
  await eventually(() => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize)), (size) => size === px);
}

/** What cannot be read, once everything has come to rest. */
async function troubles(page, where) {
  await atRest(page);
  const found = await unreadable(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [...found, ...(width > 0 ? [`${width} px wider than the window`] : [])].map((one) => `${where}: ${one}`);
}

const SCREENS = [['a desk', { viewport: DESK }], ['a phone', { viewport: PHONE, hasTouch: true, isMobile: true }]];

for (const lang of ['en', 'vi']) {
  for (const [screen, options] of SCREENS) {
    test(`nothing is cut or covered on ${screen}, ${lang}: as it is, twice as large, widely spaced, at 320 pixels`, async () => {
      const found = [];
      for (const state of STATES) {
        const page = await enter(app, state, { lang, ...options });
        found.push(...(await troubles(page, `${state[0]}, as it is`)));
        await setTextSize(page, 32);
        found.push(...(await troubles(page, `${state[0]}, twice as large`)));
        await setTextSize(page, 16);
        await page.setViewportSize({ width: 320, height: 640 });
        found.push(...(await troubles(page, `${state[0]}, at 320 pixels`)));
        await page.setViewportSize(options.viewport);
        await page.evaluate(space);
        found.push(...(await troubles(page, `${state[0]}, widely spaced`)));
        await page.context().close();
      }
      assert.equal(found.join('\n'), '');
    });
  }
}

test('the buttons of the map fit on a phone with text twice as large, those that pan too', async () => {
  const state = STATES.find(([name]) => name === 'the buttons that pan');
  const page = await enter(app, state, { viewport: PHONE, hasTouch: true, isMobile: true });
  await setTextSize(page, 32);
  await atRest(page);
  for (const name of ['Zoom in', 'Zoom out', 'Move up', 'Move down', 'Move left', 'Move right']) {
    const { x, y, width, height } = await page.getByRole('button', { name, exact: true }).boundingBox();
    assert.ok(x >= 0 && y >= 0 && x + width <= PHONE.width && y + height <= PHONE.height, `${name}: ${x}, ${y}, ${width} × ${height}`);
  }
});

test('forced colours: controls have edges, what is on is told apart, the focus is seen, the map is painted', async () => {
  for (const colorScheme of ['light', 'dark']) {
    const { page, context } = await app.open('?lang=en#map=14/21.03/105.85', { forcedColors: 'active', colorScheme });
    const edges = await page.getByRole('button').evaluateAll((all) => all
      .filter((one) => one.checkVisibility() && one.matches('.button, .chip, .control'))
      .filter((one) => getComputedStyle(one).borderTopStyle !== 'solid' && getComputedStyle(one.parentElement).borderTopStyle !== 'solid')
      .map((one) => one.textContent || one.getAttribute('aria-label')));
    assert.deepEqual(edges, []);
    const outline = (one) => { const { outlineStyle, outlineWidth } = getComputedStyle(one); return `${outlineStyle} ${outlineWidth}`; };
    const chip = page.getByRole('group', { name: 'Layers' }).getByRole('button', { name: /^Heritage/ });
    const on = await chip.evaluate(outline);
    await chip.click();
    await eventually(() => chip.getAttribute('aria-pressed'), (pressed) => pressed === 'false');
    await page.mouse.move(700, 300);
    assert.notEqual(await chip.evaluate(outline), on, 'a chip that is on looks like one that is off');
    await chip.click();
    for (const one of [page.getByRole('button', { name: 'Zoom in' }), chip, parts(page).rows.getByRole('button').first()]) {
      await one.focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      const ring = await one.evaluate((element) => [element, getComputedStyle(element), getComputedStyle(element, '::after')]
        .slice(1).some(({ outlineStyle, outlineWidth }) => outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2));
      assert.ok(ring, 'no ring on what has the focus');
    }
    const { painted, colours } = await pixels(page, 'figures');
    assert.ok(painted > 1000 && colours > 5, `${painted} pixels, ${colours} colours`);
    await parts(page).map.focus();
    await page.keyboard.press('n');
    await page.locator('.told span').first().waitFor();
    const [told, beside] = await page.locator('.told').evaluate((one) => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]);
    assert.notEqual(told, beside);
    await context.close();
  }
});

test('less motion: keys, buttons and the walk arrive at once, and the sheet does not slide', async () => {
  const { page } = await app.open('?lang=en#map=14/21.03/105.85', { reducedMotion: 'reduce', viewport: PHONE });
  const slides = await page.locator('.sheet').evaluate((one) => getComputedStyle(one).transitionDuration);
  assert.equal(slides, '0s');
  await page.evaluate(() => {
    window.seen = new Set();
    const ground = document.getElementById('ground');
    new MutationObserver(() => window.seen.add(ground.style.transform)).observe(ground, { attributes: true, attributeFilter: ['style'] });
  });
  await parts(page).map.focus();
  await page.keyboard.press('ArrowRight');
  await viewThat(page, ({ lon }) => lon > 105.851);
  await page.keyboard.press('+');
  await viewThat(page, ({ zoom }) => zoom === 15);
  const between = await page.evaluate(() => window.seen.size);
  assert.ok(between <= 4, `${between} pictures on the way`);
});
