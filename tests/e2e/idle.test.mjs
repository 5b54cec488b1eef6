// Nothing runs on a map that nobody touches: for ten seconds no script, no timer, no frame, no layout. The
// browser's own trace says so, of all states at once.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { DESK, start } from './browser.mjs';
import { countFrames, untilQuiet } from './eyes.mjs';
import { parts } from './hands.mjs';
import { pointsFile } from './points.mjs';

const app = await start();
after(() => app.close());

/** How long is looked: here waiting is the test. */
const WINDOW_MS = 10_000;
/** What the mark itself sets off is over by then. */
const GUARD_MS = 200;

/** What a page can do; the browser's own housekeeping, as collecting garbage, is not in it. */
const WORK = new Set([
  'EvaluateScript', 'EventDispatch', 'FireAnimationFrame', 'FireIdleCallback', 'FunctionCall', 'Layout', 'Paint',
  'RequestAnimationFrame', 'TimerFire', 'TimerInstall', 'UpdateLayoutTree',
]);

const STATES = {
  start: ['?lang=en'],
  'a card open': ['?lang=en', async (page) => {
    await parts(page).rows.getByRole('button').first().click();
    await parts(page).card.getByRole('heading', { name: 'Sources' }).waitFor();
  }],
  'the filters open': ['?lang=en', async (page) => {
    await page.getByRole('button', { name: /^Filter/ }).click();
    await page.getByRole('region', { name: 'Filters' }).waitFor();
  }],
  'ten thousand points of a visitor': ['?lang=en&data=/points.geojson#map=11/21.03/105.84'],
  'the dark theme': ['?lang=en&theme=dark'],
  'embedded': ['?embed=1&lang=en'],
};
/** A page that is not idle: the trace has to see it. */
const RESTLESS = 'a page with a timer';

/** What each page did in the window: its state → names of events, with how often each came. */
const done = new Map();

before(async () => {
  app.site.pages.set('/points.geojson', pointsFile(10_000));
  app.site.pages.set('/restless.html', '<!doctype html><title>Tick</title><script>setInterval(() => {}, 1000)</script>');
  const pages = new Map();
  for (const [state, [path, act]] of Object.entries(STATES)) pages.set(state, await opened(path, act));
  const { page } = await app.open('restless.html', { until: 'nothing' });
  pages.set(RESTLESS, page);
  for (const [state, events] of await watched(pages)) done.set(state, events);
});

async function opened(path, act) {
  const context = await app.browser.newContext({ viewport: DESK, locale: 'en-GB' });
  await context.addInitScript(countFrames);
  const { page } = await app.open(path, { context });
  await act?.(page);
  await untilQuiet(page);
  return page;
}

/** Traces all pages for the window; a mark in each tells which process is whose. */
async function watched(pages) {
  await app.browser.startTracing(undefined, { categories: ['devtools.timeline', 'blink.user_timing'] });
  for (const [state, page] of pages) await page.evaluate((name) => { performance.mark(`idle: ${name}`); }, state);
  await wait(GUARD_MS + WINDOW_MS);
  const { traceEvents } = JSON.parse((await app.browser.stopTracing()).toString());
  const marks = traceEvents.filter(({ name, cat }) => cat.includes('blink.user_timing') && name.startsWith('idle: '));
  const from = Math.max(...marks.map(({ ts }) => ts)) + GUARD_MS * 1000;
  const within = traceEvents.filter(({ ts, name }) => ts >= from && ts < from + WINDOW_MS * 1000 && WORK.has(name));
  return [...pages.keys()].map((state) => {
    const mark = marks.find(({ name }) => name === `idle: ${state}`);
    assert.ok(mark, `the trace has no mark of ${state}`);
    return [state, counts(within.filter(({ pid }) => pid === mark.pid))];
  });
}

function counts(events) {
  const found = {};
  for (const { name } of events) found[name] = (found[name] ?? 0) + 1;
  return found;
}

for (const state of Object.keys(STATES)) {
  test(`for ten seconds nothing runs: ${state}`, () => {
    assert.deepEqual(done.get(state), {});
  });
}

test('the trace sees what runs: a timer once a second', () => {
  const { TimerFire: fired = 0 } = done.get(RESTLESS);
  assert.ok(fired >= WINDOW_MS / 1000 - 2, `${fired} times in ten seconds`);
});
