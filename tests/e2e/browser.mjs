// Opens the app in a real Chromium, as a person would.
//
//   import { test, after } from 'node:test';
//   import { start } from './browser.mjs';
//
//   const app = await start();                 // a server over dist/ and a browser, for the whole file
//   after(() => app.close());
//
//   test('…', async () => {
//     const { page, problems } = await app.open('?lang=en', { viewport: PHONE });
//     await page.getByRole('searchbox').fill('gom');
//     assert.deepEqual(problems.all(), []);    // no console error, no exception, no outside request
//   });
//
// Every `open` is a fresh context: no storage, no service worker unless `serviceWorkers: 'allow'` asks for it,
// nothing of another test. It waits until
// the places are painted, unless told `{ until: 'first-frame' }` or `{ until: 'nothing' }`. Other options go
// to Playwright's `newContext`: locale, colorScheme, reducedMotion, javaScriptEnabled, hasTouch…
// `open({ context, … })` opens a second page in a context, and `await page.context().close()` ends one early.
// `app.site` is the server (see serve.mjs): make it slow, cut it off, give it pages.

import { chromium } from 'playwright-core';
import { access } from 'node:fs/promises';
import { serve } from './serve.mjs';

/** A common phone and a common desk. */
export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 800 };

/** How long anything may take on a slow machine before a test gives up, in milliseconds. */
export const PATIENCE = 20_000;

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A Chromium. `xtask` names it by CHROME; by hand the usual places are tried. */
export async function launch({ flags = [] } = {}) {
  const executablePath = process.env.CHROME ?? (await firstThatExists(PLACES));
  if (!executablePath) throw new Error(`no Chromium: set CHROME to its path (tried ${PLACES.join(', ')})`);
  const browser = await chromium.launch({ executablePath, args: [...FLAGS, ...flags] });
  // What one test kept on the device must not be what the next one sees.
  const newContext = browser.newContext.bind(browser);
  browser.newContext = (options) => newContext({ serviceWorkers: 'block', ...options });
  return browser;
}

/** A server over dist/ and a browser. `base` is the sub-path the site is served under. */
export async function start({ base = '/', flags = [] } = {}) {
  const site = await serve({ base });
  const browser = await launch({ flags });
  return {
    site,
    browser,
    open: (path, options) => open(browser, new URL(path ?? '', site.url).href, site.origin, options),
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

/** Opens an address in a fresh context and collects what goes wrong there. */
export async function open(browser, url, origin, { until = 'data-ready', context, ...options } = {}) {
  const room = context ?? (await browser.newContext({ viewport: DESK, locale: 'en-GB', ...options }));
  const page = await room.newPage();
  page.setDefaultTimeout(PATIENCE);
  const problems = watch(page, origin);
  await page.goto(url);
  if (until !== 'nothing') await mark(page, `map:${until}`, problems);
  return { page, context: room, problems };
}

/** Waits for a user-timing mark of the app and gives its time in milliseconds since navigation. */
export async function mark(page, name, problems) {
  const found = (wanted) => performance.getEntriesByName(wanted, 'mark')[0]?.startTime;
  try {
    return await (await page.waitForFunction(found, name, { timeout: PATIENCE })).jsonValue();
  } catch (error) {
    const said = problems?.all().join('\n') || 'nothing in the console';
    throw new Error(`no mark ${name} after ${PATIENCE} ms; ${said}`, { cause: error });
  }
}

/** What a page should never do: complain in the console, throw, or ask another origin for anything. */
export function watch(page, origin) {
  const problems = { errors: [], outside: [], all: () => [...problems.errors, ...problems.outside] };
  page.on('pageerror', (error) => problems.errors.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.errors.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (/^(https?|wss?):/.test(url) && !url.startsWith(origin)) problems.outside.push(`outside request: ${url}`);
  });
  return problems;
}

async function firstThatExists(paths) {
  for (const path of paths) {
    try {
      await access(path);
      return path;
    } catch {
      // not this one
    }
  }
  return undefined;
}
