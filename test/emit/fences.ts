/** A piece of TypeScript in a page, and the heading above it. */
export interface Fence {
  readonly heading: string;
  readonly code: string;
}

/** The pieces of TypeScript in a page. */
export function fencesIn(page: string): readonly Fence[] {
  return page.split(/^## /mu).flatMap((section) => {
    const [heading = ''] = section.split('\n');
    const found = section.matchAll(/^```ts\n([\s\S]*?)^```$/gmu);
    return [...found].map(([, code = '']) => ({ heading, code }));
  });
}

/** What shorter pieces take for granted, and how it is typed; `…` stands for the package. */
const given = {
  client: "import('…').CLIENT",
  auth: "import('…').AUTH",
  tracer: 'TRACER',
};

const tracer =
  '{ startSpan(name: string, options: object): { setAttribute(key: string, value: number): void; end(): void } }';

/** How a package calls what its pages take for granted. */
export interface Given {
  readonly name: string;
  readonly client: string;
  readonly auth: string;
}

/** A piece of TypeScript as a module of its own. */
export function moduleOf({ code }: Fence, { name, client, auth }: Given): string {
  const declared = Object.entries(given)
    .filter(([word]) => !RegExp(`\\b(const|let) ${word}\\b`, 'u').test(code))
    .filter(([word]) => RegExp(`\\b${word}\\b`, 'u').test(code))
    .map(([word, type]) => `declare const ${word}: ${type};`)
    .join('\n')
    .replace('CLIENT', client)
    .replace('AUTH', auth)
    .replace('TRACER', tracer)
    .replaceAll('…', name);
  return `${code}\n${declared}\nexport {};\n`;
}
