// What the peers' pages share: the view, the colours, the addresses of the data, and the mark the harness waits for.

export const LAT = 21.03;
export const LON = 105.84;
/** Counted in tiles of 256 px, as Leaflet, OpenLayers and the app do. */
export const ZOOM = 11;

export const FILL = '#b5452c';
export const EDGE = '#ffffff';

/** The addresses after `?data=`. */
export const addresses = () => new URLSearchParams(location.search).get('data').split(',');

/** Every file as parsed GeoJSON. */
export const files = () => Promise.all(addresses().map(async (url) => (await fetch(url)).json()));

/** Says that the data has been painted. */
export const painted = () => performance.mark('peer:data-painted');

/** Says so after two frames: one draws what was just added, the next comes when that one was handed over. */
export const paintedAfterTwoFrames = () => requestAnimationFrame(() => requestAnimationFrame(painted));
