import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import { isMap, parseDocument, visit, type Document } from 'yaml';
import { copyInputs, differences, generateIn, type Content } from './generating.js';
import { patience, temporaryFolder } from './support.js';

const folder = temporaryFolder();

let before: Content;

beforeAll(async () => {
  await copyInputs(folder);
  before = await generateIn(folder);
}, patience);

const changes = [
  {
    of: 'a property',
    overlay: 'prose.yml',
    text: 'The user that is invited.',
    carriers: [
      'openapi/openapi.en.yml',
      'openapi/openapi.ja.yml',
      'src/models/invite.ts',
      'src/wire.ts',
    ],
    digests: ['surface.json'],
  },
  {
    of: 'a schema',
    overlay: 'repairs.yml',
    text: 'The short form of a user, as it stands in other objects.',
    carriers: [
      'openapi/openapi.en.yml',
      'openapi/openapi.ja.yml',
      'src/models/userMini.ts',
      'src/wire.ts',
    ],
    digests: ['surface.json'],
  },
  {
    of: 'a response',
    overlay: 'repairs.yml',
    text: 'Returns `not_found` when user was not found.',
    carriers: [
      'docs/invites.md',
      'openapi/openapi.en.yml',
      'openapi/openapi.ja.yml',
      'src/managers/invites.ts',
      'src/wire.ts',
    ],
    digests: ['surface.json'],
  },
  {
    of: 'a tag',
    overlay: 'prose.yml',
    text: 'Invites for existing Box users to join an enterprise.',
    carriers: [
      'README.md',
      'docs/invites.md',
      'openapi/openapi.en.yml',
      'openapi/openapi.ja.yml',
      'src/client.ts',
      'src/managers/invites.ts',
    ],
    digests: [],
  },
];

describe.each(changes)('A new description of $of', ({ overlay, text, carriers, digests }) => {
  const file = path.join(folder, 'spec/overlays', overlay);

  test('changes the files that carry it and the manifest, and no others', async () => {
    const original = await readFile(file, 'utf8');
    await writeFile(file, original.replace(text, 'A description that is new.'));
    const after = await generateIn(folder);
    await writeFile(file, original);
    const changed = ['.manifest.json', ...digests, ...carriers];
    expect(differences(before, after)).toEqual(changed.sort());
    for (const carrier of carriers) expect(after[carrier]).toContain('A description that is new.');
  });

  test('leaves no trace when it is taken back', async () => {
    expect(differences(before, await generateIn(folder))).toEqual([]);
  });
});

const orders = [
  { of: 'the schemas and the paths, reversed', rearrange: reverseTables },
  { of: 'the keys of every object, reversed', rearrange: reverseObjects },
];

describe.each(orders)('Another order of $of,', ({ rearrange }) => {
  let after: Content;

  beforeAll(async () => {
    const file = path.join(folder, 'spec/invites.yml');
    const original = await readFile(file, 'utf8');
    const document = parseDocument(original);
    rearrange(document);
    await writeFile(file, document.toString());
    after = await generateIn(folder);
    await writeFile(file, original);
  }, patience);

  test('changes the order of the output', () => {
    expect(differences(before, after)).toContain('openapi/openapi.en.yml');
  });

  test('changes no name in any file', () => {
    expect(namesIn(after)).toEqual(namesIn(before));
    expect(namesIn(after)['src/index.ts']).toContain('CreateInviteRequestBodyActionableByField');
    expect(namesIn(after)['src/models/invite.ts']).toContain('invitedTo');
  });
});

function reverseTables(document: Document): void {
  for (const table of [['paths'], ['components', 'schemas']]) {
    const found = document.getIn(table);
    if (!isMap(found)) throw new Error(`The document has no ${table.join('.')}.`);
    found.items.reverse();
  }
}

function reverseObjects(document: Document): void {
  visit(document, { Map: (_, { items }) => void items.reverse() });
}

/** All names and texts that stand in each source, sorted. */
function namesIn(content: Content): { readonly [file: string]: readonly string[] } {
  const sources = Object.entries(content).filter(([file]) => /^src\/.*\.ts$/.test(file));
  return Object.fromEntries(sources.map(([file, text]) => [file, namesOf(file, text)]));
}

function namesOf(file: string, text: string): readonly string[] {
  const names = new Set<string>();
  const note = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isStringLiteral(node)) names.add(node.text);
    node.forEachChild(note);
  };
  note(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return [...names].sort();
}
