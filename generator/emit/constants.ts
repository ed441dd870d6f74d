import type { OutputFile } from '../write/outputFile.js';
import type { Scope } from './scope.js';
import { serversOf } from './servers.js';
import { comment, literal, propertyKey } from './text.js';

/** `src/server.ts`: where the document says that the API is. */
export function serverFile(scope: Scope): OutputFile {
  const { api, convention, operations } = scope;
  const { baseUrls, rootOf } = serversOf(scope);
  const text = api.servers[0]?.description ?? `The address of the ${api.title}.`;
  const entries = [...baseUrls].map(([name, url]) => `${propertyKey(name)}: ${literal(url)}`);
  const takesUrls = [...operations.values()].some(({ address }) => address.kind === 'url');
  const isOwner = [...baseUrls.values()].some((url) => isWithin(url, convention.domains));
  const domains = takesUrls && isOwner ? convention.domains.map(literal) : [];
  const fields = [
    `baseUrls: { ${entries.join(', ')} }`,
    `root: ${literal(rootOf(undefined))}`,
    ...(isOpenly(scope) ? ['allowInsecure: true'] : []),
    ...(domains.length > 0 ? [`domains: [${domains.join(', ')}]`] : []),
  ];
  return {
    path: 'src/server.ts',
    text:
      "import type { Server } from './runtime/api.js';\n\n" +
      `/** ${comment(text).replace(/\s+/gu, ' ')} */\n` +
      `export const server: Server = { ${fields.join(', ')} };\n`,
  };
}

/** Whether an API is described as being without HTTPS, and as one that wants no credentials, which others could read. */
export function isOpenly(scope: Scope): boolean {
  const { baseUrls } = serversOf(scope);
  return (
    scope.api.security.length === 0 && [...baseUrls.values()].some((url) => /^http:/iu.test(url))
  );
}

/** Whether an address belongs to the owner of the domains; credentials of any other API are no business of theirs. */
function isWithin(url: string, domains: readonly string[]): boolean {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return domains.some((domain) => `.${host}`.endsWith(`.${domain}`));
}

/** `src/runtime/brand.ts`: the one runtime module that is not copied but written, for it holds the package's word. */
export function brandFile({ settings }: Scope): OutputFile {
  const { name, version } = settings.package;
  return {
    path: 'src/runtime/brand.ts',
    text:
      "/** The word that begins the names of this package's errors. */\n" +
      `export const brand = ${literal(settings.client.brand)};\n\n` +
      '/** What this package calls itself in requests. */\n' +
      `export const userAgent = ${literal(`${name.replace('@', '')}/${version}`)};\n`,
  };
}
