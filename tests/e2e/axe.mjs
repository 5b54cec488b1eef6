// Asks axe-core what in a page would keep somebody out.
//
//   assert.deepEqual(await violations(page), []);
//
// Each violation is a line with the rule, what is wrong and where, so that a failed test can be read.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every violation of WCAG 2.2 AA and of good practice that axe finds; `within` is a CSS selector. */
export async function violations(page, { within, rules = RULES } = {}) {
  // Evaluated, not added as a script: the page's policy would refuse that, and should.
  await page.evaluate(source);
  const run = ([context, values]) => window.axe.run(context ?? document, { runOnly: { type: 'tag', values } });
  const result = await page.evaluate(run, [within, rules]);
  return result.violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.html}`));
}
