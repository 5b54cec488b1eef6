// Pictures of the page as pixels: what colours are there, and how two pictures differ.

import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How far apart two colours may be before they count as different: 0 to 1, in OKLab. */
const BARELY_SEEN = 0.06;
/** The side of the squares in which differing pixels are counted, in pixels. */
const WINDOW = 16;
/** How many may differ in the worst square: less than a dot of a symbol or a stroke of a letter. */
const IN_A_WINDOW = 24;
/** What share may differ in all. */
const IN_ALL = 0.004;

/** A PNG as pixels. */
export function read(png) {
  const { width, height, data } = PNG.sync.read(png);
  return new Picture(width, height, data);
}

/** Pixels in rows, four bytes each: red, green, blue, opacity. */
export class Picture {
  constructor(width, height, data = Buffer.alloc(width * height * 4)) {
    Object.assign(this, { width, height, data });
  }

  /** How many colours there are in a part of it. */
  colours(area) {
    const seen = new Set();
    this.each(area, (at) => seen.add(this.data.readUInt32BE(at)));
    return seen.size;
  }

  /** How many pixels of a part are just this colour: red, green, blue. */
  count(area, [red, green, blue]) {
    const { data } = this;
    let found = 0;
    this.each(area, (at) => { found += data[at] === red && data[at + 1] === green && data[at + 2] === blue ? 1 : 0; });
    return found;
  }

  /** Calls with the place in `data` of every pixel of a part. */
  each({ x, y, width, height }, act) {
    for (let row = y; row < y + height; row += 1) {
      for (let column = x; column < x + width; column += 1) act((row * this.width + column) * 4);
    }
  }

  png() {
    const image = new PNG({ width: this.width, height: this.height });
    this.data.copy(image.data);
    return PNG.sync.write(image, { deflateLevel: 9, deflateStrategy: 0, filterType: 0, colorType: 2 });
  }
}

/**
 * How a picture differs from the one that is expected: the pixels that do, in all and in the worst square, and a
 * picture of them; `same` says whether an eye would let it pass. Pixels at the edges of what is drawn, which every
 * machine smooths in its own way, don't count.
 */
export function compare(expected, actual) {
  const { width, height } = expected;
  if (width !== actual.width || height !== actual.height) {
    const why = `${actual.width} × ${actual.height} pixels instead of ${width} × ${height}`;
    return { same: false, why, total: Infinity, worst: Infinity, diff: actual };
  }
  const diff = new Picture(width, height);
  const match = (out, more) => pixelmatch(expected.data, actual.data, out, width, height, { threshold: BARELY_SEEN, ...more });
  const total = match(diff.data);
  const worst = match(undefined, { windowSize: WINDOW });
  const same = worst <= IN_A_WINDOW && total <= IN_ALL * width * height;
  return { same, why: `${total} pixels differ, ${worst} of them within ${WINDOW} × ${WINDOW}`, total, worst, diff };
}

/**
 * The box of the pixels in which an eye could tell two pictures apart, smoothed edges among them. A shade more or
 * less doesn't count: a busy machine paints in other steps, and the edges of symbols may come out by that much.
 */
export function boxOfChange(one, other) {
  const { width, height } = one;
  const mask = new Picture(width, height);
  pixelmatch(one.data, other.data, mask.data, width, height, { threshold: BARELY_SEEN, includeAA: true, diffMask: true });
  const box = { left: width, top: height, right: -1, bottom: -1 };
  mask.each({ x: 0, y: 0, width, height }, (at) => {
    if (mask.data[at + 3] === 0) return;
    const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
    Object.assign(box, {
      left: Math.min(box.left, x), right: Math.max(box.right, x), top: Math.min(box.top, y), bottom: Math.max(box.bottom, y),
    });
  });
  return { x: box.left, y: box.top, width: box.right - box.left + 1, height: box.bottom - box.top + 1 };
}
