// The published data is what its JSON Schemas say, in the eyes of a validator that is not ours.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';

const SCHEMAS = { heritage: 'place', craft: 'place', creative: 'place', cci: 'zone', events: 'event', walks: 'walk' };

const data = new URL('../../../assets/data/', import.meta.url);
const json = async (name) => JSON.parse(await readFile(new URL(name, data), 'utf8'));

/**
 * What the validator finds wrong. In strict mode it also refuses a schema that it has doubts about; that
 * properties are required in one place and described in another is none.
 */
async function validator(layer) {
  const ajv = new Ajv2020({ strict: true, strictRequired: false });
  const validate = ajv.compile(await json(`schema/${SCHEMAS[layer] ?? layer}.schema.json`));
  return (file) => (validate(file) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message}`));
}

for (const layer of Object.keys(SCHEMAS)) {
  test(`${layer}.geojson is what its schema says`, async () => {
    const errors = await validator(layer);
    const file = await json(`${layer}.geojson`);
    assert.ok(file.features.length > 0);
    assert.deepEqual(errors(file), []);
  });
}

/** Each breaks one feature in a way that the checks of `cargo xtask data` refuse too. */
const BREAKS = {
  'a property that nobody knows': ({ properties }) => { properties.colour = 'red'; },
  'a property of another layer': ({ properties }) => { properties.phase = 'by-2030'; },
  'a missing property': ({ properties }) => { delete properties.confidence; },
  'a text in one language only': ({ properties }) => { properties.since_vi = '1010'; delete properties.since_en; },
  'a text with two spaces': ({ properties }) => { properties.name_vi = 'Đền  Quán'; },
  'a text with a mark of its own': ({ properties }) => { properties.name_vi = 'De\u0302\u0300n'; },
  'a code that nobody knows': ({ properties }) => { properties.confidence = 'sure'; },
  'a number out of bounds': ({ properties }) => { properties.rank = 6; },
  'a date in words': ({ properties }) => { properties.checked = 'late 2026'; },
  'no source': ({ properties }) => { properties.sources = []; },
  'a source without a title': ({ properties }) => { properties.sources = [{ url: 'https://example.vn' }]; },
  'a link that is not https': ({ properties }) => { properties.website = 'http://example.vn'; },
  'numbers swapped': ({ geometry }) => { geometry.coordinates.reverse(); },
  'an id with capitals': (feature) => { feature.id = 'Quan Thanh'; },
};

for (const [what, breaks] of Object.entries(BREAKS)) {
  test(`a schema refuses ${what}`, async () => {
    const errors = await validator('heritage');
    const file = await json('heritage.geojson');
    breaks(file.features[0]);
    assert.notDeepEqual(errors(file), []);
  });
}

test('city.json is what its schema says, and a broken row is not', async () => {
  const errors = await validator('city');
  const city = await json('city.json');
  assert.deepEqual(errors(city), []);
  const breaks = {
    'a figure without a year': ({ figures }) => { delete figures[0].year; },
    'a law in one language': ({ laws }) => { delete laws[0].text_vi; },
    'a field that nobody knows': ({ fields }) => { fields[0].id = 'cookery'; },
    'no sources': ({ roadmap }) => { roadmap[0].sources = []; },
    'a section that nobody knows': (file) => { file.weather = []; },
    'no pillars': (file) => { file.pillars = []; },
  };
  for (const [what, breaking] of Object.entries(breaks)) {
    const broken = structuredClone(city);
    breaking(broken);
    assert.notDeepEqual(errors(broken), [], what);
  }
});
