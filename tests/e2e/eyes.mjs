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

/** Waits until nothing slides or fades any more. */
export function atRest(page) {
  return eventually(() => page.evaluate(() => document.getAnimations().every(({ playState }) => playState !== 'running')), Boolean, 'a page at rest');
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

/**
 * Texts that nobody can read whole: cut off by what they stand in, outside the window, spilling out of their
 * button, under something else, or over another text. What can be scrolled into sight counts as in sight.
 */
export function unreadable(page) {
  return page.evaluate(() => {
    const root = document.querySelector('dialog[open]') ?? document.body;
    const parents = (element) => (element ? [element, ...parents(element.parentElement)] : []);
    const isHidden = (element) => parents(element).some((one) => {
      const { clipPath, opacity, visibility } = getComputedStyle(one);
      return clipPath !== 'none' || opacity === '0' || visibility === 'hidden';
    });
    const scrolls = (element, side) => ['auto', 'scroll'].includes(getComputedStyle(element)[`overflow${side}`]);
    /** What cuts the box off: `'away'` when it only has to be scrolled to. */
    const cutBy = (element, box) => {
      for (const one of parents(element)) {
        const style = getComputedStyle(one);
        if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
        const edge = one.getBoundingClientRect();
        const sideways = box.left < edge.left - 1 || box.right > edge.right + 1;
        const above = box.top < edge.top - 1 || box.bottom > edge.bottom + 1;
        if ((sideways && scrolls(one, 'X') && one.scrollWidth > one.clientWidth) || (above && scrolls(one, 'Y'))) return 'away';
        if (sideways || above) return one.className || one.tagName;
        if (style.position === 'fixed') break;
      }
      return '';
    };
    const same = (element, at) => at && (element.contains(at) || at.contains(element)
      || ['label', 'li.row', 'button'].some((kind) => at.closest(kind) && at.closest(kind) === element.closest(kind)));
    // Results, notices and menus lie over the page until they are taken or sent away; what sticks to an edge
    // lies over what scrolls below it.
    const liesOver = (at, element) => parents(at).some((one) => !one.contains(element)
      && (one.matches('.results, .notices, .menu') || getComputedStyle(one).position === 'sticky'));
    const [found, lines] = [new Set(), []];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!node.data.trim() || !element.checkVisibility() || element.closest('script, style, noscript') || isHidden(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const words = node.data.trim().slice(0, 40);
      for (const box of range.getClientRects()) {
        const cut = cutBy(element, box);
        if (cut === 'away' || box.width < 1) continue;
        if (cut) found.add(`“${words}” is cut by ${cut}`);
        else if (box.left < -1 || box.right > innerWidth + 1 || box.top < -1 || box.bottom > innerHeight + 1) found.add(`“${words}” is out of the window`);
        const holder = element.closest('button, summary, label, .tag, kbd, .notice');
        const edge = holder?.getBoundingClientRect();
        if (edge && (box.left < edge.left - 1 || box.right > edge.right + 1 || box.top < edge.top - 2 || box.bottom > edge.bottom + 2)) found.add(`“${words}” spills out of its ${holder.className || holder.tagName}`);
        const middle = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
        if (middle && liesOver(middle, element)) continue;
        lines.push([words, element, box]);
        if (getComputedStyle(element).pointerEvents === 'none') continue;
        for (const part of [0.05, 0.5, 0.95]) {
          const at = document.elementFromPoint(box.left + box.width * part, (box.top + box.bottom) / 2);
          // Nothing is there where a word ends a fraction of a pixel beyond the window; more is told above.
          if (!at || liesOver(at, element)) break;
          if (!same(element, at)) found.add(`“${words}” is under ${at.className || at.tagName}`);
        }
      }
    }
    for (const [at, [words, element, box]] of lines.entries()) {
      for (const [others, other, its] of lines.slice(at + 1)) {
        const across = Math.min(box.right, its.right) - Math.max(box.left, its.left);
        const down = Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top);
        if (other !== element && across > 4 && down > 6) found.add(`“${words}” and “${others}” overlap`);
      }
    }
    return [...found];
  });
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
