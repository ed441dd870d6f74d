import { beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../generator/config/config.js';
import { settle } from '../../generator/config/settings.js';
import { box, corpus, hasBox } from '../support/box.js';
import { documentOf } from '../support/document.js';
import { invites } from '../support/invites.js';
import { compared, hasCurl, type Compared } from './curlRun.js';
import { scopeFor, triedIn } from './curlSubject.js';
import { everyForm, hostile } from './curlDocument.js';

const subjects = [
  {
    of: 'the invites document',
    present: true,
    least: 2,
    scope: async () => scopeFor((await invites()).document, 'box'),
  },
  {
    of: 'a document with every form of request',
    present: true,
    least: 20,
    scope: () => Promise.resolve(scopeFor(documentOf(everyForm), 'general')),
  },
  {
    of: 'a document that means to break out of the command',
    present: true,
    least: 2,
    scope: () => Promise.resolve(scopeFor(documentOf(hostile), 'general')),
  },
  {
    of: 'the whole API of Box',
    present: hasBox,
    least: 336,
    scope: async () => {
      const { value } = await readConfig('spec/box/codegen.yml', process.cwd(), corpus);
      const settings = settle(value, 'Box');
      return scopeFor((await box()).composed.document, 'box', settings);
    },
  },
];

describe.each(subjects)('The cURL samples of $of', ({ present, least, scope }) => {
  describe.skipIf(!hasCurl || !present)('(with cURL, and where the document is)', () => {
    let all: readonly Compared[] = [];

    beforeAll(async () => {
      all = await compared(await triedIn(await scope()));
    }, 300_000);

    test('are commands that a shell and cURL understand', () => {
      expect(all.length).toBeGreaterThanOrEqual(least);
      expect(all.filter(({ problem }) => problem !== '')).toEqual([]);
    });

    test('send one request each, as do those in TypeScript', () => {
      const counts = all.map(({ operation, curl, typescript }) => {
        return [operation, curl.length, typescript.length];
      });
      expect(counts).toEqual(all.map(({ operation }) => [operation, 1, 1]));
    });

    test('send what those in TypeScript send', () => {
      const sentBy = (one: 'curl' | 'typescript') =>
        Object.fromEntries(all.map((each) => [each.operation, each[one][0]]));
      expect(sentBy('curl')).toEqual(sentBy('typescript'));
    });
  });
});
