// The results as one Markdown table for each kind of data.

import { median } from './numbers.mjs';

// A library that was stopped has only some of the figures, or none.
const COLUMNS = [
  ['code, kB', ({ code }) => kilo(code)],
  ['data painted, ms', ({ painted }) => whole(painted)],
  ['main thread loading, ms', ({ loading }) => whole(loading?.task)],
  ['main thread moving, ms', ({ moving }) => whole(moving?.task)],
  ['drag p50 / p95 / max, ms', ({ drag }) => frames(drag)],
  ['zoom p50 / p95 / max, ms', ({ zoom }) => frames(zoom)],
  ['long tasks loading', ({ loading }) => tasks(loading?.longTasks)],
  ['long tasks moving', ({ moving }) => tasks(moving?.longTasks)],
  ['memory, MB (peak)', ({ memory }) => (memory ? `${mega(memory.process)} (${mega(memory.processPeak)})` : NONE)],
  ['missing in mid-drag', ({ edge }) => (edge?.shown > HARDLY_ANY ? `${Math.round(100 * edge.missing)} %` : NONE)],
];

/** The whole report: a heading and a table for each kind of data. */
export function report(results, { machine, loads, runs, limit }) {
  const load = [Math.min(...loads), Math.max(...loads)].map((one) => one.toFixed(1)).join(' to ');
  const parts = [`Medians of ${runs}, 1440 × 900, pixel ratio 1. ${machine}; load during the runs ${load}.`];
  for (const { title, rows } of results) parts.push(`### ${title}\n\n${table(rows)}`);
  parts.push(`What took more than ${limit / 1000} s to load, or to move, was stopped. What each column means: tests/bench/README.md.`);
  return `${parts.join('\n\n')}\n`;
}

function table(rows) {
  const head = ['library', ...COLUMNS.map(([name]) => name)];
  const lines = rows.map(({ library, figures, stopped }) => {
    const name = `${library.title} ${library.version}${stopped ? `: ${stopped}` : ''}`;
    return [name, ...COLUMNS.map(([, cell]) => cell(figures))];
  });
  return [head, ['---', ...COLUMNS.map(() => '--:')], ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Every number of several visits, each the median of that number in all of them. */
export function medians(visits) {
  const [first] = visits;
  if (typeof first === 'number') return median(visits);
  if (first === null || typeof first !== 'object' || Array.isArray(first)) return first;
  return Object.fromEntries(Object.keys(first).map((key) => [key, medians(visits.map((one) => one[key]))]));
}

const NONE = '–';
/** A share of pixels that is too small to say something about. */
const HARDLY_ANY = 0.001;
const whole = (ms) => (ms === undefined ? NONE : Math.round(ms).toLocaleString('en'));
const kilo = (bytes) => (bytes === undefined ? NONE : (bytes / 1e3).toFixed(0));
const mega = (bytes) => (bytes ? (bytes / 1e6).toFixed(0) : NONE);
const frames = (all) => (all ? [all.p50, all.p95, all.max].map((ms) => ms?.toFixed(1) ?? NONE).join(' / ') : NONE);

function tasks(long) {
  if (!long) return NONE;
  return long.count ? `${long.count}, longest ${whole(long.longest)} ms` : 'none';
}
