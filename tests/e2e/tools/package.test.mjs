// The package and the catalogue describe files that are there, and say how large they are.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { text } from './files.mjs';

test('every file of the package is there, as long as it says and with that sum', async () => {
  const { resources } = JSON.parse(await text('datapackage.json'));
  assert.ok(resources.length > 30);
  for (const { path, bytes, hash } of resources) {
    const file = Buffer.from(await text(path));
    assert.equal(file.length, bytes, path);
    assert.equal(`sha256:${createHash('sha256').update(file).digest('hex')}`, hash, path);
  }
});

test('the catalogue leads to the same files', async () => {
  const { resources } = JSON.parse(await text('datapackage.json'));
  const catalog = JSON.parse(await text('catalog.jsonld'));
  const files = catalog['dcat:dataset'].flatMap((set) => set['dcat:distribution']);
  const names = files.map((file) => file['dcat:downloadURL']['@id']).sort();
  assert.deepEqual(names, resources.map(({ path }) => path).sort());
});
