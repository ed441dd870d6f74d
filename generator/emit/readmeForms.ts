import type { Operation, Service } from '../model/api.js';
import { code } from './markdown.js';
import { sampleOf } from './sample.js';
import type { Scope } from './scope.js';
import { serversOf } from './servers.js';

/** What a README says of listings, files and whole URLs, as far as an API has any. */
export function forms(scope: Scope): string[] {
  const all = scope.api.services.flatMap((service) =>
    service.operations.map((operation) => ({ service, operation })),
  );
  const listing = all.find(({ operation }) => operation.pages !== undefined);
  const sends = all.some(({ operation: { body } }) => isFile(body?.form));
  const gives = all.some(({ operation: { success } }) => success.content?.form === 'binary');
  const goes = all.some(({ operation }) => operation.address.kind === 'url');
  return [
    ...(listing ? pages(scope, listing) : []),
    ...(sends || gives ? files(sends, gives) : []),
    ...(goes ? urls(scope) : []),
  ];
}

function isFile(form: string | undefined): boolean {
  return form === 'binary' || form === 'multipart';
}

function pages(
  scope: Scope,
  { service, operation }: { readonly service: Service; readonly operation: Operation },
): string[] {
  const call = sampleOf(scope, service, operation).call.replace(/^await /u, '');
  return [
    '## Listings',
    'A call that lists something gives one page. Iterating over it gives the items of that page and of all that follow, which are asked for when they are due:',
    `\`\`\`ts\nfor await (const item of ${call}) {\n  console.log(item);\n}\n\`\`\``,
  ];
}

function files(sends: boolean, gives: boolean): string[] {
  return [
    '## Files',
    ...(sends
      ? [
          `What is sent may be a ${code('Blob')}, a ${code('Uint8Array')}, a web stream, or anything that can be iterated over asynchronously, such as a stream of Node. What comes as a stream is sent as one, and never held in memory.`,
        ]
      : []),
    ...(gives
      ? [
          `What is downloaded comes as a web stream; in Node, ${code('Readable.fromWeb(stream)')} makes one of Node's streams of it.`,
          `${code('resumableDownload((call) => …)')} makes a download that goes on from the byte it has reached when the connection breaks off or falls silent: the function makes the call, with the options that it is given. A file that has changed meanwhile is an error.`,
        ]
      : []),
    `${code('withProgress(file, ({ transferred, total }) => …)')} tells how far a transfer has come: send, or read, what it returns in the place of the file. What can be sent again is a function that returns it.`,
  ];
}

function urls(scope: Scope): string[] {
  const { domains } = scope.convention;
  const own = domains.length > 0 ? ` or of ${domains.map(code).join(' and ')}` : '';
  const names = [...serversOf(scope).baseUrls.keys()].map(code).join(', ');
  return [
    '## Whole URLs',
    `Some calls take a URL that an earlier answer gave, and send their credentials there. So it must lead, by HTTPS, to a host of the base URLs (${names})${own}, or to one beneath these; anything else is refused before it is sent. More hosts can be named in ${code('baseUrls')}.`,
  ];
}
