// What has to work in every browser, driven by accessible names: firefox.test.mjs and webkit.test.mjs run it.
//
// `launch()` gives a browser:  { version, open(url), close() }
// `open` gives a page:         { said,                         what the driver heard of errors
//                                run(function, ...args),       runs in the page and gives what it returns
//                                find(role, name),             an element, once it is there; a name or a pattern
//                                press(key), drag(points), wheel(at, deltaY),
//                                shot(),                       a picture of the page as PNG
//                                close() }
// `find` gives an element:     { click(), type(words), focus(), text(), attribute(name), checked(),
//                                isNamed(name)                 does the browser's own accessibility say so? }

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { DESK } from '../e2e/browser.mjs';
import { eventually, readPixels } from '../e2e/eyes.mjs';
import { read } from '../e2e/picture.mjs';
import { pointsFile } from '../e2e/points.mjs';
import { serve } from '../e2e/serve.mjs';

const LAKE = '?lang=en#map=15/21.0288/105.8524';
/** A point of the map with nothing on top, and right of the panel. */
const OPEN = { x: DESK.width * 0.65, y: DESK.height * 0.5 };

/** Registers the tests for one browser. */
export async function smoke(name, launch) {
  const site = await serve();
  const browser = await launch();
  after(async () => {
    await browser.close();
    await site.close();
  });
  const page = await readFile(join(site.root, 'index.html'), 'utf8');
  site.pages.set('/', page.replace(/<meta charset=[^>]*>/, (charset) => `${charset}<script>(${listen})()</script>`));
  site.pages.set('/points.geojson', pointsFile(10_000));

  /** A test with a page of its own, which has to have nothing to complain about in the end. */
  const on = (path, title, act) => test(`${name}: ${title}`, async (context) => {
    context.diagnostic(browser.version);
    site.requests.length = 0;
    const one = await browser.open(new URL(path, site.url).href);
    try {
      await ready(one);
      await act(one, site);
      assert.deepEqual([...one.said, ...await one.run(() => window.heard)], []);
    } finally {
      await one.close();
    }
  });
  starting(on);
  finding(on);
  choosing(on);
  moving(on);
}

/** Runs in the page before everything else, the policy included. */
function listen() {
  window.heard = [];
  const hear = (kind, words) => window.heard.push(`${kind}: ${words}`);
  addEventListener('error', ({ message, target }) => hear('error', message ?? target.src ?? target.href), true);
  addEventListener('unhandledrejection', ({ reason }) => hear('rejection', reason));
  document.addEventListener('securitypolicyviolation', (event) => hear('policy', `${event.violatedDirective} ${event.blockedURI}`));
  const { error } = console;
  console.error = (...words) => {
    hear('console', words.join(' '));
    error.apply(console, words);
  };
}

const markAt = (page, name) => page.run((mark) => performance.getEntriesByName(mark, 'mark')[0]?.startTime ?? null, name);

async function ready(page) {
  const heard = () => page.run(() => window.heard);
  await eventually(() => markAt(page, 'map:data-ready'), (time) => time !== null, 'the mark map:data-ready')
    .catch(async (error) => {
      throw new Error(`${error.message}; heard: ${(await heard()).join('; ')}`, { cause: error });
    });
}

function starting(on) {
  on(LAKE, 'the app starts and leaves its marks in order', async (page) => {
    const [first, data] = [await markAt(page, 'map:first-frame'), await markAt(page, 'map:data-ready')];
    assert.ok(first > 0 && first <= data, `first frame at ${first} ms, data at ${data} ms`);
  });

  on(LAKE, 'both canvases are painted, and what is painted is seen', async (page) => {
    const ground = await page.run(readPixels, 'ground');
    assert.equal(ground.painted, ground.width * ground.height, 'the ground has holes');
    const figures = await page.run(readPixels, 'figures');
    assert.ok(figures.painted > 1000 && figures.painted < figures.width * figures.height * 0.9, `${figures.painted} pixels`);
    const seen = read(await page.shot());
    const map = { x: DESK.width / 2, y: 100, width: 400, height: 500 };
    assert.ok(seen.colours(map) > 100, `${seen.colours(map)} colours in sight`);
  });

  on(LAKE, 'assistive technology is told the parts by their roles and names', async (page) => {
    for (const [role, name] of [['application', 'Map of Hanoi'], ['button', 'Zoom in'], ['searchbox', 'Search places, streets, crafts']]) {
      assert.ok(await (await page.find(role, name)).isNamed(name), `${role} ${name}`);
    }
  });

  on(LAKE, 'the policy of the page stops a script that is not of the site, and says so', async (page) => {
    const ran = await page.run(() => {
      try {
        const script = document.createElement('script');
        script.textContent = 'window.intruder = true';
        document.body.append(script);
      } catch {
        // Where the browser knows trusted types, the script gets no text to begin with.
      }
      return Boolean(window.intruder);
    });
    assert.equal(ran, false);
    // What the other tests rely on: a breach of the policy is heard.
    const heard = await eventually(() => page.run(() => window.heard), (all) => all.length > 0, 'a breach is heard');
    assert.match(heard.join(), /^policy: (script-src|require-trusted-types-for)/);
    await page.run(() => { window.heard = []; });
    page.said.length = 0;
  });
}

