// The files to download of the built site.

import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

const dist = process.env.DIST ?? new URL('../../../dist', import.meta.url).pathname;

/** Where the files lie. */
export const folder = path.join(dist, 'assets/data');

/** The text of a file. */
export const text = (name) => readFile(path.join(folder, name), 'utf8');

/** The names of all files that end so; never none. */
export async function named(ending) {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).sort();
  if (names.length === 0) throw new Error(`no file in ${folder} ends with ${ending}`);
  return names;
}
