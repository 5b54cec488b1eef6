// axe-core finds nothing to keep somebody out: every state, both languages, both themes, phone and desk.

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { violations } from './axe.mjs';
import { DESK, PHONE, start } from './browser.mjs';
import { STATES, enter } from './states.mjs';

const app = await start();
after(() => app.close());

const SCREENS = [['a desk', { viewport: DESK }], ['a phone', { viewport: PHONE, hasTouch: true, isMobile: true }]];
const LOOKS = [{ lang: 'en', theme: 'light' }, { lang: 'vi', theme: 'dark' }, { lang: 'en', theme: 'dark' }, { lang: 'vi', theme: 'light' }];

for (const [screen, options] of SCREENS) {
  for (const look of LOOKS) {
    test(`nothing keeps anybody out on ${screen} in any state, ${look.lang} and ${look.theme}`, async () => {
      const found = [];
      for (const state of STATES) {
        const page = await enter(app, state, { ...look, ...options });
        found.push(...(await violations(page)).map((one) => `${state[0]}: ${one}`));
        await page.context().close();
      }
      assert.deepEqual(found, []);
    });
  }
}

test('nor on the plain page of all places', async () => {
  const { page } = await app.open('places.html', { until: 'nothing' });
  assert.deepEqual(await violations(page), []);
});
