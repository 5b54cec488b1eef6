// One measured visit: a fresh browser opens a library's page, waits for the data, drags and zooms, and measures.

import { setTimeout as wait } from 'node:timers/promises';
import { launch } from '../e2e/browser.mjs';
import { drags, handOf, pictures, zooms } from './drive.mjs';
import * as memory from './memory.mjs';
import { missing } from './picture.mjs';
import { watchPage } from './watch.mjs';

export const VIEWPORT = { width: 1440, height: 900 };
const BETWEEN_LOOKS_MS = 100;
const QUIET_MS = 500;
/** The drag that is looked at brings the south of the province into view; the app's panel and buttons are left out. */
const PULL = [0, -400];
const UNCOVERED = { x: 440, y: VIEWPORT.height - 400, width: 880, height: 400 - 40 };

const FLAGS = [
  // WebGL in software where there is no graphics card. More flags for it would put plain canvases there too.
  '--enable-unsafe-swiftshader',
  // Memory is measured when asked, not at the next garbage collection.
  '--enable-blink-features=ForceEagerMeasureMemory',
];

/** A visit that took too long, crashed or showed an error. `figures` are those that were measured until then. */
export class Stopped extends Error {
  figures = {};
}

/** Gives the figures of a visit, or throws `Stopped`. `limit` is for each of loading and moving, in milliseconds. */
export async function visit(site, library, data, { limit, brief }) {
  const browser = await launch({ flags: FLAGS });
  const processes = memory.follow(await browser.newBrowserCDPSession());
  try {
    const context = await browser.newContext({ viewport: VIEWPORT, deviceScaleFactor: 1, locale: 'en-GB' });
    await context.addInitScript(watchPage);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const trouble = firstTrouble(page);
    const requested = [];
    page.on('request', (request) => requested.push(new URL(request.url()).pathname));
    await session.send('Performance.enable');

    const loading = load(page, session, site.url(library.address(data)), library.mark);
    const loaded = await within(limit, 'loading', trouble, loading);
    const refusal = await library.refusal?.(page) ?? [];
    if (refusal.length) throw new Stopped(`said "${refusal.join(' ').replace(/\s+/g, ' ')}"`);
    const moved = await within(limit, 'moving', trouble, move(page, session, context, brief)).catch((error) => {
      throw Object.assign(error, { figures: loaded });
    });
    const heap = await within(limit, 'measuring memory', trouble, memory.ofPage(page));
    const { peak, last } = await processes.stop();
    return { version: browser.version(), requested, ...loaded, ...moved, memory: { page: heap, process: last, processPeak: peak } };
  } finally {
    await processes.stop();
    await browser.close();
  }
}

async function load(page, session, url, mark) {
  await page.goto(url, { waitUntil: 'commit', timeout: 0 });
  let painted;
  while (painted === undefined) {
    await wait(BETWEEN_LOOKS_MS);
    painted = await page.evaluate((name) => performance.getEntriesByName(name, 'mark')[0]?.startTime, mark);
  }
  await wait(QUIET_MS);
  return { painted, loading: { ...await mainThread(session), longTasks: await longTasks(page, 0) } };
}

async function move(page, session, context, brief) {
  const at = { x: VIEWPORT.width * 0.6, y: VIEWPORT.height * 0.55 };
  const hand = handOf(session);
  const dragging = await busy(page, session, () => drags(page, hand, at, brief));
  // Before the wheel: a library that drops a notch would end up with another view.
  const both = await pictures(session, hand, at, PULL);
  const zooming = await busy(page, session, () => zooms(page, hand, at));
  return {
    drag: dragging.frames,
    zoom: zooming.frames,
    moving: {
      task: dragging.task + zooming.task,
      script: dragging.script + zooming.script,
      longTasks: {
        count: dragging.longTasks.count + zooming.longTasks.count,
        longest: Math.max(dragging.longTasks.longest, zooming.longTasks.longest),
        each: [...dragging.longTasks.each, ...zooming.longTasks.each],
      },
    },
    edge: await missing(context, both, UNCOVERED),
    pictures: both,
  };
}

/** What an act costs the main thread, and its frames. */
async function busy(page, session, act) {
  const before = await mainThread(session);
  const from = await page.evaluate(() => performance.now());
  const frames = await act();
  const after = await mainThread(session);
  const spent = { task: after.task - before.task, script: after.script - before.script };
  return { frames, ...spent, longTasks: await longTasks(page, from) };
}

/** Time on the main thread since the page began, in milliseconds. */
async function mainThread(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (wanted) => 1000 * metrics.find(({ name }) => name === wanted).value;
  return { task: value('TaskDuration'), script: value('ScriptDuration') };
}

/** The tasks since a time that took over 50 ms: how many, the longest, and when each began and how long it took. */
function longTasks(page, since) {
  return page.evaluate((from) => {
    const late = window.bench.longTasks.filter(({ startTime }) => startTime >= from);
    const each = late.map(({ startTime, duration }) => ({ at: Math.round(startTime), took: Math.round(duration) }));
    return { count: late.length, longest: Math.max(0, ...late.map(({ duration }) => duration)), each };
  }, since);
}

/** Rejects when the page crashes or throws. */
function firstTrouble(page) {
  const trouble = new Promise((_, reject) => {
    page.once('crash', () => reject(new Stopped('crashed')));
    page.once('pageerror', (error) => reject(new Stopped(`threw "${error.message}"`)));
  });
  trouble.catch(() => {}); // it may come when nobody waits any more
  return trouble;
}

async function within(limit, doing, trouble, work) {
  const timer = new AbortController();
  const late = wait(limit, undefined, { signal: timer.signal }).then(() => {
    throw new Stopped(`stopped after ${limit / 1000} s of ${doing}`);
  });
  late.catch(() => {});
  work.catch(() => {}); // it fails when the browser closes under it
  try {
    return await Promise.race([work, late, trouble]);
  } finally {
    timer.abort();
  }
}
