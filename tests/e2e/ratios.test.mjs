// What hands do, at pixel ratio 1 and 2, with a mouse and with fingers: what is hit, moved and zoomed is where
// it is seen, whatever the screen.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { DESK, PHONE, start } from './browser.mjs';
import { eventually, pixels, view, viewThat } from './eyes.mjs';
import { fingers, middleOfMap, parts } from './hands.mjs';

const app = await start();
after(() => app.close());

const LONELY = '?lang=en#map=16/21.27964/105.36404';
const NEAR_THE_LAKE = '?lang=en#map=15/21.0288/105.8524';
const FROM_FAR = '?lang=en#map=9/21.03/105.84';
/** With less motion nothing is thrown: the map stays where the hand let go of it. */
const STILL = { reducedMotion: 'reduce' };
/** In small steps: what a hand does before it counts as a drag is not made up for. */
const STEPS = 26;
/** Degrees of longitude in a CSS pixel at zoom 15. */
const A_PIXEL = 360 / (256 * 2 ** 15);

const byMouse = {
  options: { viewport: DESK },
  tap: (page, { x, y }) => page.mouse.click(x, y),
  async pull(page, right, down) {
    const { x, y } = await middleOfMap(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + right, y + down, { steps: STEPS });
    await page.mouse.up();
  },
  async closer(page, { x, y }) {
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, -240);
  },
};

const byFingers = {
  options: { viewport: PHONE, hasTouch: true, isMobile: true },
  tap: (page, { x, y }) => page.touchscreen.tap(x, y),
  async pull(page, right, down) {
    const { x, y } = await middleOfMap(page);
    const touch = await fingers(page);
    await touch.down([x, y]);
    for (let step = 1; step <= STEPS; step += 1) await touch.move([x + (right * step) / STEPS, y + (down * step) / STEPS]);
    await touch.up();
  },
  async closer(page, { x, y }) {
    const touch = await fingers(page);
    await touch.down([x, y - 40], [x, y + 40]);
    for (const apart of [50, 60, 70, 80]) await touch.move([x, y - apart], [x, y + apart]);
    await touch.up();
  },
};

for (const ratio of [1, 2]) {
  for (const [how, hands] of [['mouse', byMouse], ['touch', byFingers]]) {
    const on = (title, path, act) => test(`${how}, ratio ${ratio}: ${title}`, async () => {
      const { page, context, problems } = await app.open(path, { ...hands.options, ...STILL, deviceScaleFactor: ratio });
      await act(page);
      assert.deepEqual(problems.all(), []);
      await context.close();
    });
    const { viewport } = hands.options;

    on('both canvases have a pixel for each of the screen', NEAR_THE_LAKE, async (page) => {
      const figures = await pixels(page, 'figures');
      assert.deepEqual([figures.width, figures.height], [viewport.width * ratio, viewport.height * ratio]);
      const ground = await pixels(page, 'ground');
      assert.equal(ground.painted, ground.width * ground.height);
      assert.ok(ground.width >= figures.width && ground.height >= figures.height, JSON.stringify(ground));
    });

    on('a place is hit where it is seen', LONELY, async (page) => {
      await hands.tap(page, await middleOfMap(page));
      await parts(page).card.getByRole('heading', { name: /Co Do painters/ }).waitFor();
    });

    on('beside a place nothing is hit', LONELY, async (page) => {
      const { x, y } = await middleOfMap(page);
      await hands.tap(page, { x: x - 90, y: y - 60 });
      await hands.tap(page, { x, y });
      await parts(page).card.getByRole('heading', { name: /Co Do painters/ }).waitFor();
      assert.equal(await parts(page).card.getByRole('heading', { level: 2 }).count(), 1);
    });

    on('a cluster opens', FROM_FAR, async (page) => {
      const before = await view(page);
      await hands.tap(page, await middleOfMap(page));
      const parted = viewThat(page, ({ zoom }) => zoom > before.zoom);
      const asked = page.getByRole('dialog', { name: /places here/ }).waitFor();
      await Promise.any([parted, asked]);
    });

    on('the map follows the hand', NEAR_THE_LAKE, async (page) => {
      const before = await pixels(page, 'figures');
      await hands.pull(page, 130, 60);
      const { lon } = await viewThat(page, (seen) => seen.lon < 105.8524 - A_PIXEL * 50);
      const moved = (105.8524 - lon) / A_PIXEL;
      assert.ok(Math.abs(moved - 130) <= 12, `moved by ${moved} pixels`);
      await eventually(() => pixels(page, 'figures'), ({ checksum }) => checksum !== before.checksum, 'another picture');
    });

    on('coming closer keeps what is under the hand', NEAR_THE_LAKE, async (page) => {
      await hands.closer(page, await middleOfMap(page));
      const seen = await viewThat(page, ({ zoom }) => zoom > 15.4);
      assert.ok(Math.hypot(seen.lat - 21.0288, seen.lon - 105.8524) < 0.001, JSON.stringify(seen));
    });
  }
}
