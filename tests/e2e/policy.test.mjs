// The policy of the built page: whatever the app does keeps to it, and what it is there to stop is stopped.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { DESK, start } from './browser.mjs';
import { eventually, placesShown } from './eyes.mjs';
import { openDialog, openFilter, openPlace, parts } from './hands.mjs';
import { DIST } from './serve.mjs';

const app = await start();
after(() => app.close());

/** An init script: keeps what the page's policy refused. */
function keepRefusals() {
  window.refused = [];
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    window.refused.push(`${violatedDirective} ${blockedURI} ${sample}`);
  });
}

/** Opens the app and keeps refusals, and every word of the console about the policy, warnings included. */
async function openWatched(path) {
  const context = await app.browser.newContext({ viewport: DESK, locale: 'en-GB' });
  await context.addInitScript(keepRefusals);
  const said = [];
  context.on('console', (message) => {
    if (/content.?security.?policy|trusted.?(type|script|html)/i.test(message.text())) said.push(message.text());
  });
  return { ...(await app.open(path, { context })), said };
}

async function assertKept({ page, problems, said }) {
  assert.deepEqual(await page.evaluate(() => window.refused), []);
  assert.deepEqual(said, []);
  assert.deepEqual(problems.all(), []);
}

test('every panel, a search, the years, a visitor\'s file and its worker keep to the policy', async () => {
  const point = { type: 'Point', coordinates: [105.85, 21.03] };
  app.site.pages.set('/mine.geojson', JSON.stringify({ type: 'Feature', properties: { name: 'Mine' }, geometry: point }));
  const visit = await openWatched('?lang=en&data=/mine.geojson');
  const { page } = visit;
  await page.getByRole('button', { name: 'Your data 1' }).waitFor();
  const card = await openPlace(page, 'bat trang');
  await card.getByRole('heading', { name: 'Sources' }).waitFor();
  await card.getByText('Directions').click();
  await card.getByRole('button', { name: 'Close the card' }).click();
  await openFilter(page, 'Craft');
  await page.getByRole('button', { name: 'Show places' }).click();
  for (const name of ['Plan and figures', 'What the symbols mean', 'Keys', 'About this map']) {
    const dialog = await openDialog(page, name);
    await dialog.getByRole('button', { name: 'Close' }).click();
  }
  const settings = await openDialog(page);
  await settings.getByRole('radio', { name: 'Dark' }).check();
  await settings.getByRole('radio', { name: 'Tiếng Việt' }).check();
  await page.getByRole('dialog', { name: 'Cài đặt' }).getByRole('button', { name: 'Đóng' }).click();
  await page.getByRole('radio', { name: '2045' }).check();
  await page.keyboard.press('Escape');
  await assertKept(visit);
});

test('a file of thousands, read in parts, keeps to the policy', async () => {
  const feature = (n) => ({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [105.8 + n * 1e-5, 21] } });
  const features = Array.from({ length: 3000 }, (_, n) => feature(n));
  app.site.pages.set('/many.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
  const visit = await openWatched('?lang=en&layers=guest&data=/many.geojson');
  await eventually(() => placesShown(visit.page), (shown) => shown === 3000);
  await assertKept(visit);
});

/** Ways in which markup and addresses become scripts; each says in `window.intruder` that it ran. */
const INTRUSIONS = {
  'a script as text': () => { document.body.append(Object.assign(document.createElement('script'), { text: 'window.intruder = 1' })); },
  'a script as an address': () => { document.body.append(Object.assign(document.createElement('script'), { src: 'data:text/javascript,window.intruder=1' })); },
  'a handler in markup': () => { document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.intruder = 1">'); },
  'markup for a whole element': () => { document.body.lastElementChild.innerHTML = '<img src="x" onerror="window.intruder = 1">'; },
  'a handler as an attribute': () => { document.body.setAttribute('onclick', 'window.intruder = 1'); document.body.click(); },
  'a worker from elsewhere': () => { new Worker('https://evil.example/a.js'); },
  'a worker from data': () => { new Worker('data:text/javascript,1'); },
  'a worker from a blob': () => { new Worker(URL.createObjectURL(new Blob(['1']))); },
  'a timer of text': () => { setTimeout('window.intruder = 1', 0); },
  'another base': () => { document.head.append(Object.assign(document.createElement('base'), { href: 'https://evil.example/' })); },
  'an object': () => { document.body.append(Object.assign(document.createElement('object'), { data: 'data:text/html,<script>parent.intruder=1</script>' })); },
  'a frame from elsewhere': () => { document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://evil.example/' })); },
  'a policy of its own': () => { window.trustedTypes.createPolicy('mine', { createHTML: (text) => text }); },
};

for (const [way, intrude] of Object.entries(INTRUSIONS)) {
  test(`${way} is refused`, async () => {
    const { page } = await openWatched('?lang=en');
    const source = `(() => { try { (${intrude})(); } catch (error) { window.thrown = String(error); } })()`;
    await page.evaluate(source);
    await eventually(() => page.evaluate(() => window.refused.length > 0), Boolean, `nothing was refused: ${way}`);
    assert.equal(await page.evaluate(() => window.intruder), undefined);
    assert.equal(await page.evaluate(() => document.baseURI.includes('evil')), false);
  });
}

test('no page of the site has a handler in its markup', () => {
  for (const name of ['index.html', 'places.html']) {
    const page = readFileSync(join(DIST, name), 'utf8');
    assert.doesNotMatch(page, /<[^>]+\son[a-z]+\s*=/i, name);
    assert.doesNotMatch(page, /javascript:/i, name);
    assert.match(page, /<meta http-equiv="?Content-Security-Policy"? content="default-src 'none';/, name);
  }
});
