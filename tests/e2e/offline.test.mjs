// What is kept on the device: a second visit needs no network, a newer edition comes whole or not at all.

import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { launch, mark, open } from './browser.mjs';
import { eventually } from './eyes.mjs';
import { openPlace, parts } from './hands.mjs';
import { DIST, serve } from './serve.mjs';
import { WORDS } from './words.mjs';

const browser = await launch();
const rooms = [];
after(async () => {
  await browser.close();
  await Promise.all(rooms.map((room) => rm(room, { recursive: true })));
});

/** A site of the test's own, that it can cut off or change. */
async function site() {
  const root = await mkdtemp(join(tmpdir(), 'hanoi-map-'));
  rooms.push(root);
  await cp(DIST, root, { recursive: true });
  return serve({ root });
}

const visit = (host, query = '?lang=en') =>
  open(browser, host.url + query, host.origin, { serviceWorkers: 'allow' });

/** Waits until everything that the worker keeps is there: as many files as it names. */
async function kept(page) {
  const all = () => page.evaluate(async () => {
    const script = await (await fetch('sw.js', { cache: 'no-store' })).text();
    const wanted = script.match(/const (FIRST|LATER) = \[.*\];/g).join().match(/'[^']+'/g).length;
    const names = await caches.keys();
    const counts = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).length));
    return Math.max(0, ...counts) === wanted;
  });
  await eventually(all);
}

/** Publishes a page with another title as a new edition. */
async function publish(host, title) {
  const [page, worker] = [join(host.root, 'index.html'), join(host.root, 'sw.js')];
  await writeFile(page, (await readFile(page, 'utf8')).replace(/<title>.*<\/title>/, `<title>${title}</title>`));
  await writeFile(worker, (await readFile(worker, 'utf8')).replace(/const EDITION = '.*';/, `const EDITION = '${title}';`));
  host.packed.clear();
}

test('after one visit the map, its cards, its search, the panel of the city and the walks work without a network', async () => {
  const host = await site();
  const { page, context } = await visit(host);
  await kept(page);
  await host.close();
  const again = await context.newPage();
  await again.goto(`${host.url}?lang=vi#map=15/21.03/105.85`);
  await mark(again, 'map:data-ready');
  await openPlace(again, 'bat trang');
  await parts(again).card.locator('.summary').waitFor();
  await again.getByRole('button', { name: WORDS.vi.get('city.title') }).click();
  await again.getByRole('heading', { name: WORDS.vi.get('city.roadmap') }).waitFor();
  await again.keyboard.press('Escape');
  await again.getByRole('button', { name: WORDS.vi.get('walks.title'), exact: true }).click();
  await again.getByRole('button', { name: WORDS.vi.get('walk.show') }).first().waitFor();
  await context.close();
});

test('a repeated visit asks the host for nothing but whether there is a newer edition', async () => {
  const host = await site();
  const { page, context } = await visit(host);
  await kept(page);
  host.requests.length = 0;
  const again = await context.newPage();
  await again.goto(`${host.url}?lang=en`);
  await mark(again, 'map:data-ready');
  assert.deepEqual(host.requests.filter((path) => !path.endsWith('/sw.js')), []);
  await context.close();
  await host.close();
});

test('a newer edition is fetched during one visit and seen from the next on', async () => {
  const host = await site();
  const { page, context } = await visit(host);
  await kept(page);
  await publish(host, 'newer');
  await page.reload();
  await mark(page, 'map:data-ready');
  assert.notEqual(await page.title(), 'newer');
  await eventually(() => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration()).waiting)));
  await page.reload();
  await eventually(async () => (await page.title()) !== '' && page.evaluate(async () => (await caches.keys()).join() === 'hanoi-map newer'));
  await page.reload();
  await mark(page, 'map:data-ready');
  const title = await page.evaluate(async () => (await (await fetch('index.html')).text()).match(/<title>(.*)<\/title>/)[1]);
  assert.equal(title, 'newer');
  await context.close();
  await host.close();
});

test('in other people\'s pages nothing is kept', async () => {
  const host = await site();
  const { page, context } = await visit(host, '?lang=en&embed=1');
  assert.deepEqual(await page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length]), [0, 0]);
  await context.close();
  await host.close();
});
