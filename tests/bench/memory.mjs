// What a page costs in memory, in bytes.

import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

const BETWEEN_LOOKS_MS = 200;

/** Follows the private memory of the biggest renderer process (Linux only) until `stop` gives its peak and its last. */
export function follow(browserSession) {
  const seen = { peak: 0, last: 0 };
  let going = true;
  const done = (async () => {
    while (going) {
      seen.last = await biggestRenderer(browserSession).catch(() => 0);
      seen.peak = Math.max(seen.peak, seen.last);
      await wait(BETWEEN_LOOKS_MS);
    }
  })();
  return {
    async stop() {
      going = false;
      await done;
      return seen;
    },
  };
}

async function biggestRenderer(session) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  return Math.max(0, ...await Promise.all(renderers.map(({ id }) => privateBytes(id))));
}

/** What Chromium's task manager calls the memory footprint: anonymous pages, swapped ones too. */
async function privateBytes(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = (key) => Number(status.match(new RegExp(`^${key}:\\s+(\\d+)`, 'm'))?.[1] ?? 0);
  return (kilobytes('RssAnon') + kilobytes('VmSwap')) * 1024;
}

/** What the page itself answers for: its JavaScript, wasm, workers and document. */
export async function ofPage(page) {
  return page.evaluate(async () => (await performance.measureUserAgentSpecificMemory?.())?.bytes);
}
