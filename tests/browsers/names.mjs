// Finding what a person would name: by role and accessible name, in one step for pages of many elements.

/** What may have a role; the browser's own accessibility says whether it does. */
const CANDIDATES = {
  application: '[role=application]',
  button: 'button, [role=button]',
  heading: 'h1, h2, h3, h4',
  option: '[role=option]',
  radio: 'input[type=radio]',
  searchbox: 'input[type=search]',
  status: '[role=status]',
};

/** What `first` takes: the candidates of a role, and a pattern for the name. */
export const wanted = (role, name = /(?:)/) => {
  const pattern = typeof name === 'string' ? new RegExp(`^${name}$`) : name;
  return [CANDIDATES[role], pattern.source, pattern.flags];
};

/** Runs in the page: the first element whose name fits, or null. */
export function first(candidates, source, flags) {
  const pattern = new RegExp(source, flags);
  const name = (one) => one.getAttribute('aria-label') ?? one.labels?.[0]?.innerText ?? one.innerText;
  return [...document.querySelectorAll(candidates)].find((one) => pattern.test(name(one).trim())) ?? null;
}
