// A static server for tests: dist/ as a plain host would give it, plus what a test wants to go wrong.
//
//   node tests/e2e/serve.mjs [--port 8080] [--base /map/]     serves dist/ by hand
//
// In a test:
//
//   const site = await serve({ base: '/map/' });       // base: the sub-path the site lives under
//   site.url                                           // http://127.0.0.1:<port>/map/
//   site.pages.set('/host.html', '<iframe src=…>');    // a page of the test's own, any content, or a
//                                                      // function that answers by itself
//   site.down = true;                                  // from now on connections are cut: no network
//   site.delay = 500;                                  // milliseconds before each answer
//   site.requests                                      // every path asked for so far
//   await site.close();
//
// Each call is an origin of its own (another port), which is how embedding in a foreign page is tested.
// Raster tiles are at /tiles/{z}/{x}/{y}.png; `?delay=2000` makes one slow, `?status=500` makes it fail.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { extname, join, normalize, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { tile } from './tile.mjs';

export const DIST = process.env.DIST ?? fileURLToPath(new URL('../../dist', import.meta.url));

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.geojson': 'application/geo+json',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

const ALREADY_SMALL = new Set(['.png', '.woff2']);

/** Starts a server on a free port; see the top of the file. */
export async function serve({ root = DIST, base = '/', port = 0 } = {}) {
  const site = { root, base, down: false, delay: 0, pages: new Map(), requests: [], packed: new Map() };
  const server = createServer((request, response) => {
    answer(site, request, response).catch((error) => send(response, 500, '.txt', String(error)));
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  site.origin = `http://127.0.0.1:${server.address().port}`;
  site.url = site.origin + base;
  site.close = () => new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  return site;
}

async function answer(site, request, response) {
  const url = new URL(request.url, 'http://127.0.0.1');
  const path = decodeURIComponent(url.pathname);
  site.requests.push(path);
  if (site.down) return request.socket.destroy();
  if (site.delay) await wait(site.delay);
  const own = site.pages.get(path);
  if (typeof own === 'function') return own(response);
  if (own !== undefined) return send(response, 200, extname(path) || '.html', own);
  if (path.startsWith('/tiles/')) return answerTile(url, response);
  if (!path.startsWith(site.base)) return send(response, 404, '.txt', `not under ${site.base}`);
  return answerFile(site, path.slice(site.base.length), request, response);
}

async function answerTile(url, response) {
  await wait(Number(url.searchParams.get('delay') ?? 0));
  const status = Number(url.searchParams.get('status') ?? 200);
  if (status !== 200) return send(response, status, '.txt', 'the test asked for this');
  const [, , z, x, y] = url.pathname.replace('.png', '').split('/').map(Number);
  return send(response, 200, '.png', tile(z, x, y), { 'access-control-allow-origin': '*' });
}

async function answerFile(site, path, request, response) {
  const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const file = normalize(join(site.root, name));
  if (!file.startsWith(site.root + sep)) return send(response, 403, '.txt', 'outside the site');
  let body;
  try {
    body = await readFile(file);
  } catch {
    return send(response, 404, '.txt', `no ${name}`);
  }
  const kind = extname(file);
  const encoding = ALREADY_SMALL.has(kind) ? undefined : encodingFor(request);
  const packed = encoding ? pack(site, file, body, encoding) : body;
  return send(response, 200, kind, packed, encoding ? { 'content-encoding': encoding, vary: 'accept-encoding' } : {});
}

function encodingFor(request) {
  const accepted = request.headers['accept-encoding'] ?? '';
  return ['br', 'gzip'].find((encoding) => accepted.includes(encoding));
}

function pack(site, file, body, encoding) {
  const key = `${encoding} ${file}`;
  if (!site.packed.has(key)) site.packed.set(key, encoding === 'br' ? brotli(body) : gzipSync(body));
  return site.packed.get(key);
}

// A host packs ahead, at the best quality; a test can't wait for that, and 9 comes within a few per cent.
function brotli(body) {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}

function send(response, status, kind, body, headers = {}) {
  response.writeHead(status, {
    'content-type': TYPES[kind] ?? 'application/octet-stream',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(body);
}

function option(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const site = await serve({ port: Number(option('port', 8080)), base: option('base', '/') });
  console.log(`serving ${DIST} at ${site.url}`);
}
