// A first visit on Lighthouse's mobile profile (slow 4G, four times slower processor), against dist/ served
// with brotli. Prints the medians and what costs points; the full reports go to the folder named by --out.
//
//   node tests/bench/lighthouse/run.mjs [--runs 3] [--out target/bench]

import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { DIST } from '../../e2e/serve.mjs';
import { launch, mark } from '../../e2e/browser.mjs';
import { host } from '../host.mjs';
import { load, machine } from '../machine.mjs';
import { median } from '../numbers.mjs';
import { number, option } from '../options.mjs';
import { costs, figures, print } from './report.mjs';

const RUNS = number('runs', 3);
const OUT = option('out', 'target/bench');

const site = await host([{ at: '/', from: DIST }]);
// Once without counting: the host packs its files the first time they are asked for.
await warm(site.url('/'));
const reports = [];
const loads = [load()];
let version;
for (let run = 0; run < RUNS; run += 1) {
  const port = await freePort();
  const browser = await launch({ flags: [`--remote-debugging-port=${port}`] });
  version = browser.version();
  try {
    const { lhr } = await lighthouse(site.url('/'), { port, logLevel: 'error', output: 'json' });
    reports.push(lhr);
    loads.push(load());
  } finally {
    await browser.close();
  }
}
await site.close();

await mkdir(OUT, { recursive: true });
for (const [run, report] of reports.entries()) {
  await writeFile(join(OUT, `lighthouse-${run + 1}.json`), JSON.stringify(report));
}
const each = reports.map(figures);
const medians = Object.fromEntries(Object.keys(each[0]).map((key) => [key, median(each.map((one) => one[key]))]));
const about = { runs: RUNS, machine: machine(version), loads, lighthouse: reports[0].lighthouseVersion };
print(medians, costs(reports), about);
await writeFile(join(OUT, 'lighthouse.json'), JSON.stringify({ ...about, medians, each }, null, 2));

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function warm(url) {
  const browser = await launch();
  const page = await browser.newPage();
  await page.goto(url);
  await mark(page, 'map:data-ready');
  await browser.close();
}
