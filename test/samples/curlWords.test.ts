import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { curl } from '../../generator/emit/languages/curl.js';
import { shellWord, singleQuoted } from '../../generator/emit/languages/shell.js';
import type { Body } from '../../generator/model/api.js';
import { sampleOf } from '../../generator/sample/sampleOf.js';
import type { Sample } from '../../generator/sample/sample.js';
import { documentOf, minimal } from '../support/document.js';
import { scopeFor } from './curlSubject.js';

/** The words that a shell makes of a text, each with what ends it. */
function wordsOf(script: string): readonly string[] {
  const { stdout, stderr, status } = spawnSync('sh', ['-c', script], { encoding: 'utf8' });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return stdout.split('\0').slice(0, -1);
}

const special = '\' " ` $ ! \\ \n \r \t ; & | < > ( ) { } [ ] * ? ~ # = % @ -'.split(' ');

/** Text as a program can be given it, rich in what means something to a shell. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...special, '$(id)', '${HOME}', '\\\n', "'\\''"),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join('').replaceAll('\0', ''));

describe('A word of a shell', () => {
  test('is the text that it was made from, whichever quotes it stands in', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 20 }), (texts) => {
        const words = texts.flatMap((text) => [shellWord(text), singleQuoted(text)]);
        const twice = texts.flatMap((text) => [text, text]);
        expect(wordsOf(`printf '%s\\0' ${words.join(' ')}`)).toEqual(twice);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['plain text: <ACCESS_TOKEN>', '"plain text: <ACCESS_TOKEN>"'],
    ["it's", '"it\'s"'],
    ['say "hi"', `'say "hi"'`],
    ['$HOME', "'$HOME'"],
    ['wait!', "'wait!'"],
    ["a `b` 'c'", "'a `b` '\\''c'\\'''"],
    ['back\\slash', "'back\\slash'"],
    ['a\nb', "'a\nb'"],
    ['no\0NUL', '"noNUL"'],
  ])('is in double quotes only where nothing means anything there: %j', (text, word) => {
    expect(shellWord(text)).toBe(word);
  });
});

const scope = scopeFor(
  documentOf(
    minimal({
      paths: {
        '/things': {
          post: {
            operationId: 'send',
            requestBody: {
              required: true,
              content: { 'text/plain': { schema: { type: 'string' } } },
            },
            responses: {},
          },
        },
      },
    }),
  ),
  'general',
);

/** The words of the command for a body. */
function commandFor(text: string, change: Partial<Body>, kind: 'text' | 'binary' = 'text'): string {
  const [service] = scope.api.services;
  const [operation] = service?.operations ?? [];
  if (service === undefined || operation?.body === undefined) throw new Error('No operation.');
  const changed = { ...operation, body: { ...operation.body, ...change } };
  const sample: Sample = {
    ...sampleOf(scope, service, changed),
    body: { kind, value: text },
  };
  return curl.print(scope, sample);
}

function argumentsOf(command: string): readonly string[] {
  return wordsOf(`curl() { printf '%s\\0' "$@"; }\n${command}`);
}

describe('The words that cURL is given', () => {
  test('are those of the data, whatever the text of a body is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const [data, option] = [...argumentsOf(commandFor(text, {}))].reverse();
        expect(data).toBe(text);
        expect(option).toBe(text.startsWith('@') ? '--data-raw' : '-d');
      }),
      { numRuns: 60 },
    );
  });

  test('are JSON that says the same, whatever it says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const body = { form: 'json', mediaType: 'application/json' } as const;
        const data = argumentsOf(commandFor(text, body)).at(-1) ?? '';
        expect(JSON.parse(data)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  test('begin with no file name where a body of bytes begins with an at sign', () => {
    const body = { form: 'binary', mediaType: 'application/octet-stream' } as const;
    expect(commandFor('@x', body, 'binary')).toMatch(/ --data-raw "@x"$/);
    expect(commandFor('x', body, 'binary')).toMatch(/ --data-binary "x"$/);
  });

  test('show characters that reorder a line as what they are', () => {
    const body = { form: 'json', mediaType: 'application/json' } as const;
    expect(commandFor('a\u202eb\u2066c\u2028d', body)).toMatch(
      / -d '"a\\u202eb\\u2066c\\u2028d"'$/,
    );
  });
});
