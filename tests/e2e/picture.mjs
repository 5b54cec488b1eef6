// Pictures of the page as pixels: what colours are there, and how two pictures differ.

import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How far apart two colours may be before they count as different: 0 to 1, OKLab. */
const BARELY_SEEN = 0.1;
/** The side of the square in which differing pixels are counted, in pixels. */
const WINDOW = 16;

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
    return PNG.sync.write(image, { deflateLevel: 9, filterType: -1, colorType: 2 });
  }
}
