// No bare strip while the map moves: dragged with the button held, thrown, zoomed out; with our layers and with
// ten thousand points of a visitor's. What lies behind the canvases is given a colour that nothing else has.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { DESK, start } from './browser.mjs';
import { countFrames, untilQuiet, view } from './eyes.mjs';
import { middleOfMap } from './hands.mjs';
import { read } from './picture.mjs';
import { pointsFile } from './points.mjs';

const app = await start();
after(() => app.close());
app.site.pages.set('/points.geojson', pointsFile(10_000));

const BEHIND = [255, 0, 255];
const WHOLE = { x: 0, y: 0, ...DESK };
const FIELDS = {
  'our layers': '?lang=en#map=14/21.03/105.85',
  'ten thousand points': '?lang=en&layers=guest&data=/points.geojson#map=13/21.03/105.84',
};

async function opened(path) {
  const context = await app.browser.newContext({ viewport: DESK, locale: 'en-GB' });
  await context.addInitScript(countFrames);
  const { page } = await app.open(path, { context });
  await page.evaluate((colour) => {
    for (let one = document.getElementById('ground'); one; one = one.parentElement) one.style.background = `rgb(${colour})`;
  }, BEHIND);
  await untilQuiet(page);
  return page;
}

/** Looks at the page as it is just now: nothing behind the canvases is seen. */
async function isCovered(page, when) {
  const seen = read(await page.screenshot());
  assert.deepEqual([seen.width, seen.height], [DESK.width, DESK.height]);
  const bare = seen.count(WHOLE, BEHIND);
  assert.equal(bare, 0, `${bare} bare pixels ${when}`);
}

for (const [field, path] of Object.entries(FIELDS)) {
  test(`no bare strip while the map is dragged: ${field}`, async () => {
    const page = await opened(path);
    const { x, y } = await middleOfMap(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (const [right, down] of [[-120, -80], [-260, -200], [-380, -330], [-100, 60], [250, 320], [400, 380]]) {
      await page.mouse.move(x + right, y + down, { steps: 4 });
      await isCovered(page, `at ${right}, ${down}`);
    }
    await page.mouse.up();
  });

  test(`no bare strip after a fast throw: ${field}`, async () => {
    const page = await opened(path);
    const before = await view(page);
    const { x, y } = await middleOfMap(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (const right of [-60, -150, -260, -380]) await page.mouse.move(x + right, y + right / 2);
    await page.mouse.up();
    for (let look = 1; look <= 6; look += 1) await isCovered(page, `in look ${look} of the throw`);
    await untilQuiet(page);
    await isCovered(page, 'at rest');
    assert.notDeepEqual(await view(page), before);
  });

  test(`no bare strip while the wheel zooms out: ${field}`, async () => {
    const page = await opened(path);
    const { x, y } = await middleOfMap(page);
    await page.mouse.move(x, y);
    for (let notch = 1; notch <= 6; notch += 1) {
      await page.mouse.wheel(0, 240);
      await isCovered(page, `after notch ${notch}`);
    }
    await untilQuiet(page);
    await isCovered(page, 'at rest');
    const { zoom } = await view(page);
    assert.ok(zoom < 12.5, `zoomed out only to ${zoom}`);
  });
}
