// How much of what a drag brings into view is not there yet while the button is held.

/**
 * Compares a part of two pictures of one view, in mid-drag and at rest. Of the pixels that show something at rest
 * (not the commonest colour there, which is bare ground), the share that looks different in mid-drag; and the share
 * of all that shows something at rest.
 */
export async function missing(context, { moving, resting }, area) {
  const page = await context.newPage();
  const found = await page.evaluate(compare, { moving, resting, area });
  await page.close();
  return found;
}

/** Runs in a page, which can read PNG. `area` has x, y, width and height in pixels. */
async function compare({ moving, resting, area }) {
  const BARELY_SEEN = 24; // of 255, in each of red, green and blue
  const cut = async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(area.width, area.height).getContext('2d');
    context.drawImage(picture, -area.x, -area.y);
    return context.getImageData(0, 0, area.width, area.height).data;
  };
  const [now, then] = [await cut(moving), await cut(resting)];
  const ground = commonest(new Uint32Array(then.buffer));
  const differs = (one, at, other, from) => [0, 1, 2].some((band) => Math.abs(one[at + band] - other[from + band]) > BARELY_SEEN);
  let [shown, gone] = [0, 0];
  for (let at = 0; at < then.length; at += 4) {
    if (!differs(then, at, ground, 0)) continue;
    shown += 1;
    if (differs(then, at, now, at)) gone += 1;
  }
  return { shown: shown / (area.width * area.height), missing: shown ? gone / shown : 0 };

  function commonest(colours) {
    const counts = new Map();
    for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
    const [most] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best));
    return new Uint8ClampedArray(new Uint32Array([most]).buffer);
  }
}
