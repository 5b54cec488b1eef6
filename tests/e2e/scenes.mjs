// The scenes of the golden pictures: what is on the map, from where it is seen, and how its picture is taken.

import { readFile } from 'node:fs/promises';
import { launch, open } from './browser.mjs';
import { countFrames, untilQuiet } from './eyes.mjs';
import { Picture, read } from './picture.mjs';
import { pointsFile } from './points.mjs';
import { serve } from './serve.mjs';

const fixture = (path) => readFile(new URL(`../fixtures/${path}.geojson`, import.meta.url), 'utf8');

const ground = await fixture('pictures/ground');

const LAYERS = ['heritage', 'craft', 'creative', 'events', 'cci'];

const few = Object.fromEntries(await Promise.all(LAYERS.map(async (id) => [id, await fixture(`scene/${id}`)])));
const none = Object.fromEntries(LAYERS.map((id) => [id, '{"type":"FeatureCollection","features":[]}']));
const many = { ...none, ...Object.fromEntries(LAYERS.slice(0, 4).map((id, seed) => [id, pointsFile(150 >> seed, seed + 1)])) };

/** The pictures' size at ratio 1; at ratio 2 it is half, so that all have as many pixels. */
const SIZE = { width: 640, height: 480 };

/** Each scene: the files of the five layers, a visitor's file, and the link. */
export const SCENES = {
  places: { files: few, link: 'lang=vi&layers=heritage,craft,creative,events', at: [21.0343, 105.8525], zoom: 16 },
  zones: { files: few, link: 'lang=en&layers=cci&year=2045', at: [21.0297, 105.8525], zoom: 14.75 },
  clusters: { files: many, link: 'lang=en&layers=heritage,craft,creative,events', at: [21.03, 105.84], zoom: 10.5 },
  guest: { files: none, guest: await fixture('pictures/guest'), link: 'lang=en&data=/guest.geojson', at: [21.0297, 105.8525], zoom: 14.75 },
};
export const THEMES = ['light', 'dark'];
export const RATIOS = [1, 2];

/** Letters, edges and colours as alike as a machine's own libraries allow. */
const STEADY = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb', '--disable-gpu'];

/** A camera: a site and a browser. `flags` replace those that keep pictures steady. */
export async function camera({ flags = STEADY } = {}) {
  const site = await serve();
  const browser = await launch({ flags });
  return {
    take: (scene, theme = 'light', ratio = 1) => take(site, browser, scene, theme, ratio),
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}

/** The map without panels or buttons, at rest, with its font. */
async function take(site, browser, scene, theme, ratio) {
  const viewport = { width: SIZE.width / ratio, height: SIZE.height / ratio };
  const options = { viewport, deviceScaleFactor: ratio, reducedMotion: 'reduce', locale: 'en-GB' };
  const context = await browser.newContext(options);
  try {
    await context.addInitScript(countFrames);
    await give(context, scene.files);
    if (scene.guest) site.pages.set('/guest.geojson', scene.guest);
    // Half the view across at ratio 2: one zoom less shows as much.
    const hash = `map=${scene.zoom + 1 - ratio}/${scene.at.join('/')}`;
    const { page, problems } = await open(browser, `${site.url}?embed=1&theme=${theme}&${scene.link}#${hash}`, site.origin, { context });
    await page.evaluate(() => document.fonts.ready);
    await untilQuiet(page);
    const wrong = problems.all().filter((one) => !one.includes('404'));
    if (wrong.length) throw new Error(wrong.join('\n'));
    await page.evaluate(onlyTheMap);
    return read(await page.screenshot());
  } finally {
    await context.close();
  }
}

/** The scene's places and a simple ground instead of the published ones. The packs are made of those, so they are not there. */
async function give(context, files) {
  const geojson = (body) => (route) => route.fulfill({ body, contentType: 'application/geo+json' });
  await context.route('**/first/*.pack', (route) => route.fulfill({ status: 404, body: 'no' }));
  await context.route('**/basemap/hanoi.geojson', geojson(ground));
  for (const id of LAYERS) await context.route(`**/assets/data/${id}.geojson`, geojson(files[id]));
}

/** Runs in the page; the policy lets styles be set this way. */
function onlyTheMap() {
  document.body.style.visibility = 'hidden';
  for (const canvas of document.querySelectorAll('canvas')) canvas.style.visibility = 'visible';
}

/** A scene in which the features of its files are changed; `change` gives a feature, or nothing to leave it out. */
export function changed(scene, change) {
  const files = Object.entries(scene.files).map(([id, text]) => {
    const collection = JSON.parse(text);
    const features = collection.features.flatMap((feature) => change(feature, id) ?? []);
    return [id, JSON.stringify({ ...collection, features })];
  });
  return { ...scene, files: Object.fromEntries(files) };
}

/** A picture with a part of another one put into it, so many pixels to the right of where it was. */
export function pasted(onto, from, area, right) {
  const picture = new Picture(onto.width, onto.height, Buffer.from(onto.data));
  from.each(area, (at) => from.data.copy(picture.data, at + right * 4, at, at + 4));
  return picture;
}
