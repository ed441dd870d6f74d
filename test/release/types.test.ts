import { describe, expect, test } from 'vitest';
import { brand } from '../../generator/model/id.js';
import { filesOf, kept, lockFor } from './released.js';
import { deprecatedIn, documentOf, invites, lostIn, string } from './documents.js';

describe('A type', () => {
  const lock = lockFor(kept(invites));
  const renamed = invites.replace('Pet:', 'Animal:');

  test('keeps its name, and so do those inside it', () => {
    expect(deprecatedIn(kept(renamed, lock))).toEqual([
      'Pet = Animal',
      'PetTagField = AnimalTagField',
    ]);
  });

  test('stays in its module, with those inside it', async () => {
    const files = await filesOf(kept(renamed, lock));
    expect(files.get('src/models/pet.ts')).toContain('export type Pet = Animal;');
    expect(files.get('src/models/pet.ts')).toContain('export type PetTagField = AnimalTagField;');
  });

  test('is one of several that are alike, each of which stays', () => {
    const two = (a: string, b: string): string =>
      documentOf({}, { [a]: '{ type: object }', [b]: '{ type: object }' });
    expect(deprecatedIn(kept(two('Y', 'Z'), lockFor(kept(two('A', 'B')))))).toEqual([
      'A = Y',
      'B = Z',
    ]);
  });

  test.each(['ExampleClient', 'Observer'])('loses its name to the package: %s', (name) => {
    const locked = { name, shape: '000000000000' };
    const types = new Map(lock.types).set(brand('#/components/schemas/Pet'), locked);
    const now = kept(invites, { ...lock, types });
    expect(deprecatedIn(now)).toEqual([]);
    expect(lostIn(now)).toEqual([
      [
        'former-name-taken',
        `This was called \`${name}\` in the last release and is called \`Pet\` now, but that name is the package's own.`,
      ],
    ]);
  });

  test('that has changed as well is another one', () => {
    const now = kept(renamed.replace(`name: ${string}`, 'name: { type: integer }'), lock);
    expect(deprecatedIn(now)).toEqual(['PetTagField = AnimalTagField']);
  });

  test('that stands where it stood keeps its name, whatever it holds now', () => {
    const called = invites.replace('Pet: {', 'Pet: { x-sdk-name: Animal,');
    const now = kept(called.replace(`name: ${string}`, 'name: { type: integer }'), lock);
    expect(deprecatedIn(now)).toEqual(['Pet = Animal', 'PetTagField = AnimalTagField']);
  });

  test('is told by what goes with it where several are alike', () => {
    const kind = '{ type: string, enum: [k] }';
    const two = (a: string, b: string): string =>
      documentOf(
        {},
        {
          [a]: `{ type: object, properties: { kind: ${kind} } }`,
          [b]: `{ type: object, properties: { kind: ${kind}, more: ${string} } }`,
        },
      );
    const now = kept(two('Z', 'Y'), lockFor(kept(two('A', 'B'))));
    expect(deprecatedIn(now)).toEqual([
      'A = Z',
      'AKindField = ZKindField',
      'B = Y',
      'BKindField = YKindField',
    ]);
  });

  test('that stands where it stood is that type, also where another one looks more like it', () => {
    const wings = `    Pet: { type: object, properties: { wings: ${string} } }`;
    const now = kept(`${renamed}\n${wings}`, lock);
    expect(lostIn(now)).toEqual([]);
    expect(deprecatedIn(now)).toEqual(['PetTagField = AnimalTagField']);
  });

  test('loses its name to another one, which an overlay could call otherwise', () => {
    const now = kept(
      `${invites.replace('Pet: {', 'Pet: { x-sdk-name: Animal,')}\n    Other: { type: object, x-sdk-name: Pet }`,
      lock,
    );
    expect(deprecatedIn(now)).toEqual(['PetTagField = AnimalTagField']);
    expect(lostIn(now)).toEqual([
      [
        'former-name-taken',
        'This was called `Pet` in the last release and is called `Animal` now, but that name is that of the one at #/components/schemas/Other.',
        {
          kind: 'update',
          pointer: '/components/schemas/Other',
          value: { 'x-sdk-name': 'PetModel' },
        },
      ],
    ]);
  });

  test('whose name has changed in case alone shares a module with itself', async () => {
    const now = kept(invites.replace('Pet: {', 'Pet: { x-sdk-name: PET,'), lock);
    const files = await filesOf(now);
    expect([...files.keys()].filter((file) => file.startsWith('src/models/'))).toEqual([
      'src/models/pET.ts',
    ]);
    expect(files.get('src/models/pET.ts')).toContain('export type Pet = PET;');
  });
});
