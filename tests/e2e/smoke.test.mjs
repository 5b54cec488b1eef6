// The site opens: at the top of a host, in a folder of it, and as a list where nothing can run.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { violations } from './axe.mjs';
import { mark, start } from './browser.mjs';

const app = await start();
const inFolder = await start({ base: '/some/folder/' });
after(() => Promise.all([app.close(), inFolder.close()]));

test('the basemap is painted, then the places, and nothing goes wrong', async () => {
  const { page, problems } = await app.open();
  const first = await mark(page, 'map:first-frame');
  const ready = await mark(page, 'map:data-ready');
  assert.ok(first > 0 && first <= ready, `first frame at ${first} ms, data at ${ready} ms`);
  assert.deepEqual(problems.all(), []);
});

test('the same files work in a folder of a host', async () => {
  const { problems } = await inFolder.open();
  assert.deepEqual(problems.all(), []);
});

test('the policy of the built page stops scripts that are not of the site', async () => {
  const { page } = await app.open();
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    // Browsers that know trusted types throw here already.
    try { script.textContent = 'window.intruder = true'; } catch { return false; }
    document.body.append(script);
    return Boolean(window.intruder);
  });
  assert.equal(ran, false);
});

test('without JavaScript the page is a readable list of places', async () => {
  const { page } = await app.open('', { javaScriptEnabled: false, until: 'nothing' });
  const items = page.frameLocator('iframe').locator('.places li');
  await items.first().waitFor();
});

test('the list has a page of its own, for browsers without WebAssembly', async () => {
  const { page, problems } = await app.open('places.html', { until: 'nothing' });
  assert.ok(await page.getByRole('listitem').first().isVisible());
  assert.deepEqual(await violations(page), []);
  assert.deepEqual(problems.all(), []);
});
