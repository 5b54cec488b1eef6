// The canvas looks as it did: each scene in both themes and at both pixel ratios beside its golden picture.
// goldens/README.md says how the pictures are made anew.

import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { compare, read } from './picture.mjs';
import { RATIOS, SCENES, THEMES, camera } from './scenes.mjs';

const BLESS = Boolean(process.env.BLESS);
const GOLDENS = new URL('goldens/', import.meta.url);
const FOUND = new URL('../../target/goldens/', import.meta.url);
/** What a golden may weigh, in bytes. */
const HEAVY = 100_000;

const ours = await camera();
after(() => ours.close());

for (const [name, scene] of Object.entries(SCENES)) {
  for (const theme of THEMES) {
    for (const ratio of RATIOS) {
      const title = `${name}-${theme}-${ratio}x`;
      test(`the picture ${title} is as it was`, async () => {
        const actual = await ours.take(scene, theme, ratio);
        if (BLESS) await bless(title, actual);
        await holds(title, actual);
      });
    }
  }
}

async function bless(title, picture) {
  const png = picture.png();
  assert.ok(png.length < HEAVY, `${title} weighs ${png.length} bytes`);
  const golden = new URL(`${title}.png`, GOLDENS);
  const before = await readFile(golden).catch(() => undefined);
  // One that still holds stays as it is: the history keeps every version.
  if (!before || !compare(read(before), picture).same) await writeFile(golden, png);
}

async function holds(title, actual) {
  const golden = await readFile(new URL(`${title}.png`, GOLDENS)).catch(() => undefined);
  assert.ok(golden, `there is no golden ${title}.png; \`cargo xtask bless --pictures\` makes it`);
  const expected = read(golden);
  const { same, why, diff } = compare(expected, actual);
  if (same) return;
  await mkdir(FOUND, { recursive: true });
  for (const [kind, picture] of Object.entries({ expected, actual, diff })) {
    await writeFile(new URL(`${title}-${kind}.png`, FOUND), picture.png());
  }
  assert.fail(`${title}: ${why}. See ${fileURLToPath(FOUND)}${title}-{expected,actual,diff}.png; `
    + 'if the new picture is right, `cargo xtask bless --pictures` makes it the golden');
}
