// OpenLayers with a vector source on its canvas; `?clustered` puts a cluster source before it, as its example does.

import MapOfOl from 'ol/Map.js';
import View from 'ol/View.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import VectorLayer from 'ol/layer/Vector.js';
import { fromLonLat } from 'ol/proj.js';
import Cluster from 'ol/source/Cluster.js';
import VectorSource from 'ol/source/Vector.js';
import { Circle, Fill, Stroke, Style, Text } from 'ol/style.js';
import { EDGE, FILL, LAT, LON, ZOOM, addresses, painted } from './common.mjs';

const clustered = new URLSearchParams(location.search).has('clustered');
const fill = new Fill({ color: FILL });
const stroke = new Stroke({ color: EDGE, width: 1 });
const plain = new Style({ image: new Circle({ radius: 5, fill, stroke }), fill: new Fill({ color: `${FILL}4d` }), stroke });

const styles = new Map();
function clusterStyle(cluster) {
  const size = cluster.get('features').length;
  if (size === 1) return plain;
  if (!styles.has(size)) {
    const text = new Text({ text: String(size), fill: new Fill({ color: EDGE }) });
    styles.set(size, new Style({ image: new Circle({ radius: 14, fill, stroke }), text }));
  }
  return styles.get(size);
}

const sources = addresses().map((url) => new VectorSource({ url, format: new GeoJSON() }));
const layers = sources.map((source) => clustered
  ? new VectorLayer({ source: new Cluster({ source, distance: 40, minDistance: 20 }), style: clusterStyle })
  : new VectorLayer({ source, style: plain }));
const map = new MapOfOl({ target: 'map', layers, view: new View({ center: fromLonLat([LON, LAT]), zoom: ZOOM }) });

// Each source has its features; then the frame in which all that is loaded has been drawn.
await Promise.all(sources.map((source) => new Promise((resolve) => source.once('featuresloadend', resolve))));
map.once('rendercomplete', painted);
map.render();
