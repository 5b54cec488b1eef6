// A hand on the mouse, through the browser's own input: events go out by the clock, whether the page keeps up or not.

import { setTimeout as wait } from 'node:timers/promises';
import { summary } from './numbers.mjs';

const BETWEEN_MOVES_MS = 8; // a common mouse reports 125 times a second
const DRAG_MS = 1_000;
const AT_REST_MS = 60;
const BETWEEN_NOTCHES_MS = 120;
const NOTCHES = 8;
const SETTLE_MS = 500;

/** How far each measured drag goes, right and down, in CSS pixels: in the end the view is where it was. */
const DRAGS = [[0, -300], [0, 300], [-480, 0], [480, 0]];

/** Frames while the map is dragged away and back, for about a second each; twice, or once if it is to be brief. */
export const drags = (page, hand, from, brief) => timed(page, async () => {
  for (const by of brief ? DRAGS.slice(0, 2) : DRAGS) {
    await hand.press(from);
    await hand.glide(from, by);
    await hand.release(from, by);
  }
});

/** Frames while the wheel turns eight notches in and eight out. */
export const zooms = (page, hand, at) => timed(page, async () => {
  for (const delta of [-120, 120]) {
    for (let notch = 0; notch < NOTCHES; notch += 1) {
      hand.wheel(at, delta);
      await wait(BETWEEN_NOTCHES_MS);
    }
  }
  await hand.arrived();
});

/** A picture in mid-drag, with the button held, and one of the same view when all is at rest. Then drags back. */
export async function pictures(session, hand, from, by) {
  const shot = async () => (await session.send('Page.captureScreenshot', { format: 'png' })).data;
  await hand.press(from);
  await hand.glide(from, by);
  const moving = await shot();
  await wait(AT_REST_MS);
  await hand.release(from, by);
  await wait(3 * SETTLE_MS);
  const resting = await shot();
  await dragBack(hand, from, by);
  return { moving, resting };
}

async function dragBack(hand, from, [right, down]) {
  const back = [-right, -down];
  await hand.press(from);
  await hand.glide(from, back);
  await hand.release(from, back);
  await wait(SETTLE_MS);
}

/** The middle and 95th percentile while input goes on; the longest also counts what follows on it. */
async function timed(page, act) {
  await page.evaluate(() => window.bench.start());
  await act();
  await page.evaluate(() => { window.bench.inputEnded = performance.now(); });
  await wait(SETTLE_MS);
  const { moving, all } = await page.evaluate(() => window.bench.stop());
  return { ...summary(moving), max: Math.max(...all) };
}

/** The mouse of a page, by its debugging session. Nothing waits for the page but `arrived` and `release`. */
export function handOf(session) {
  let underWay = [];
  const send = (type, x, y, rest) => {
    const sent = session.send('Input.dispatchMouseEvent', { type, x, y, ...rest });
    sent.catch(() => {}); // `arrived` tells of it, unless the visit was stopped before
    underWay.push(sent);
  };
  const arrived = async () => {
    await Promise.all(underWay);
    underWay = [];
  };
  const held = { button: 'left', buttons: 1, clickCount: 1 };
  return {
    arrived,
    async press({ x, y }) {
      send('mouseMoved', x, y);
      send('mousePressed', x, y, held);
      await arrived();
    },
    /** Speeds up and slows down, as a hand does, so that nothing is thrown. */
    async glide({ x, y }, [right, down]) {
      const start = performance.now();
      for (let at = 0; at < 1; ) {
        await wait(BETWEEN_MOVES_MS);
        at = Math.min(1, (performance.now() - start) / DRAG_MS);
        const share = (1 - Math.cos(at * Math.PI)) / 2;
        send('mouseMoved', x + right * share, y + down * share, held);
      }
      await arrived();
    },
    async release({ x, y }, [right, down]) {
      await wait(AT_REST_MS);
      send('mouseReleased', x + right, y + down, { ...held, buttons: 0 });
      await arrived();
    },
    wheel({ x, y }, deltaY) {
      send('mouseWheel', x, y, { deltaX: 0, deltaY });
    },
  };
}
