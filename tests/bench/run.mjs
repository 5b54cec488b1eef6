// Ours beside its peers: the same files, the same hand, one machine, one run.
//
//   node tests/bench/run.mjs [--only ours,leaflet] [--data points-10k,layers] [--runs 3] [--limit 60] [--smoke]
//
// Prints the tables and writes them to --out (target/bench), with every figure as JSON and the pictures in mid-drag.
// Nothing leaves this machine. README.md here explains each column.

import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DIST } from '../e2e/serve.mjs';
import { DATA, prepare } from './data.mjs';
import { host } from './host.mjs';
import { NAMES, PACKAGES, buildPages, libraries } from './libraries.mjs';
import { load, machine } from './machine.mjs';
import { flag, number, option, words } from './options.mjs';
import { medians, report } from './table.mjs';
import { Stopped, visit } from './visit.mjs';

const SMOKE = flag('smoke');
const RUNS = SMOKE ? 1 : number('runs', 3);
const LIMIT = number('limit', 60) * 1000;
const WARM_LIMIT = 120_000;
const OUT = option('out', 'target/bench');
const names = SMOKE ? await smallField() : words('only', NAMES);
const sets = SMOKE ? ['points-small'] : words('data', Object.keys(DATA).filter((name) => name !== 'points-small'));

/** Ours, and Leaflet where the packages happen to be. */
async function smallField() {
  const there = await access(join(PACKAGES, 'leaflet')).then(() => true, () => false);
  return there ? ['ours', 'leaflet'] : ['ours'];
}

const taking = await libraries(names);
const pages = join(OUT, 'peers');
await buildPages(taking, pages);
const data = await prepare([...sets, 'points-small'], join(OUT, 'data'), DIST);
const site = await host([
  { at: '/', from: DIST },
  { at: '/peers/', from: pages },
  { at: '/npm/', from: PACKAGES },
  { at: '/data/', from: join(OUT, 'data'), plain: true },
], { isolated: true });

let about;
const loads = [load()];
const results = [];
try {
  if (!SMOKE) for (const library of taking) await warm(library);
  for (const name of sets) results.push(await compare(data[name]));
} finally {
  await site.close();
}
if (SMOKE) console.log('A run to see that it works: it measures nothing.');
const said = report(results, { machine: about, loads, runs: RUNS, limit: LIMIT });
console.log(said);
await writeFile(join(OUT, 'bench.md'), said);
await writeFile(join(OUT, 'bench.json'), JSON.stringify({ machine: about, loads, runs: RUNS, results }, null, 2));
const ours = results.flatMap(({ rows }) => rows).find(({ library, stopped }) => library.id === 'ours' && stopped);
if (ours) throw new Error(`ours ${ours.stopped}`);

/** A visit that doesn't count: it packs what the host gives, and what is wrong with a page shows before the long runs. */
async function warm(library) {
  const { version } = await visit(site, library, data['points-small'], { limit: WARM_LIMIT, brief: true });
  about = machine(version);
}

/** All libraries that can take a kind of data, in turns, so that a busy minute hits all of them. */
async function compare(set) {
  const rows = taking.filter(({ shapes }) => shapes.includes(set.shape)).map((library) => ({ library, visits: [] }));
  for (let run = 0; run < RUNS; run += 1) {
    for (const row of rows.filter(({ stopped }) => !stopped)) {
      await once(set, row, run);
    }
  }
  for (const row of rows) if (!row.stopped) row.figures = medians(row.visits);
  return { name: set.name, title: set.title, rows };
}

async function once(set, row, run) {
  const { library } = row;
  try {
    const { version, requested, pictures, ...figures } = await visit(site, library, set, { limit: LIMIT, brief: SMOKE });
    figures.code = await site.codeSize(requested);
    row.visits.push(figures);
    about ??= machine(version);
    loads.push(load());
    if (run === 0) await keep(`${set.name}-${library.id}`, pictures);
    console.error(`${set.name} ${library.id} run ${run + 1}: painted ${Math.round(figures.painted)} ms, drag p95 ${figures.drag.p95?.toFixed(1)} ms`);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    Object.assign(row, { stopped: error.message, figures: error.figures });
    console.error(`${set.name} ${library.id} run ${run + 1}: ${error.message}`);
  }
}

async function keep(name, { moving, resting }) {
  await mkdir(join(OUT, 'pictures'), { recursive: true });
  await writeFile(join(OUT, 'pictures', `${name}-moving.png`), Buffer.from(moving, 'base64'));
  await writeFile(join(OUT, 'pictures', `${name}-resting.png`), Buffer.from(resting, 'base64'));
}
