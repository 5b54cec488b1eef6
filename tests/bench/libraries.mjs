// Who takes part, where each one's page is and which mark says that it has painted the data.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** The packages, served as they are where a page loads one of their files. */
export const PACKAGES = join(HERE, 'node_modules');

const ANY = ['point', 'polygon', 'mixed'];

const PEERS = {
  leaflet: { title: 'Leaflet, canvas', package: 'leaflet', page: 'leaflet', shapes: ANY, styles: ['leaflet/dist/leaflet.css'] },
  markercluster: {
    title: 'Leaflet + markercluster',
    package: 'leaflet.markercluster',
    page: 'markercluster',
    shapes: ['point'],
    styles: ['leaflet/dist/leaflet.css', 'leaflet.markercluster/dist/MarkerCluster.css', 'leaflet.markercluster/dist/MarkerCluster.Default.css'],
  },
  maplibre: { title: 'MapLibre GL JS', package: 'maplibre-gl', page: 'maplibre', shapes: ANY, styles: ['maplibre-gl/dist/maplibre-gl.css'] },
  'maplibre-clustered': { title: 'MapLibre GL JS, clustered', package: 'maplibre-gl', page: 'maplibre', query: '&clustered', shapes: ['point'] },
  openlayers: { title: 'OpenLayers', package: 'ol', page: 'openlayers', shapes: ANY, styles: ['ol/ol.css'] },
  'openlayers-clustered': { title: 'OpenLayers, clustered', package: 'ol', page: 'openlayers', query: '&clustered', shapes: ['point'] },
};

const OURS = {
  id: 'ours',
  title: 'Hanoi Creative Map',
  mark: 'map:data-painted',
  shapes: ANY,
  address: ourAddress,
  /** What it says when it could not show a file: that counts as ready, too. */
  refusal: (page) => page.getByRole('alert').filter({ visible: true }).allInnerTexts(),
};

export const NAMES = ['ours', ...Object.keys(PEERS)];

/** The libraries of these names, with their versions. */
export async function libraries(names) {
  return Promise.all(names.map(async (id) => {
    if (id === 'ours') return { ...OURS, version: await ourVersion() };
    const peer = PEERS[id];
    const about = JSON.parse(await readFile(join(PACKAGES, peer.package, 'package.json'), 'utf8'));
    const address = ({ urls }) => `/peers/${peer.page}.html?data=${urls.join(',')}${peer.query ?? ''}`;
    return { id, ...peer, version: about.version, mark: 'peer:data-painted', address };
  }));
}

async function ourVersion() {
  const manifest = await readFile(join(HERE, '../../Cargo.toml'), 'utf8');
  return manifest.match(/^version = "(.+)"$/m)[1];
}

function ourAddress({ shape, urls }) {
  const what = shape === 'mixed' ? '' : `&layers=guest&data=${urls[0]}`;
  return `/?lang=en${what}#map=11/21.03/105.84`;
}

/** Builds the page of each peer among these: its script in one minified file, its styles in another. */
export async function buildPages(taking, folder) {
  await mkdir(folder, { recursive: true });
  const template = await readFile(join(HERE, 'peers/page.html'), 'utf8');
  const pages = new Set(taking.filter(({ page }) => page).map(({ page }) => page));
  for (const page of pages) {
    await bundle({ entryPoints: [join(HERE, `peers/${page}.mjs`)], format: 'esm', outfile: join(folder, `${page}.js`), external: ['/npm/*'] });
    const styles = Object.values(PEERS).find((peer) => peer.page === page && peer.styles).styles;
    const contents = styles.map((name) => `@import "${name}";`).join('\n');
    await bundle({ stdin: { contents, loader: 'css', resolveDir: HERE }, outfile: join(folder, `${page}.css`), loader: { '.png': 'dataurl', '.svg': 'dataurl' } });
    const html = template
      .replace('<!--styles-->', `<link rel="stylesheet" href="${page}.css">`)
      .replace('<!--script-->', `${page}.js`);
    await writeFile(join(folder, `${page}.html`), html);
  }
}

// Not at the top: the small run may do without the packages.
async function bundle(options) {
  const { build } = await import('esbuild');
  await build({ bundle: true, minify: true, target: 'es2022', logLevel: 'error', ...options });
}
