// Leaflet with markercluster at its own settings; single points on the canvas.

import './leaflet-global.mjs';
import 'leaflet.markercluster';
import { EDGE, FILL, LAT, LON, ZOOM, files, paintedAfterTwoFrames } from './common.mjs';

const { L } = window;
// Its clusters need to know how far in the map can go; with tiles the tiles say so.
const map = L.map('map', { preferCanvas: true, maxZoom: 19 }).setView([LAT, LON], ZOOM);
const style = { radius: 5, weight: 1, color: EDGE, fillColor: FILL, fillOpacity: 0.8 };
const pointToLayer = (_feature, place) => L.circleMarker(place, style);

for (const file of await files()) L.markerClusterGroup().addLayer(L.geoJSON(file, { pointToLayer })).addTo(map);
paintedAfterTwoFrames();
