// Keeps the app on the device: a repeated visit paints from here, and the map works without a network.
//
// `cargo xtask build` fills in the edition and the lists of files. A new edition is fetched in the
// background and used from the next visit on: never half of one and half of another.
const EDITION = '';
const FIRST = []; // to see and use the map
const LATER = []; // everything else of it: cards, the reader, the data, the list without a map
const MINE = 'hanoi-map ';
const NAME = MINE + EDITION;
const PAGE = 'index.html';
const ALL = new Set([...FIRST, ...LATER]);

const pathOf = (url) => new URL(url).href.slice(registration.scope.length).split(/[?#]/)[0] || PAGE;
const isOurs = (url) => url.startsWith(registration.scope);
// What a browser's own cache holds of a file without a hash in its name may be an older one.
const fresh = (path) => new Request(path, { cache: /-[0-9a-f]{16}/.test(path) ? 'default' : 'no-cache' });

async function keep(paths) {
  const cache = await caches.open(NAME);
  const missing = [];
  for (const path of paths) if (!(await cache.match(path))) missing.push(path);
  await Promise.all(missing.map(async (path) => {
    const response = await fetch(fresh(path));
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    await cache.put(path, response);
  }));
}

/** A file as this edition has it, or, by a name that has a hash in it, as any has it. */
const kept = async (path) => (await (await caches.open(NAME)).match(path)) ?? caches.match(path);

/** The page. When a newer edition waits and no other tab uses this one, the newer one takes over. */
async function page(request) {
  const others = (await caches.keys()).filter((name) => name.startsWith(MINE) && name !== NAME);
  if (registration.waiting && others.length && (await clients.matchAll({ type: 'window' })).length <= 1) {
    registration.waiting.postMessage('take over');
    const newer = await caches.match(PAGE, { cacheName: others.at(-1) });
    if (newer) return newer;
  }
  return (await kept(PAGE)) ?? fetch(request);
}

async function file(request, path) {
  const response = await kept(path);
  if (response) return response;
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(NAME)).put(path, answer.clone());
  return answer;
}

async function dropOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(MINE) && name !== NAME).map((name) => caches.delete(name)));
  await clients.claim();
}

addEventListener('install', (event) => event.waitUntil(keep(FIRST)));
addEventListener('activate', (event) => event.waitUntil(dropOthers()));
addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(skipWaiting());
  // Those that fail, as without a network, are asked for again at the next visit.
  if (event.data === 'keep the rest') event.waitUntil(keep(LATER).catch(() => {}));
});
addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !isOurs(request.url)) return;
  const path = pathOf(request.url);
  if (request.mode === 'navigate' && path === PAGE) event.respondWith(page(request));
  else if (ALL.has(path)) event.respondWith(file(request, path));
});
