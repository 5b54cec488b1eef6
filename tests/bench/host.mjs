// A static host on localhost, as the README's "Deploy" asks of a real one: brotli at its best quality,
// `immutable` for names with a hash, `no-cache` for all others.
//
//   const site = await host([
//     { at: '/', from: DIST },
//     { at: '/data/', from: folder, plain: true },     // streamed as it is: too much to pack
//   ], { isolated: true });                            // pages may then measure their memory
//   site.url('/data/a.geojson'), site.codeSize(paths), await site.close()

import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const pack = promisify(brotliCompress);

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.geojson': 'application/geo+json',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const ALREADY_SMALL = new Set(['.png', '.woff2']);
const HASHED = /-[0-9a-f]{10,}(_bg)?\.\w+$/;

/** Pages under these may call `performance.measureUserAgentSpecificMemory`. */
const ISOLATION = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** Serves folders on a free port of this machine only; see the top of the file. */
export async function host(folders, { isolated = false } = {}) {
  const packed = new Map();
  const headers = isolated ? ISOLATION : {};
  const server = createServer((request, response) => {
    answer({ folders, packed, headers }, request, response).catch(() => response.destroy());
  });
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    url: (path) => origin + path,
    codeSize: (paths) => codeSize(folders, packed, paths),
    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}

async function answer({ folders, packed, headers }, request, response) {
  const path = decodeURIComponent(new URL(request.url, 'http://127.0.0.1').pathname);
  const found = await locate(folders, path);
  if (!found) return response.writeHead(404, headers).end(`no ${path}`);
  const { file, size, plain } = found;
  const kind = extname(file);
  const all = {
    ...headers,
    'content-type': TYPES[kind] ?? 'application/octet-stream',
    'cache-control': HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (plain || ALREADY_SMALL.has(kind) || !/\bbr\b/.test(request.headers['accept-encoding'] ?? '')) {
    response.writeHead(200, { ...all, 'content-length': size });
    return pipeline(createReadStream(file), response);
  }
  const body = await packedOnce(packed, file);
  response.writeHead(200, { ...all, 'content-encoding': 'br', vary: 'accept-encoding', 'content-length': body.length });
  return response.end(body);
}

/** The file behind a path, from the folder with the longest fitting prefix. */
async function locate(folders, path) {
  const fitting = folders.filter(({ at }) => path.startsWith(at));
  const folder = fitting.sort((one, other) => other.at.length - one.at.length)[0];
  if (!folder || path.includes('..')) return undefined;
  const name = path.endsWith('/') ? `${path}index.html` : path;
  const file = normalize(join(folder.from, name.slice(folder.at.length)));
  const facts = await stat(file).catch(() => undefined);
  return facts?.isFile() ? { file, size: facts.size, plain: folder.plain } : undefined;
}

async function packedOnce(packed, file) {
  if (!packed.has(file)) {
    const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
    packed.set(file, readFile(file).then((bytes) => pack(bytes, best)));
  }
  return packed.get(file);
}

const CODE = new Set(['.html', '.js', '.mjs', '.css', '.wasm']);

/** Brotli bytes of the scripts, styles, pages and wasm among these paths. */
async function codeSize(folders, packed, paths) {
  let total = 0;
  for (const path of new Set(paths)) {
    const found = await locate(folders, path);
    if (found && CODE.has(extname(found.file))) total += (await packedOnce(packed, found.file)).length;
  }
  return total;
}
