// The files every library is given: made from seeds, so the same everywhere, and written as a stream.

import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** The five published layers. */
export const LAYERS = ['heritage', 'craft', 'creative', 'events', 'cci'];

/** What there is to show; `shape` decides which libraries can take it. */
export const DATA = {
  layers: { title: 'our five layers', shape: 'mixed', urls: LAYERS.map((id) => `/assets/data/${id}.geojson`) },
  'points-10k': made('10,000 points', 'point', 10_000),
  'points-100k': made('100,000 points', 'point', 100_000),
  'points-1m': made('1,000,000 points', 'point', 1_000_000),
  'polygons-500': made('500 polygons of 40 vertices', 'polygon', 500),
  'polygons-5k': made('5,000 polygons of 40 vertices', 'polygon', 5_000),
  'points-small': made('1,000 points', 'point', 1_000),
};

function made(title, shape, count) {
  return { title, shape, count };
}

const SEED = 2019; // the year Hanoi became a Creative City
const VERTICES = 40;
const FEATURES_A_CHUNK = 2_000;

/** Writes the file of each name that is made and not there yet; gives every name with its addresses. */
export async function prepare(names, folder, dist) {
  await mkdir(folder, { recursive: true });
  const middles = await centres(dist);
  const ready = {};
  for (const name of names) {
    const about = DATA[name];
    if (!about.urls) await writeOnce(join(folder, `${name}.geojson`), about, middles);
    ready[name] = { name, ...about, urls: about.urls ?? [`/data/${name}.geojson`] };
  }
  return ready;
}

/** Where the published places are. */
async function centres(dist) {
  const files = LAYERS.map((id) => readFile(join(dist, `assets/data/${id}.geojson`), 'utf8'));
  const features = (await Promise.all(files)).flatMap((text) => JSON.parse(text).features);
  return features.map(({ geometry }) => geometry).filter(({ type }) => type === 'Point').map((point) => point.coordinates);
}

async function writeOnce(path, about, middles) {
  if (await stat(path).catch(() => undefined)) return;
  const half = `${path}.part`; // a file cut off by Ctrl-C isn't taken for a whole one
  await pipeline(text(about, middles), createWriteStream(half));
  await rename(half, path);
}

function* text({ shape, count }, middles) {
  const random = generator(SEED);
  const feature = shape === 'polygon' ? polygon : point;
  yield '{"type":"FeatureCollection","features":[\n';
  for (let from = 0; from < count; from += FEATURES_A_CHUNK) {
    const lines = [];
    for (let number = from; number < Math.min(count, from + FEATURES_A_CHUNK); number += 1) {
      const middle = middles[Math.floor(random() * middles.length)];
      lines.push(JSON.stringify(feature(number, middle, random)));
    }
    yield (from ? ',\n' : '') + lines.join(',\n');
  }
  yield '\n]}\n';
}

function point(number, [lon, lat], random) {
  const coordinates = [round(lon + spread(random, 0.02)), round(lat + spread(random, 0.02))];
  const properties = { name_vi: `Điểm ${number}`, name_en: `Point ${number}`, rank: 1 + (number % 5) };
  return { type: 'Feature', id: `p${number}`, properties, geometry: { type: 'Point', coordinates } };
}

/** A lobed ring of a few hundred metres around a place, counterclockwise. */
function polygon(number, [lon, lat], random) {
  const [x, y] = [lon + spread(random, 0.05), lat + spread(random, 0.05)];
  const size = 0.001 + random() * 0.003;
  const ring = Array.from({ length: VERTICES }, (_, vertex) => {
    const angle = (vertex / VERTICES) * 2 * Math.PI;
    const reach = size * (1 + 0.3 * Math.sin(5 * angle));
    return [round(x + reach * Math.cos(angle)), round(y + reach * Math.sin(angle))];
  });
  ring.push(ring[0]);
  const properties = { name_vi: `Vùng ${number}`, name_en: `Zone ${number}` };
  return { type: 'Feature', id: `z${number}`, properties, geometry: { type: 'Polygon', coordinates: [ring] } };
}

/** About a bell curve, within this reach on either side. */
const spread = (random, reach) => (random() + random() + random() - 1.5) * (reach / 1.5);

const round = (degrees) => Number(degrees.toFixed(6));

// mulberry32: 32 bits of state are enough to strew points.
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
