const longest = 60;

/** The client class for an API of this title: `Box Invites API` gives `BoxInvitesClient`. */
export function clientNameFor(title: string): string {
  const name = wordsOf(title).map(capitalise).join('');
  return `${/^[A-Z]/.test(name) ? name : `Api${name}`}Client`;
}

/**
 * The package for an API of this title: `Box Invites API` gives `box-invites`.
 * A lone word gets a suffix, so that a package is never called like a module of Node.js, such as `http`; so does what
 * would be called like the package's own dependency.
 */
export function packageNameFor(title: string): string {
  const [first = 'api', ...rest] = wordsOf(title).map((word) => word.toLowerCase());
  const name = [first, ...rest].join('-');
  return rest.length === 0 || name === 'openapi-fetch' ? `${name}-client` : name;
}

/** The words of a title that are fit for an identifier, without the ones that say only that it is an API. */
function wordsOf(title: string): readonly string[] {
  const words = withoutAccents(title).match(/[A-Za-z0-9]+/g) ?? [];
  while (/^(api|client|openapi)$/i.test(words.at(-1) ?? '')) words.pop();
  return shorten(words);
}

function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/\p{Mark}/gu, '');
}

function shorten(words: readonly string[]): readonly string[] {
  const kept: string[] = [];
  let room = longest;
  for (const word of words) {
    if (room <= 0) break;
    kept.push(word.slice(0, room));
    room -= word.length;
  }
  return kept;
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
