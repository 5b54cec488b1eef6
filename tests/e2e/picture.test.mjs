// The comparison of pictures itself: what an eye would see fails, what only another machine's way with edges
// and letters changes passes.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { boxOfChange, compare } from './picture.mjs';
import { SCENES, camera, changed, pasted } from './scenes.mjs';

const { places, zones } = SCENES;
const ours = await camera();
after(() => ours.close());

let picture;
before(async () => { picture = await ours.take(places); });

const fails = (other, what) => {
  const { same, why } = compare(picture, other);
  assert.ok(!same, `${what} passes: ${why}`);
};

test('the same scene twice is the same picture', async () => {
  const { total, why } = compare(picture, await ours.take(places));
  assert.equal(total, 0, why);
});

test('a place that is missing fails', async () => {
  fails(await ours.take(changed(places, (feature) => (feature.id === 'bach-ma' ? undefined : feature))), 'a missing place');
});

test('a place in another layer, of another colour and shape, fails', async () => {
  const heritage = JSON.parse(places.files.heritage);
  const [moved] = heritage.features.filter(({ id }) => id === 'bach-ma');
  const without = changed(places, (feature) => (feature.id === 'bach-ma' ? undefined : feature));
  const creative = JSON.parse(without.files.creative);
  creative.features.push({ ...moved, properties: { ...moved.properties, kinds: ['gallery'] } });
  fails(await ours.take({ ...without, files: { ...without.files, creative: JSON.stringify(creative) } }), 'another layer');
});

test('a label three pixels beside its place fails', async () => {
  const nameless = ({ properties, ...feature }) => ({ ...feature, properties: { ...properties, name_vi: ' ', name_en: ' ' } });
  const without = await ours.take(changed(places, (feature) => (feature.id === 'bach-ma' ? nameless(feature) : feature)));
  const label = boxOfChange(picture, without);
  assert.ok(label.width > 20 && label.width < 200 && label.height < 60, JSON.stringify(label));
  fails(pasted(without, picture, label, 3), 'a moved label');
});

test('a shade more or less at the edge of a symbol is no change, a dot of another colour is one', () => {
  const edge = pasted(picture, picture, { x: 0, y: 0, width: 0, height: 0 }, 0);
  const at = (100 * edge.width + 100) * 4;
  edge.data[at] += edge.data[at] > 127 ? -3 : 3;
  assert.ok(boxOfChange(picture, edge).width <= 0, 'three levels of one colour');
  const dot = (200 * edge.width + 150) * 4;
  for (const colour of [0, 1, 2]) edge.data[dot + colour] = 255 - edge.data[dot + colour];
  assert.deepEqual(boxOfChange(picture, edge), { x: 150, y: 200, width: 1, height: 1 });
});

test('a colour a little off fails', () => {
  const [red, green, blue] = [0x92, 0x03, 0x07];
  const other = pasted(picture, picture, { x: 0, y: 0, width: 0, height: 0 }, 0);
  let found = 0;
  other.each({ x: 0, y: 0, width: other.width, height: other.height }, (at) => {
    if (other.data[at] !== red || other.data[at + 1] !== green || other.data[at + 2] !== blue) return;
    other.data[at] -= 48;
    found += 1;
  });
  assert.ok(found > 300, `${found} pixels of lacquer red`);
  fails(other, 'another red');
});

test('a zone of another certainty fails', async () => {
  const before = await ours.take(zones);
  const after = await ours.take(changed(zones, (feature) => (feature.properties.certainty === 'proposed'
    ? { ...feature, properties: { ...feature.properties, certainty: 'indicative' } } : feature)));
  const { same, why } = compare(before, after);
  assert.ok(!same, `another certainty passes: ${why}`);
});

test('a machine that hints its letters and smooths them by subpixels passes', async () => {
  const theirs = await camera({ flags: ['--font-render-hinting=full', '--enable-lcd-text'] });
  try {
    const { same, why } = compare(picture, await theirs.take(places));
    assert.ok(same, why);
  } finally {
    await theirs.close();
  }
});

test('a picture of another size fails, and says so', () => {
  const { same, why } = compare(picture, pasted({ width: 10, height: 10, data: Buffer.alloc(400) }, picture, { x: 0, y: 0, width: 0, height: 0 }, 0));
  assert.ok(!same);
  assert.equal(why, '10 × 10 pixels instead of 640 × 480');
});
