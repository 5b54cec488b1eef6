// MapLibre GL JS with a GeoJSON source; `?clustered` clusters it. Cluster counts would need a font server and are left out.

import { Map as Globe } from '/npm/maplibre-gl/dist/maplibre-gl.mjs';
import { EDGE, FILL, LAT, LON, ZOOM, addresses, painted } from './common.mjs';

const clustered = new URLSearchParams(location.search).has('clustered');
const radius = clustered ? ['step', ['coalesce', ['get', 'point_count'], 1], 5, 2, 14, 100, 20, 1000, 26] : 5;
const sources = {};
const layers = [{ id: 'ground', type: 'background', paint: { 'background-color': '#f5f0e6' } }];

addresses().forEach((data, number) => {
  const source = `data-${number}`;
  sources[source] = { type: 'geojson', data: new URL(data, location.href).href, cluster: clustered };
  layers.push(
    { id: `fill-${number}`, type: 'fill', source, filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'fill-color': FILL, 'fill-opacity': 0.3 } },
    { id: `line-${number}`, type: 'line', source, filter: ['==', ['geometry-type'], 'Polygon'], paint: { 'line-color': FILL, 'line-width': 1 } },
    {
      id: `point-${number}`,
      type: 'circle',
      source,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: { 'circle-radius': radius, 'circle-color': FILL, 'circle-stroke-color': EDGE, 'circle-stroke-width': 1 },
    },
  );
});

const map = new Globe({
  container: 'map',
  style: { version: 8, sources, layers },
  center: [LON, LAT],
  zoom: ZOOM - 1, // its zoom counts tiles of 512 px
});
// Every source is loaded and drawn, and nothing is moving.
map.once('idle', painted);
