// What a person sees: how many places, which view, which pixels; and waiting until it is so.

import { setTimeout as wait } from 'node:timers/promises';
import { PATIENCE } from './browser.mjs';

const BETWEEN_LOOKS_MS = 40;

/** Looks again and again until what is seen is right, and gives it; after PATIENCE says what it was. */
export async function eventually(look, isRight = Boolean, what = '') {
  const end = Date.now() + PATIENCE;
  let seen;
  do {
    seen = await look();
    if (isRight(seen)) return seen;
    await wait(BETWEEN_LOOKS_MS);
  } while (Date.now() < end);
  throw new Error(`did not come true after ${PATIENCE} ms: ${what || isRight}; seen: ${JSON.stringify(seen)}`);
}

/** How many places the page says it shows, in English or Vietnamese. */
export async function placesShown(page) {
  const said = await page.getByRole('status').innerText();
  const digits = said.match(/[\d.,\s]*\d/)?.[0].replace(/\D/g, '');
  return digits === undefined ? undefined : Number(digits);
}

/** The view in the address of a page or frame. */
export async function view(page) {
  const hash = await page.evaluate(() => location.hash);
  const [zoom, lat, lon] = hash.match(/map=([\d.]+)\/([\d.]+)\/([\d.]+)/)?.slice(1).map(Number) ?? [];
  return zoom === undefined ? undefined : { zoom, lat, lon };
}

/** The view, once it stands in the address and is right. */
export function viewThat(page, isRight, what) {
  return eventually(() => view(page), (seen) => seen && isRight(seen), what ?? `the view in the address: ${isRight}`);
}

/** What is painted on a canvas: its store, how many samples are not transparent, how many colours, a checksum. */
export const pixels = (page, id) => page.evaluate(readPixels, id);

/** Runs in the page; see `pixels`. */
export function readPixels(id) {
  const canvas = document.getElementById(id);
  const { width, height } = canvas;
  const bytes = canvas.getContext('2d').getImageData(0, 0, width, height).data;
  const words = new Uint32Array(bytes.buffer);
  const colours = new Set();
  let [painted, checksum] = [0, 0];
  for (const word of words) {
    painted += word >>> 24 === 0 ? 0 : 1;
    checksum = (Math.imul(checksum, 31) + word) | 0;
  }
  for (let at = 0; at < words.length; at += 97) colours.add(words[at]);
  return { width, height, painted, colours: colours.size, checksum };
}

/** The colour of one CSS pixel of the page as a person sees it: red, green, blue. */
export async function colourAt(page, x, y) {
  const shot = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    context.drawImage(picture, 0, 0);
    return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  }, shot.toString('base64'));
}

/** An init script: counts every frame that the page asks for. */
export function countFrames() {
  const ask = window.requestAnimationFrame;
  window.framesAsked = 0;
  window.frameWithoutCounting = ask.bind(window);
  window.requestAnimationFrame = (then) => {
    window.framesAsked += 1;
    return ask.call(window, then);
  };
}

/** How many frames the page asked for while so many passed; needs `countFrames`. */
export function framesAskedDuring(page, frames) {
  return page.evaluate(async (count) => {
    const before = window.framesAsked;
    for (let frame = 0; frame < count; frame += 1) await new Promise(window.frameWithoutCounting);
    return window.framesAsked - before;
  }, frames);
}

const QUIET_FRAMES = 60;

/** Waits until the page asks for no frame while so many pass; needs `countFrames`. */
export function untilQuiet(page) {
  return eventually(() => framesAskedDuring(page, QUIET_FRAMES), (asked) => asked === 0, 'a map at rest');
}
