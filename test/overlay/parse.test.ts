import { describe, expect, test } from 'vitest';
import { parseOverlay } from '../../generator/overlay/parse.js';
import { found } from '../load/folder.js';
import { fileOf } from './overlaid.js';

function parsed(text: string) {
  const file = fileOf('o.yml', text);
  const { value, diagnostics } = parseOverlay(file);
  return { value, diagnostics, found: found(diagnostics, new Map([['o.yml', file]])) };
}

const head = "overlay: 1.1.0\ninfo: {title: T, version: '1'}\n";
const one = 'actions: [{target: $, update: {}}]\n';

describe('an overlay', () => {
  test('says what it does, and where', () => {
    const { value, found } = parsed(`overlay: 1.1.0
info: {title: Names, version: 1.0.0, description: D, x-by: me}
extends: ./api.yml
x-more: {}
actions:
  - target: $.info
    description: Why
    update: {title: T}
    x-note: 1
  - {target: "$.paths['/a']", remove: true, update: ignored}
  - {target: $.a, copy: $.b, remove: false}
`);
    expect(found).toEqual([]);
    expect(value).toMatchObject({ version: '1.1.0', title: 'Names', extends: './api.yml' });
    expect(value?.actions).toMatchObject([
      {
        source: { file: 'o.yml', pointer: '/actions/0' },
        description: 'Why',
        target: { text: '$.info' },
        change: { kind: 'update', value: { title: 'T' } },
      },
      { description: undefined, target: { text: "$.paths['/a']" }, change: { kind: 'remove' } },
      { change: { kind: 'copy', from: { text: '$.b' } } },
    ]);
  });

  test.each(['1.0.0', '1.0.1', '1.1.0', '1.1.7'])('may be of version %s', (version) => {
    expect(parsed(`overlay: ${version}\ninfo: {title: T, version: '1'}\n${one}`).found).toEqual([]);
  });

  test('may update with null', () => {
    const { value } = parsed(`${head}actions: [{target: $.a, update: null}]`);
    expect(value?.actions[0]?.change).toEqual({ kind: 'update', value: null });
  });

  test.each([
    ['no version', `info: {title: T, version: '1'}\n${one}`, ['o.yml:1:1 overlay-shape']],
    [
      'a number as version',
      `overlay: 1.0\ninfo: {title: T, version: '1'}\n${one}`,
      ['o.yml:1:10 overlay-version'],
    ],
    [
      'a newer version',
      `overlay: 1.2.0\ninfo: {title: T, version: '1'}\n${one}`,
      ['o.yml:1:10 overlay-version'],
    ],
    [
      'an older version',
      `overlay: 0.9.0\ninfo: {title: T, version: '1'}\n${one}`,
      ['o.yml:1:10 overlay-version'],
    ],
    ['no info', `overlay: 1.0.0\n${one}`, ['o.yml:1:1 overlay-shape']],
    ['no title', `overlay: 1.0.0\ninfo: {version: '1'}\n${one}`, ['o.yml:2:1 overlay-shape']],
    [
      'a number as title',
      `overlay: 1.0.0\ninfo: {title: 1, version: '1'}\n${one}`,
      ['o.yml:2:15 overlay-shape'],
    ],
    [
      'no version of its own',
      `overlay: 1.0.0\ninfo: {title: T}\n${one}`,
      ['o.yml:2:1 overlay-shape'],
    ],
    ['an unknown name', `${head}action: []\n${one}`, ['o.yml:3:1 overlay-shape']],
    ['no actions', head, ['o.yml:1:1 overlay-shape']],
    ['an empty list of actions', `${head}actions: []\n`, ['o.yml:3:1 overlay-shape']],
    ['a text as actions', `${head}actions: none\n`, ['o.yml:3:10 overlay-shape']],
    ['a text as an action', `${head}actions:\n  - remove\n`, ['o.yml:4:5 overlay-shape']],
    ['an action without a target', `${head}actions:\n  - update: 1\n`, ['o.yml:4:5 overlay-shape']],
    [
      'a number as target',
      `${head}actions:\n  - target: 1\n    update: 1\n`,
      ['o.yml:4:13 overlay-shape'],
    ],
    [
      'an action that does nothing',
      `${head}actions:\n  - target: $\n`,
      ['o.yml:4:5 overlay-shape'],
    ],
    [
      'an action that does two things',
      `${head}actions:\n  - {target: $, update: 1, copy: $}\n`,
      ['o.yml:4:5 overlay-shape'],
    ],
    [
      'a misspelt action',
      `${head}actions:\n  - target: $\n    udpate: 1\n`,
      ['o.yml:5:13 overlay-shape', 'o.yml:4:5 overlay-shape'],
    ],
    [
      'a text as remove',
      `${head}actions:\n  - {target: $, remove: "yes"}\n`,
      ['o.yml:4:25 overlay-shape'],
    ],
    [
      'a list as description',
      `${head}actions:\n  - {target: $.a, update: 1, description: []}\n`,
      ['o.yml:4:30 overlay-shape'],
    ],
    [
      'a bad target',
      `${head}actions:\n  - target: $.paths./a\n    update: 1\n`,
      ['o.yml:4:13 overlay-path'],
    ],
    [
      'an empty target',
      `${head}actions:\n  - target: ""\n    update: 1\n`,
      ['o.yml:4:13 overlay-path'],
    ],
    [
      'a bad source',
      `${head}actions:\n  - target: $\n    copy: nothing\n`,
      ['o.yml:5:11 overlay-path'],
    ],
    [
      'copy in 1.0',
      `overlay: 1.0.0\ninfo: {title: T, version: '1'}\nactions: [{target: $, copy: $.a}]\n`,
      ['o.yml:3:29 overlay-shape'],
    ],
  ])('with %s is refused', (_, text, expected) => {
    const { value, found } = parsed(text);
    expect(found).toEqual(expected);
    expect(value).toBeUndefined();
  });

  test('says what is wrong with a JSONPath, without an excerpt', () => {
    const { diagnostics } = parsed(`${head}actions: [{target: '$.paths[', update: 1}]`);
    expect(diagnostics[0]?.message).toBe(
      '`$.paths[` is no JSONPath: unclosed bracketed selection.',
    );
  });
});
