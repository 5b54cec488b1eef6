// The words of the interface as the app has them: key → text, read from assets/words.

import { readFile } from 'node:fs/promises';

async function read(lang) {
  const files = ['ui', 'show', 'codes', 'packed'].map((name) => new URL(`../../assets/words/${name}.${lang}.txt`, import.meta.url));
  const lines = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n').split('\n');
  const pairs = lines.filter((line) => /^[\w.-]+ = /.test(line));
  return new Map(pairs.map((line) => [line.slice(0, line.indexOf(' = ')), line.slice(line.indexOf(' = ') + 3)]));
}

/** The words of each language. */
export const WORDS = { en: await read('en'), vi: await read('vi') };
