// Firefox, driven by puppeteer-core over WebDriver BiDi. What a browser and a page give the tests is at the top
// of smoke.mjs.

import puppeteer from 'puppeteer-core';
import { DESK, PATIENCE } from '../e2e/browser.mjs';
import { eventually } from '../e2e/eyes.mjs';
import { first, wanted } from './names.mjs';

const FIREFOX = process.env.FIREFOX ?? '/usr/bin/firefox-esr';

/** A Firefox without a window. */
export async function launch() {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX, headless: true });
  return {
    version: await browser.version(),
    open: (url) => open(browser, url),
    close: () => browser.close(),
  };
}

/** Opens an address with nothing stored and nothing cached. */
async function open(browser, url) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.setViewport(DESK);
  const said = [];
  page.on('pageerror', (error) => said.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(`console: ${message.text()}`);
  });
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return {
    said,
    run: (act, ...args) => page.evaluate(act, ...args),
    find: (role, name) => find(page, role, name),
    press: (key) => page.keyboard.press(key),
    drag: (points) => drag(page.mouse, points),
    wheel: async ({ x, y }, deltaY) => {
      await page.mouse.move(x, y);
      await page.mouse.wheel({ deltaY });
    },
    shot: async () => Buffer.from(await page.screenshot({ type: 'png' })),
    close: () => context.close(),
  };
}

/** The first element of a role whose accessible name is, or matches, `name`. */
async function find(page, role, name) {
  const look = async () => (await page.evaluateHandle(first, ...wanted(role, name))).asElement();
  const one = await eventually(look, Boolean, `a ${role} named ${name}`);
  return {
    click: () => one.click(),
    type: (words) => one.type(words),
    focus: () => one.focus(),
    text: () => one.evaluate((element) => element.innerText),
    attribute: (key) => one.evaluate((element, asked) => element.getAttribute(asked), key),
    checked: () => one.evaluate((element) => element.checked),
    // Firefox's own accessibility finds it in the part of the page that holds it.
    isNamed: async (words) => Boolean(await (await one.getProperty('parentNode')).asElement().$(`aria/${words}[role="${role}"]`)),
  };
}

async function drag(mouse, [from, ...on]) {
  await mouse.move(from.x, from.y);
  await mouse.down();
  for (const { x, y } of on) await mouse.move(x, y);
  await mouse.up();
}
