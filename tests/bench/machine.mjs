// The machine a figure was measured on, in one line.

import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** How many processes wanted a core, over the last minute. */
export const load = () => loadavg()[0];

/** Processor, cores, memory, system, Chromium and node. */
export function machine(chromium) {
  const [{ model }] = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(0);
  return `${cpus().length} × ${model.trim()}, ${memory} GB, ${type()} ${release()}, Chromium ${chromium}, node ${process.version}`;
}