function finding(on) {
  on('?lang=en', 'search finds a place without its accents and opens its card', async (page) => {
    const search = await page.find('searchbox');
    await search.type('van mieu');
    await page.find('option');
    await page.press('Enter');
    await page.find('heading', /Temple of Literature/);
    await eventually(() => page.run(() => location.search), (query) => query.includes('place=temple-of-literature'));
  });

  on('?lang=en&place=temple-of-literature&layers=heritage,cci&year=2045#map=16.5/21.0288/105.836', 'a link opens its view, its place and its year', async (page) => {
    await page.find('heading', /Temple of Literature/);
    assert.equal(await (await page.find('radio', '2045')).checked(), true);
    assert.equal(await (await page.find('button', /^Heritage/)).attribute('aria-pressed'), 'true');
    assert.equal(await (await page.find('button', /^Craft/)).attribute('aria-pressed'), 'false');
    const { zoom, lat, lon } = await view(page);
    assert.equal(zoom, 16.5);
    assert.ok(Math.hypot(lat - 21.0288, lon - 105.836) < 1e-4, `${lat} ${lon}`);
  });

  on('?lang=en&layers=guest&data=/points.geojson#map=11/21.03/105.84', 'a visitor\'s file is read by the worker and painted', async (page, site) => {
    assert.equal(await shown(page), 10_000);
    assert.ok(site.requests.some((path) => /reader.*\.wasm$/.test(path)), site.requests.join(' '));
    const { painted } = await page.run(readPixels, 'figures');
    assert.ok(painted > 10_000, `${painted} pixels`);
  });
}

function choosing(on) {
  on('?lang=en', 'a layer goes and comes back', async (page) => {
    const all = await shown(page);
    const craft = await page.find('button', /^Craft/);
    await craft.click();
    await eventually(() => shown(page), (count) => count < all, 'fewer places');
    assert.equal(await craft.attribute('aria-pressed'), 'false');
    await craft.click();
    await eventually(() => shown(page), (count) => count === all, 'all places again');
  });

  on('?lang=en', 'the language changes', async (page) => {
    await (await page.find('button', 'VI: Tiếng Việt')).click();
    await page.find('application', 'Bản đồ Hà Nội');
    assert.equal(await page.run(() => document.documentElement.lang), 'vi');
  });

  on(LAKE, 'the theme changes, and the ground is painted anew', async (page) => {
    const { checksum: light } = await page.run(readPixels, 'ground');
    await (await page.find('button', 'Settings and information')).click();
    await (await page.find('radio', 'Dark')).click();
    await eventually(() => page.run(readPixels, 'ground'), ({ checksum }) => checksum !== light, 'another ground');
    assert.equal(await page.run(() => document.documentElement.dataset.theme), 'dark');
  });
}

function moving(on) {
  on(LAKE, 'the wheel zooms about the pointer', async (page) => {
    await page.wheel(OPEN, -240);
    const { zoom } = await viewThat(page, (seen) => seen.zoom > 15.2);
    assert.ok(zoom < 18, `${zoom}`);
  });

  on(LAKE, 'a drag moves the map, and what is painted', async (page) => {
    const { checksum: before } = await page.run(readPixels, 'figures');
    const steps = [0, 40, 80, 120, 150, 150].map((right) => ({ x: OPEN.x + right, y: OPEN.y }));
    await page.drag(steps);
    await viewThat(page, ({ lon }) => lon < 105.8524 - 0.001);
    await eventually(() => page.run(readPixels, 'figures'), ({ checksum }) => checksum !== before);
  });

  on(LAKE, 'arrow keys look around', async (page) => {
    await (await page.find('application', 'Map of Hanoi')).focus();
    await page.press('ArrowRight');
    await viewThat(page, ({ lon }) => lon > 105.8524);
    await page.press('ArrowUp');
    await viewThat(page, ({ lat }) => lat > 21.0288);
  });
}

/** How many places the page says it shows. */
async function shown(page) {
  const words = await (await page.find('status')).text();
  return Number(words.match(/\d[\d,]*/)?.[0].replaceAll(',', ''));
}

/** The view in the address. */
async function view(page) {
  const hash = await page.run(() => location.hash);
  const [zoom, lat, lon] = hash.match(/map=([\d.]+)\/([\d.]+)\/([\d.]+)/)?.slice(1).map(Number) ?? [];
  return zoom === undefined ? undefined : { zoom, lat, lon };
}

const viewThat = (page, isRight) => eventually(() => view(page), (seen) => seen && isRight(seen), `${isRight}`);
