// Leaflet with its canvas renderer.

import L from 'leaflet';
import { EDGE, FILL, LAT, LON, ZOOM, files, paintedAfterTwoFrames } from './common.mjs';

const map = L.map('map', { preferCanvas: true }).setView([LAT, LON], ZOOM);
const style = { radius: 5, weight: 1, color: EDGE, fillColor: FILL, fillOpacity: 0.8 };
const pointToLayer = (_feature, place) => L.circleMarker(place, style);

for (const file of await files()) L.geoJSON(file, { pointToLayer, style }).addTo(map);
paintedAfterTwoFrames();
