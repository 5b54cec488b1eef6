// axe-core finds nothing to keep somebody out: every state, both languages, both themes, phone and desk.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { violations } from './axe.mjs';
import { DESK, PHONE, start } from './browser.mjs';
import { STATES, enter } from './states.mjs';

const app = await start();
after(() => app.close());

// Each language meets each theme, and each of both each screen.
const LOOKS = [
  ['a desk, English, light', { viewport: DESK, lang: 'en', theme: 'light' }],
  ['a desk, Vietnamese, dark', { viewport: DESK, lang: 'vi', theme: 'dark' }],
  ['a phone, English, dark', { viewport: PHONE, hasTouch: true, isMobile: true, lang: 'en', theme: 'dark' }],
  ['a phone, Vietnamese, light', { viewport: PHONE, hasTouch: true, isMobile: true, lang: 'vi', theme: 'light' }],
];

for (const [look, options] of LOOKS) {
  test(`nothing keeps anybody out in any state: ${look}`, async () => {
    const found = [];
    for (const state of STATES) {
      const page = await enter(app, state, options);
      found.push(...(await violations(page)).map((one) => `${state[0]}: ${one}`));
      await page.context().close();
    }
    assert.equal(found.join('\n'), '');
  });
}

test('nor on the plain page of all places', async () => {
  const { page } = await app.open('places.html', { until: 'nothing' });
  assert.deepEqual(await violations(page), []);
});
