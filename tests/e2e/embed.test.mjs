// The map in another page's frame: it fits, it asks for nothing, and the page goes on scrolling.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { PHONE, start } from './browser.mjs';
import { eventually, view, viewThat } from './eyes.mjs';
import { fingers, parts } from './hands.mjs';
import { serve } from './serve.mjs';

const app = await start();
const host = await serve();
after(() => Promise.all([app.close(), host.close()]));

const SIZES = [[280, 240], [640, 420]];

/** A long page of another origin with the map in it; gives the page and the map's frame. */
async function inAPage(path, [width, height] = [480, 360], options = {}) {
  const src = new URL(path, app.site.url).href;
  host.pages.set('/page.html', `<!doctype html><title>A school</title><body style="margin:0;height:4000px">
    <h1>Our city</h1><iframe title="Map" src="${src}" width="${width}" height="${height}"></iframe>`);
  const context = await app.browser.newContext({ viewport: { width: 900, height: 700 }, locale: 'en-GB', ...options });
  const { page } = await app.open(`${host.origin}/page.html`, { context, until: 'nothing' });
  const frame = await (await page.locator('iframe').elementHandle()).contentFrame();
  await frame.waitForFunction(() => performance.getEntriesByName('map:data-ready').length > 0);
  const box = await page.locator('iframe').boundingBox();
  return { page, frame, context, middle: { x: box.x + width / 2, y: box.y + height / 2 } };
}

const scrolled = (page) => page.evaluate(() => Math.round(scrollY));

test('a small frame holds the map, its buttons and the way to the whole, and nothing is cut off', async () => {
  for (const [width, height] of SIZES) {
    const { frame, context } = await inAPage('?embed=1&lang=en', [width, height]);
    await frame.getByRole('link', { name: /Open the full map/ }).waitFor();
    for (const name of ['Zoom in', 'Zoom out']) {
      const box = await frame.getByRole('button', { name }).evaluate((button) => button.getBoundingClientRect().toJSON());
      assert.ok(box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height, `${name} in ${width}`);
    }
    const page = await frame.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
    assert.ok(page[0] <= width && page[1] <= height, `the page in the frame is ${page}`);
    assert.equal(await frame.getByRole('searchbox').count(), 0);
    await context.close();
  }
});

test('the wheel over the map scrolls the page', async () => {
  const { page, frame, middle } = await inAPage('?embed=1&lang=en#map=14/21.03/105.85');
  const before = await view(frame);
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.wheel(0, 300);
  await eventually(() => scrolled(page), (y) => y > 100);
  assert.deepEqual(await view(frame), before);
});

test('the wheel with Ctrl zooms the map, and the page stays where it is', async () => {
  const { page, frame, middle } = await inAPage('?embed=1&lang=en#map=14/21.03/105.85');
  await page.mouse.move(middle.x, middle.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -240);
  await page.keyboard.up('Control');
  await viewThat(frame, ({ zoom }) => zoom > 14.4);
  assert.equal(await scrolled(page), 0);
  assert.equal(await page.evaluate(() => visualViewport.scale), 1);
});

test('a drag with the mouse pans the map', async () => {
  const { page, frame, middle } = await inAPage('?embed=1&lang=en#map=14/21.03/105.85');
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await page.mouse.move(middle.x + 40, middle.y);
  await page.mouse.move(middle.x + 90, middle.y);
  await page.mouse.up();
  await viewThat(frame, ({ lon }) => lon < 105.8495);
});

const inAPhone = () => inAPage('?embed=1&lang=en#map=14/21.03/105.85', [360, 300], {
  viewport: PHONE, hasTouch: true, isMobile: true,
});

test('one finger scrolls the page and leaves the map', async () => {
  const { page, frame, middle: { x, y } } = await inAPhone();
  const touch = await fingers(page);
  await touch.down([x, y]);
  for (const up of [20, 60, 100, 140]) await touch.move([x, y - up]);
  await touch.up();
  await eventually(() => scrolled(page), (top) => top > 60);
  assert.equal((await view(frame))?.lat ?? 21.03, 21.03);
});

test('two fingers move the map and leave the page', async () => {
  const { page, frame, middle: { x, y } } = await inAPhone();
  const touch = await fingers(page);
  await touch.down([x - 40, y], [x + 40, y]);
  for (const apart of [60, 80, 100, 120]) await touch.move([x - apart, y], [x + apart, y]);
  await touch.up();
  await viewThat(frame, ({ zoom }) => zoom > 14.5);
  assert.equal(await scrolled(page), 0);
});

test('the link opens the same view, whole, in a window of its own', async () => {
  const { page, frame } = await inAPage('?embed=1&lang=en&layers=craft&place=bat-trang#map=15/20.975/105.913');
  await parts(frame).card.waitFor();
  const opened = page.context().waitForEvent('page');
  await frame.getByRole('link', { name: /Open the full map/ }).click();
  const whole = await opened;
  await whole.getByRole('searchbox').waitFor();
  const url = new URL(whole.url());
  assert.equal(url.searchParams.get('embed'), null);
  assert.equal(url.searchParams.get('place'), 'bat-trang');
  assert.equal(url.searchParams.get('layers'), 'craft');
});

test('a frame leaves the history of its page alone', async () => {
  const { page, frame } = await inAPage('?embed=1&lang=en#map=16/21.27964/105.36404');
  const before = await page.evaluate(() => history.length);
  await frame.getByRole('button', { name: 'Zoom in' }).click();
  await viewThat(frame, ({ zoom }) => zoom > 16.5);
  assert.equal(await page.evaluate(() => history.length), before);
});

test('a frame that may not store anything still shows the map', async () => {
  const context = await app.browser.newContext({ locale: 'en-GB' });
  await context.addInitScript(() => {
    const refuse = { get() { throw new DOMException('Access is denied for this document.', 'SecurityError'); } };
    Object.defineProperty(window, 'localStorage', refuse);
  });
  const { page, problems } = await app.open('?lang=en', { context });
  await page.getByRole('button', { name: 'Tiếng Việt' }).click();
  await page.getByRole('button', { name: 'English' }).waitFor();
  assert.deepEqual(problems.all(), []);
});

test('a walk in a frame says its name and leads from stop to stop', async () => {
  for (const [width, height] of [[320, 420], [800, 420]]) {
    const { frame } = await inAPage('?embed=1&lang=en&walk=guild-streets', [width, height]);
    const begin = frame.getByRole('button', { name: /First stop: / });
    await begin.waitFor();
    assert.match(await begin.innerText(), /^Guild streets still at work/);
    const plates = await frame.locator('.frame-head .plate').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
    for (const { left, right, height: tall } of plates) assert.ok(left >= 0 && right <= width && tall >= 44, JSON.stringify(plates));
    const first = (await begin.innerText()).split('First stop: ')[1].trim();
    await begin.click();
    const { card } = parts(frame);
    await card.getByRole('heading', { name: first }).waitFor();
    await card.getByRole('button', { name: /^Next/ }).click();
    await eventually(() => card.getByRole('heading', { name: first }).count(), (n) => n === 0);
  }
});
