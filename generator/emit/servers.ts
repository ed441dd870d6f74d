import type { Server } from '../model/api.js';
import type { Scope } from './scope.js';

/** Where an API is served: addresses under which a client can be told others, and where each server's paths begin. */
export interface ServerBook {
  readonly baseUrls: ReadonlyMap<string, string>;
  /** Where paths begin: the name of an address, and what follows it; that of the API itself where no server is given. */
  readonly rootOf: (server: Server | undefined) => string;
}

/**
 * Names the addresses of an API. Those that the configuration names are the beginnings of the document's; without it, the
 * first is `baseUrl`, and others are called after their hosts.
 */
export function serversOf({ api, settings, operations }: Scope): ServerBook {
  const first = trimmed(api.servers[0]?.url ?? '');
  const configured = Object.entries(settings.servers).map(([name, url]) => [name, trimmed(url)]);
  const baseUrls = new Map(configured.map(([name = '', url = '']) => [name, url]));
  if (baseUrls.size === 0) baseUrls.set('baseUrl', first);
  const others = [...operations.values()].flatMap(({ server }) => server ?? []);
  const rootOf = (server: Server | undefined): string => {
    const url = absolute(trimmed(server?.url ?? first), first);
    return rootIn(baseUrls, url) ?? addressFor(baseUrls, url);
  };
  for (const server of [undefined, ...others]) rootOf(server);
  return { baseUrls, rootOf };
}

function trimmed(url: string): string {
  return url.replace(/\/+$/u, '');
}

/** An address of an operation may be relative to that of the API. */
function absolute(url: string, base: string): string {
  return URL.canParse(base) && URL.canParse(url, base) ? trimmed(new URL(url, base).href) : url;
}

/** The longest of the known addresses that a URL begins with, and what follows it. */
function rootIn(baseUrls: ReadonlyMap<string, string>, url: string): string | undefined {
  const known = [...baseUrls].filter(([, base]) => url === base || url.startsWith(`${base}/`));
  const [longest] = known.sort(([, a], [, b]) => b.length - a.length);
  return longest && longest[0] + url.slice(longest[1].length);
}

function addressFor(baseUrls: Map<string, string>, url: string): string {
  const labels = URL.canParse(url) ? new URL(url).hostname.split('.') : ['other'];
  const names = labels.map((_, index) => nameFrom(labels.slice(0, index + 1)));
  const name = names.find((one) => !baseUrls.has(one)) ?? nameFrom([...labels, url]);
  baseUrls.set(name, url);
  return name;
}

function nameFrom(labels: readonly string[]): string {
  const words = labels.flatMap((label) => label.match(/[a-z0-9]+/giu) ?? []);
  const [first = 'other', ...others] = words.map((word) => word.toLowerCase());
  const tail = others.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return `${/^\d/u.test(first) ? `host${first}` : first}${tail}Url`;
}
