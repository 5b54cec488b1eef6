// How long frames take while ten thousand points are dragged and zoomed, in headless Chromium.
//
//   node tests/bench/frames.mjs [--runs 5] [--points 10000] [--desk | --phone]
//
// A frame is the time between two calls of requestAnimationFrame while the map moves; at 60 Hz it can't be
// shorter than 16.7 ms. A callback is the time the map's own code takes in a frame, without what the browser
// then does with it: layout, painting what the canvases were told, putting the page together. Input comes
// through the browser's own events. The goal is a 95th percentile of 16.8 ms between frames on an idle
// machine; on a busy one compare runs with each other, not with the goal.

import { cpus, loadavg, totalmem } from 'node:os';
import { DESK, PHONE, start } from '../e2e/browser.mjs';
import { middleOfMap } from '../e2e/hands.mjs';
import { pointsFile } from '../e2e/points.mjs';

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};

const RUNS = option('runs', 5);
const POINTS = option('points', 10_000);
const VIEWPORT = process.argv.includes('--phone') ? PHONE : DESK;
const STEPS = 90;

/** An init script: keeps the time of every frame, and of every callback, while `window.kept` is there. */
function keepFrames() {
  const request = window.requestAnimationFrame.bind(window);
  const note = (now) => {
    window.kept?.frames.push(now);
    request(note);
  };
  request(note);
  window.requestAnimationFrame = (callback) => request((now) => {
    const start = performance.now();
    callback(now);
    window.kept?.callbacks.push(performance.now() - start);
  });
  window.nextFrame = () => new Promise((done) => { request(done); });
}

/** The times between frames and those of callbacks while something is done, in milliseconds. */
async function timed(page, act) {
  await page.evaluate(() => { window.kept = { frames: [], callbacks: [] }; });
  await act();
  const { frames, callbacks } = await page.evaluate(() => {
    const { kept } = window;
    window.kept = undefined;
    return kept;
  });
  return { frames: frames.slice(1).map((time, at) => time - frames[at]), callbacks };
}

/** There and back with the button held; each step waits for nothing, as a hand does. */
async function drags(page) {
  const { x, y } = await middleOfMap(page);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step += 1) {
    const turn = (step / STEPS) * 2 * Math.PI;
    await page.mouse.move(x + Math.sin(turn) * 160, y + (1 - Math.cos(turn)) * 80);
  }
  await page.mouse.up();
}

/** Eight notches in, eight out. */
async function zooms(page) {
  const { x, y } = await middleOfMap(page);
  await page.mouse.move(x, y);
  for (let notch = 0; notch < 16; notch += 1) {
    await page.mouse.wheel(0, notch < 8 ? -120 : 120);
    for (let frame = 0; frame < 8; frame += 1) await page.evaluate(() => window.nextFrame());
  }
}

function summary(lengths) {
  const sorted = [...lengths].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { frames: sorted.length, p50: at(0.5), p95: at(0.95), max: sorted.at(-1) };
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

function print(name, runs) {
  const line = (label, { frames, p50, p95, max }) => {
    const cells = [p50, p95, max].map((ms) => ms.toFixed(1).padStart(8));
    console.log(`${name.padEnd(6)} ${label.padEnd(8)} ${String(frames).padStart(4)} ${cells.join(' ')}`);
  };
  runs.forEach((run, number) => line(`run ${number + 1}`, run));
  const of = (key) => median(runs.map((run) => run[key]));
  line('median', { frames: of('frames'), p50: of('p50'), p95: of('p95'), max: of('max') });
}

const app = await start();
app.site.pages.set('/points.geojson', pointsFile(POINTS));
const results = { drag: [], zoom: [] };
const costs = { drag: [], zoom: [] };
for (let run = 0; run < RUNS; run += 1) {
  const context = await app.browser.newContext({ viewport: VIEWPORT, locale: 'en-GB' });
  await context.addInitScript(keepFrames);
  const { page } = await app.open('?lang=en&layers=guest&data=/points.geojson#map=11.5/21.03/105.84', { context });
  await timed(page, () => drags(page)); // once to warm up
  for (const [what, act] of [['drag', drags], ['zoom', zooms]]) {
    const { frames, callbacks } = await timed(page, () => act(page));
    results[what].push(summary(frames));
    costs[what].push(summary(callbacks));
  }
  await context.close();
}
const version = app.browser.version();
await app.close();

const [cpu] = cpus();
console.log(`${POINTS} points, ${VIEWPORT.width} × ${VIEWPORT.height}, ${RUNS} runs, milliseconds`);
console.log(`${cpus().length} × ${cpu.model}, ${(totalmem() / 2 ** 30).toFixed(1)} GB, load ${loadavg()[0].toFixed(1)}, Chromium ${version}, node ${process.version}`);
for (const [what, of] of [['between frames', results], ['in callbacks', costs]]) {
  console.log(`\n${what.padEnd(15)} count      p50      p95      max`);
  print('drag', of.drag);
  print('zoom', of.zoom);
}
