// GDAL reads every file to download, without a warning, and finds as many features as there are.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { folder, named, text } from './files.mjs';

const run = promisify(execFile);
const there = await run('ogrinfo', ['--version']).then(() => true, () => false);
const skip = !there && 'ogrinfo is not here: install GDAL (Debian: gdal-bin)';

/** What GDAL says of all layers of a file, and what it warns of. */
const info = (name, options = []) =>
  run('ogrinfo', ['-ro', '-al', '-so', ...options, path.join(folder, name)], { env: { ...process.env, CPL_DEBUG: 'OFF' } });

/** How many features all layers of the answer have together. */
const count = (answer) => [...answer.matchAll(/^Feature Count: (\d+)$/gm)].reduce((sum, [, n]) => sum + Number(n), 0);

const sum = (numbers) => numbers.reduce((one, other) => one + other, 0);

/** How many features GDAL finds of these. A walk is a way and its stops; a table has only the stops, and GPX counts
 *  every point of a way once more. */
function expected(layer, ending, features) {
  if (layer !== 'walks' || ending === '.geojson') return features.length;
  const stops = sum(features.map(({ properties }) => properties.stops.length));
  if (ending === '.csv') return stops;
  const points = sum(features.map(({ geometry }) => geometry.coordinates.length));
  return stops + features.length + (ending === '.gpx' ? points : 0);
}

const POINTS = ['-oo', 'X_POSSIBLE_NAMES=lon', '-oo', 'Y_POSSIBLE_NAMES=lat'];

for (const [ending, options] of [['.geojson', []], ['.csv', POINTS], ['.kml', []], ['.gpx', []]]) {
  test(`GDAL reads *${ending} without a warning`, { skip }, async () => {
    for (const name of await named(ending)) {
      const layer = name.split('.')[0];
      const { features } = JSON.parse(await text(`${layer}.geojson`));
      const { stdout, stderr } = await info(name, options);
      assert.equal(stderr, '', name);
      assert.doesNotMatch(stdout, /^(Warning|ERROR)/m, name);
      assert.equal(count(stdout), expected(layer, ending, features), name);
    }
  });
}

test('GDAL finds the points of a table where they are', { skip }, async () => {
  const { stdout } = await info('heritage.csv', POINTS);
  const [, west, south, east, north] = stdout.match(/Extent: \(([\d.]+), ([\d.]+)\) - \(([\d.]+), ([\d.]+)\)/).map(Number);
  assert.ok(west > 105.2 && east < 106.1 && south > 20.5 && north < 21.4, stdout);
});
