import type { Server } from './api.js';
import { SdkError } from './errors.js';
import type { PathSerializer } from './path.js';
import { query, type QuerySerializer } from './query.js';

/**
 * Has a call go to a URL that an earlier answer gave. Since a call carries credentials, the URL must
 * lead to a host of the API over HTTPS, or to where a base URL leads: hosts of the API are those of its
 * base URLs, those beneath them, and those in the domains of its owner.
 *
 * @internal
 */
export function wholeUrl<Values extends object = object>(
  url: string,
  server: Server,
  serializer: QuerySerializer<Values> = query(),
): { readonly pathSerializer: PathSerializer; readonly querySerializer: QuerySerializer<Values> } {
  const { href, search } = checked(url, server);
  return {
    pathSerializer: () => href.replace(/[?#].*/, ''),
    querySerializer: (values) => [search.slice(1), serializer(values)].filter(Boolean).join('&'),
  };
}

function checked(given: string, { baseUrls, domains = [] }: Server): URL {
  const url = new URL(URL.canParse(given) ? given : 'about:blank');
  const known = Object.values(baseUrls).map((baseUrl) => new URL(baseUrl));
  const hosts = [...domains, ...known.map(({ hostname }) => hostname)];
  const isWithin = hosts.some((host) => `.${url.hostname}`.endsWith(`.${host}`));
  const isKnown = known.some(({ origin }) => origin === url.origin);
  const isOpen = url.username !== '' || url.password !== '';
  if (isOpen || !(isKnown || (isWithin && url.protocol === 'https:')))
    throw new SdkError({
      message: `The URL must be absolute and lead to a host of the API over HTTPS; \`baseUrls\` can name more hosts.`,
    });
  return url;
}
