import { describe, expect, test } from 'vitest';
import type { Scope } from '../../generator/emit/scope.js';
import { spreadBody } from '../../generator/emit/languages/pythonNames.js';
import * as rules from '../../generator/emit/languages/rules.js';
import { membersOf } from '../../generator/model/members.js';
import { nameOf } from '../../generator/name/names.js';
import type { Sample } from '../../generator/sample/sample.js';
import { box, hasBox } from '../support/box.js';
import { hasJava, parsedByJava } from './languagesJava.js';
import { hasPython, parsedByPython } from './languagesPython.js';
import { others, printed, samplesIn, scopeIn, type Other } from './languagesScope.js';
import { hasTreeSitter, treeSitter } from './languagesTreeSitter.js';

if (!hasBox) console.log("Box's whole API is left out: its documents are not there.");

describe.skipIf(!hasBox)('the samples of the whole API', async () => {
  if (!hasBox) return;
  const scope = scopeIn((await box()).composed.document);
  const samples = samplesIn(scope);
  const inAll = (language: Other): readonly string[] =>
    samples.map((sample) => printed(scope, language, sample));

  test('are there for all operations', () => {
    expect(scope.api.services).toHaveLength(85);
    expect(samples.length).toBeGreaterThanOrEqual(336);
  });

  test.each(others)('have no empty part, and no blank at the end of a line: %s', (language) => {
    const wrong = inAll(language).filter((text) => /undefined|NaN|[ \t]$/mu.test(text));
    expect(wrong).toEqual([]);
  });

  test.skipIf(!hasPython)('parse in Python', () => {
    expect(wrongAmong(inAll('python'), (texts) => parsedByPython(texts).map(verdict))).toEqual([]);
  });

  test.skipIf(!hasJava)('parse in Java, by its compiler', () => {
    expect(wrongAmong(inAll('java'), (texts) => parsedByJava(texts).map(verdict))).toEqual([]);
  });

  test.skipIf(!hasTreeSitter).each([
    ['csharp', 'c_sharp'],
    ['swift', 'swift'],
  ] as const)('parse in %s, by its grammar', async (language, grammar) => {
    const parse = await treeSitter(grammar);
    expect(wrongAmong(inAll(language), (texts) => texts.map(parse))).toEqual([]);
  });

  test.each(others)('give no argument of a call twice: %s', (language) => {
    const doubled = inAll(language).filter(hasDoubledLabel);
    expect(doubled).toEqual([]);
  });

  test('have arguments of their own names in Python, whether a sample shows them or not', () => {
    expect(samples.flatMap((sample) => doubledArgumentsOf(scope, sample))).toEqual([]);
  });

  test.each(others)('have names of their own in each manager: %s', (language) => {
    expect(clashesIn(scope, language)).toEqual([]);
  });
});

describe('a broken sample is found', () => {
  test.skipIf(!hasPython)('in Python', () => {
    expect(
      parsedByPython(['client.a(b="1", b="2")', 'client.a("1",, 2)', 'a()\nb()']).map(verdict),
    ).toEqual([
      expect.stringContaining('keyword argument repeated'),
      expect.stringContaining('invalid syntax'),
      expect.stringContaining('invalid syntax'),
    ]);
  });

  test.skipIf(!hasJava)('in Java', () => {
    const found = parsedByJava(['client.a(new B.("1"))', 'a(); b()', 'a("1"', '"1"']).map(verdict);
    expect(found.filter((one) => one === 'ok')).toEqual([]);
  });

  test.skipIf(!hasTreeSitter)('in C#', async () => {
    const parse = await treeSitter('c_sharp');
    const texts = ['client.A(a: ,);', 'client.A(new B() { C = });', 'client.A("1"', 'A(); B();'];
    expect(texts.map(parse).filter((one) => one === 'ok')).toEqual([]);
    expect(parse('await client.A(a: new B(c: "1") { D = null });')).toBe('ok');
  });

  test.skipIf(!hasTreeSitter)('in Swift', async () => {
    const parse = await treeSitter('swift');
    const texts = [
      'try await client.a(a: )',
      'client.a(b: "1" c: 2)',
      'client.a("\\")',
      'a()\nb()',
    ];
    expect(texts.map(parse).filter((one) => one === 'ok')).toEqual([]);
    expect(parse('try await client.a(default: .null, b: [:])')).toBe('ok');
  });
});

function verdict([said]: readonly [string, readonly string[]]): string {
  return said;
}

function wrongAmong(
  texts: readonly string[],
  parse: (texts: readonly string[]) => readonly string[],
): readonly string[] {
  const verdicts = parse(texts);
  if (verdicts.length !== texts.length) throw new Error('Some sample has no verdict.');
  return texts.flatMap((text, at) =>
    verdicts[at] === 'ok' ? [] : [`${String(verdicts[at])}\n${text}`],
  );
}

/** Whether two arguments of one call, at the same depth, have one name. */
function hasDoubledLabel(text: string): boolean {
  const bare = text.replace(/"(?:[^"\\]|\\.)*"/gu, '""');
  const open: Set<string>[] = [new Set()];
  for (const [, label, bracket = ''] of bare.matchAll(/(?:([\w@]+)(?:=|: | = ))|([[({})\]])/gu)) {
    if ('[({'.includes(bracket) && bracket !== '') open.push(new Set());
    else if (bracket !== '') open.pop();
    else if (label !== undefined) {
      if (open.at(-1)?.has(label)) return true;
      open.at(-1)?.add(label);
    }
  }
  return false;
}

/** The members of a body stand beside parameters there. */
function doubledArgumentsOf(scope: Scope, sample: Sample): readonly string[] {
  const root = spreadBody(scope, sample);
  const model = root === undefined ? undefined : scope.api.types.get(root);
  const things = [
    ...sample.operation.parameters,
    ...(model?.kind === 'model' ? membersOf(scope.api, model) : []),
  ];
  const all = things.map(({ id }) => rules.python.argument(nameOf(scope.names, id)));
  return all.filter((one, at) => all.indexOf(one) !== at);
}

function clashesIn({ api, names }: Scope, language: Other): readonly string[] {
  const rule = rules[language];
  const managers = api.services.map(({ id }) => rule.manager(nameOf(names, id)));
  const methods = api.services.flatMap(({ id, operations }) =>
    operations.map((one) => `${nameOf(names, id)}.${rule.method(nameOf(names, one.id))}`),
  );
  return [managers, methods].flatMap((all) => all.filter((one, at) => all.indexOf(one) !== at));
}
