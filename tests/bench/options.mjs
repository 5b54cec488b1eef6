// Options of a command line: `--runs 3`, `--only ours,leaflet`, `--smoke`.

/** Is `--name` there? */
export const flag = (name) => process.argv.includes(`--${name}`);

/** The word after `--name`. */
export function option(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
}

/** The number after `--name`, at least 1. */
export function number(name, otherwise) {
  const given = Number(option(name, otherwise));
  if (!Number.isInteger(given) || given < 1) throw new Error(`--${name} takes a whole number from 1`);
  return given;
}

/** The words after `--name`, parted by commas, each one of those that are known. */
export function words(name, known) {
  const given = option(name, known.join(',')).split(',');
  const strange = given.find((word) => !known.includes(word));
  if (strange !== undefined) throw new Error(`--${name} does not know "${strange}"; it takes ${known.join(', ')}`);
  return given;
}
