import type { OutputFile } from '../write/outputFile.js';
import type { Scope } from './scope.js';
import { comment, literal } from './text.js';

/** `src/server.ts`: where the document says that the API is. */
export function serverFile({ api }: Scope): OutputFile {
  const [server] = api.servers;
  const text = server?.description ?? `The address of the ${api.title}.`;
  return {
    path: 'src/server.ts',
    text: `/** ${comment(text).replace(/\s+/gu, ' ')} */\nexport const server = ${literal(server?.url ?? '')};\n`,
  };
}

/** `src/runtime/brand.ts`: the one runtime module that is not copied but written, for it holds the package's word. */
export function brandFile({ settings }: Scope): OutputFile {
  return {
    path: 'src/runtime/brand.ts',
    text: `/** The word that begins the names of this package's errors. */\nexport const brand = ${literal(settings.client.brand)};\n`,
  };
}
