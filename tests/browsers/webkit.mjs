// WebKit, as WebKitGTK's own small browser, driven by plain WebDriver requests in a screen that nobody sees.
// What a browser and a page give the tests is at the top of smoke.mjs.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { DESK } from '../e2e/browser.mjs';
import { eventually } from '../e2e/eyes.mjs';
import { first, wanted } from './names.mjs';

const DRIVER = process.env.WEBKIT_DRIVER ?? 'WebKitWebDriver';
const BROWSER = process.env.WEBKIT ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';

/** WebDriver's name for a reference to an element, and its letters for keys. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const KEYS = { Enter: '\uE007', ArrowUp: '\uE013', ArrowRight: '\uE014' };

/** A WebKit: an X server, the driver, and a browser for each page. */
export async function launch() {
  const screen = await startScreen();
  const port = await freePort();
  const driver = spawn(DRIVER, [`--port=${port}`], {
    env: { ...process.env, DISPLAY: screen.display, LIBGL_ALWAYS_SOFTWARE: '1' },
    stdio: 'ignore',
  });
  const ask = asker(`http://127.0.0.1:${port}`);
  await eventually(() => ask('GET', '/status').then(() => true, () => false), Boolean, 'a WebDriver that answers');
  const first = await begin(ask);
  await ask('DELETE', first.path);
  return {
    version: first.version,
    open: (url) => open(ask, url),
    close: async () => {
      driver.kill();
      screen.server.kill();
      await Promise.all([once(driver, 'exit'), once(screen.server, 'exit')]);
    },
  };
}

/** Xvfb chooses a display that is free, and says which on its third stream. */
async function startScreen() {
  const arguments_ = ['-displayfd', '3', '-screen', '0', '1600x1100x24', '-nolisten', 'tcp'];
  const server = spawn(process.env.XVFB ?? 'Xvfb', arguments_, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [number] = await once(createInterface({ input: server.stdio[3] }), 'line');
  return { server, display: `:${number}` };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((done) => { server.close(done); });
  return port;
}

/** How long a browser may take to start before another is asked for, in milliseconds. */
const BEGIN_MS = 60_000;

const asker = (base) => async (method, path, body, most) => {
  const signal = most && AbortSignal.timeout(most);
  const response = await fetch(base + path, { method, body: body && JSON.stringify(body), signal });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${method} ${path}: ${value.error}, ${value.message}`);
  return value;
};

/** A browser of its own. Now and then the driver starts one and never hears of it: then another is asked for. */
async function begin(ask, tries = 2) {
  const options = { binary: BROWSER, args: ['--automation'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
  try {
    const { sessionId, capabilities: got } = await ask('POST', '/session', { capabilities }, BEGIN_MS);
    return { path: `/session/${sessionId}`, version: `${got.browserName} ${got.browserVersion}` };
  } catch (error) {
    if (tries < 2 || error.name !== 'TimeoutError') throw error;
    return begin(ask, tries - 1);
  }
}

/** Opens an address in a browser of its own, with nothing stored and nothing cached. */
async function open(ask, url) {
  const { path } = await begin(ask);
  const to = (method, rest, body) => ask(method, path + rest, body);
  const run = (act, ...args) => to('POST', '/execute/sync', { script: `return (${act}).apply(null, arguments)`, args });
  const perform = (source) => to('POST', '/actions', { actions: [source] });
  await fit(to, run);
  await to('POST', '/url', { url });
  return {
    said: [],
    run,
    find: (role, name) => find(to, run, role, name),
    press: (key) => perform(pressed(KEYS[key])),
    drag: (points) => perform(dragged(points)),
    wheel: ({ x, y }, deltaY) => perform({ type: 'wheel', id: 'wheel', actions: [{ type: 'scroll', x, y, deltaX: 0, deltaY }] }),
    shot: async () => Buffer.from(await to('GET', '/screenshot'), 'base64'),
    close: () => to('DELETE', ''),
  };
}

/** Gives the page, not the window around it, the size of a desk. */
async function fit(to, run) {
  await to('POST', '/window/rect', DESK);
  const [width, height] = await run(() => [innerWidth, innerHeight]);
  await to('POST', '/window/rect', { width: 2 * DESK.width - width, height: 2 * DESK.height - height });
  await eventually(() => run(() => [innerWidth, innerHeight]), ([x, y]) => x === DESK.width && y === DESK.height);
}

/** The first element of a role whose accessible name is, or matches, `name`. */
async function find(to, run, role, name) {
  const one = await eventually(() => run(first, ...wanted(role, name)), Boolean, `a ${role} named ${name}`);
  const path = `/element/${one[ELEMENT]}`;
  return {
    click: () => to('POST', `${path}/click`, {}),
    type: (words) => to('POST', `${path}/value`, { text: words }),
    focus: () => run((element) => element.focus(), one),
    text: () => run((element) => element.innerText, one),
    attribute: (key) => run((element, asked) => element.getAttribute(asked), one, key),
    checked: () => run((element) => element.checked, one),
    // WebKit's own accessibility says what it is.
    isNamed: async (words) => (await to('GET', `${path}/computedrole`)) === role && (await to('GET', `${path}/computedlabel`)) === words,
  };
}

const pressed = (key) => ({ type: 'key', id: 'keys', actions: [{ type: 'keyDown', value: key }, { type: 'keyUp', value: key }] });

function dragged([from, ...on]) {
  const to = ({ x, y }) => ({ type: 'pointerMove', duration: 0, x: Math.round(x), y: Math.round(y) });
  const actions = [to(from), { type: 'pointerDown', button: 0 }, ...on.map(to), { type: 'pointerUp', button: 0 }];
  return { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
}
