// Nobody else hears of a visit: no request to another origin, no cookie, nothing the page's policy forbids.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { DESK, PHONE, start } from './browser.mjs';
import { openDialog, openFilter, openPlace, parts } from './hands.mjs';

const app = await start();
after(() => app.close());

/** An init script: keeps what the page's policy refused. */
function keepRefusals() {
  window.refused = [];
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    window.refused.push(`${violatedDirective} ${blockedURI}`);
  });
}

async function openWatched(path, options = {}) {
  const context = await app.browser.newContext({ viewport: DESK, locale: 'en-GB', ...options });
  await context.addInitScript(keepRefusals);
  return app.open(path, { context });
}

async function assertPrivate({ page, context, problems }) {
  assert.deepEqual(problems.outside, []);
  assert.deepEqual(await context.cookies(), []);
  assert.equal(await page.evaluate(() => document.cookie), '');
  assert.deepEqual(await page.evaluate(() => window.refused), []);
  assert.deepEqual(problems.errors, []);
}

test('a whole visit asks nobody else, leaves no cookie, and breaks no rule of the page', async () => {
  const visit = await openWatched('?lang=en');
  const { page } = visit;
  const card = await openPlace(page, 'bat trang');
  await card.getByRole('heading', { name: 'Sources' }).waitFor();
  await card.getByRole('button', { name: 'Close the card' }).click();
  const group = await openFilter(page, 'Craft');
  await group.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Show places' }).click();
  for (const name of ['Plan and figures', 'What the symbols mean', 'Keys', 'About this map']) {
    const dialog = await openDialog(page, name);
    await dialog.getByRole('button', { name: 'Close' }).click();
  }
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await page.getByRole('button', { name: 'Tiếng Việt' }).click();
  await page.getByRole('button', { name: 'English' }).waitFor();
  await assertPrivate(visit);
});

test('neither does a phone, nor a frame', async () => {
  await assertPrivate(await openWatched('?lang=vi', { viewport: PHONE, hasTouch: true, isMobile: true }));
  await assertPrivate(await openWatched('?embed=1&lang=vi'));
});

test('what is remembered on the device is the settings alone', async () => {
  const { page } = await openWatched('?lang=en');
  const settings = await openDialog(page);
  await settings.getByRole('radio', { name: 'Dark' }).check();
  await settings.getByRole('radio', { name: 'Tiếng Việt' }).check();
  await page.getByRole('dialog', { name: 'Cài đặt' }).waitFor();
  const kept = await page.evaluate(() => Object.keys(localStorage).sort());
  assert.deepEqual(kept.filter((key) => !['lang', 'theme', 'online-streets'].includes(key)), []);
  assert.equal(await page.evaluate(() => sessionStorage.length), 0);
});

test('links that lead out keep the page to themselves', async () => {
  const { page } = await openWatched('?lang=en');
  const card = await openPlace(page, 'bat trang');
  await card.getByRole('heading', { name: 'Sources' }).waitFor();
  const out = await page.locator('a[href^=http]').evaluateAll((links) => links
    .filter((link) => link.origin !== location.origin && !/noopener|noreferrer/.test(link.rel)).map((link) => link.href));
  assert.deepEqual(out, []);
});

test('words in a visitor\'s file stay words: no markup, no script', async () => {
  const evil = '<img src=x onerror="window.intruder=1"><script>window.intruder=1</script>';
  const properties = { name: evil, description: evil, website: 'javascript:window.intruder=1' };
  const feature = { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [105.85, 21.03] } };
  app.site.pages.set('/evil.geojson', JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
  const visit = await openWatched('?lang=en&layers=guest&data=/evil.geojson#map=16/21.03/105.85');
  const { rows, card } = parts(visit.page);
  await rows.getByRole('button').first().click();
  await card.waitFor();
  assert.match(await card.innerText(), /<img src=x/);
  assert.equal(await visit.page.locator('a[href^="javascript:"]').count(), 0);
  assert.equal(await visit.page.evaluate(() => window.intruder), undefined);
  await assertPrivate(visit);
});
