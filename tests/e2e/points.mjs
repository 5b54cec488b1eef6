// A GeoJSON file of many points around Hanoi, the same for the same seed.

/** `count` points as the text of a FeatureCollection; ids are `point-0`, `point-1`… */
export function pointsFile(count, seed = 1) {
  const random = generator(seed);
  const features = Array.from({ length: count }, (_, number) => ({
    type: 'Feature',
    id: `point-${number}`,
    geometry: { type: 'Point', coordinates: [spread(random, 105.84, 0.25), spread(random, 21.03, 0.2)] },
    properties: { name: `Point ${number}`, name_vi: `Điểm ${number}`, name_en: `Point ${number}` },
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}

/** Two places on one spot by the lake, which no zoom parts. */
export function twins(...names) {
  const features = names.map((name, number) => ({
    type: 'Feature',
    id: `twin-${number}`,
    geometry: { type: 'Point', coordinates: [105.85, 21.03] },
    properties: { name, name_vi: name, name_en: name },
  }));
  return JSON.stringify({ type: 'FeatureCollection', features });
}

// Denser in the middle, as a city is.
function spread(random, middle, reach) {
  return Number((middle + (random() + random() - 1) * reach).toFixed(6));
}

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
