// Where the map can't run, or stops running: a readable page, the list of places, a way to try again.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { violations } from './axe.mjs';
import { DESK, PHONE, start } from './browser.mjs';
import { parts } from './hands.mjs';

const app = await start();
after(() => app.close());

/** Opens the page after `script` has changed the browser. */
async function openChanged(script, options) {
  const context = await app.browser.newContext({ viewport: DESK, locale: 'en-GB' });
  await context.addInitScript(script);
  return app.open('?lang=en', { context, until: 'nothing', ...options });
}

async function listOpens(page) {
  await page.getByRole('link', { name: 'a plain page' }).click();
  await page.waitForURL(/places\.html/);
  await page.getByRole('listitem').filter({ hasText: 'Bát Tràng' }).first().waitFor();
}

test('without JavaScript the page says so in both languages and lists the places, on a phone too', async () => {
  const { page } = await app.open('', { javaScriptEnabled: false, until: 'nothing', viewport: PHONE });
  const said = page.locator('noscript');
  for (const words of ['This map needs JavaScript and WebAssembly.', 'Bản đồ này cần JavaScript và WebAssembly.']) {
    await said.locator('p').filter({ hasText: words }).first().waitFor();
  }
  const list = page.frameLocator('iframe[title*="List of places"]');
  const place = list.getByRole('listitem').filter({ hasText: 'Bát Tràng' }).first();
  await place.scrollIntoViewIfNeeded();
  const box = await place.boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= PHONE.width, 'the list is wider than the phone');
});

test('without WebAssembly the page says so, and leads to the list', async () => {
  const { page } = await openChanged(() => { delete window.WebAssembly; });
  const alert = page.getByRole('alert');
  await alert.getByRole('heading', { name: /The map could not start/ }).waitFor();
  await alert.getByText('Bản đồ không chạy được').waitFor();
  assert.deepEqual(await violations(page), []);
  await listOpens(page);
});

test('when the program of the map does not come, the page says so, and opening it again helps', async () => {
  const context = await app.browser.newContext({ viewport: DESK, locale: 'en-GB' });
  await context.route('**/*.wasm', (route) => route.fulfill({ status: 404, body: 'no' }));
  const { page } = await app.open('?lang=en', { context, until: 'nothing' });
  await page.getByRole('alert').getByRole('heading', { name: /The map could not start/ }).waitFor();
  await context.unroute('**/*.wasm');
  await page.getByRole('link', { name: 'Open it again' }).click();
  await parts(page).rows.first().waitFor();
  assert.ok(await page.getByRole('alert').isHidden());
});

test('when the program of the map is broken, the page says so', async () => {
  const context = await app.browser.newContext({ viewport: DESK, locale: 'en-GB' });
  await context.route('**/*.wasm', (route) => route.fulfill({ body: 'not a program', contentType: 'application/wasm' }));
  const { page } = await app.open('?lang=en', { context, until: 'nothing' });
  await page.getByRole('alert').getByRole('heading', { name: /The map could not start/ }).waitFor();
  await listOpens(page);
});

test('a browser that paints no canvas still has the list of places', async () => {
  const { page } = await openChanged(() => { HTMLCanvasElement.prototype.getContext = () => null; });
  await page.getByRole('list').getByRole('listitem').first().waitFor();
});

/** An init script: as soon as `window.failNow` is set, the next picture hits an instruction that is none. */
function failWhenAsked() {
  const measure = Element.prototype.getBoundingClientRect;
  Element.prototype.getBoundingClientRect = function getBoundingClientRect() {
    if (window.failNow && this.id === 'map') {
      window.failNow = false;
      throw new WebAssembly.RuntimeError('unreachable');
    }
    return measure.call(this);
  };
}

test('when the map stops, the page says so, with a link that opens it again', async () => {
  const { page } = await openChanged(failWhenAsked, { until: 'data-ready' });
  await page.evaluate(() => { window.failNow = true; });
  await page.setViewportSize({ width: 1100, height: 700 });
  const alert = page.getByRole('alert');
  await alert.getByRole('heading', { name: /or it stopped/ }).waitFor();
  await alert.getByText(/unreachable/).waitFor();
  await alert.getByRole('link', { name: 'Open it again' }).click();
  await parts(page).rows.first().waitFor();
  assert.ok(await page.getByRole('alert').isHidden());
});
