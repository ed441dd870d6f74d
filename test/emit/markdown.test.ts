import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  anchors,
  inline,
  listItem,
  markdown,
  pageLink,
  unlinked,
} from '../../generator/emit/markdown.js';
import { formatted, headingsIn, intrusionsIn, piecesIn, rendered } from './rendering.js';

describe('Markdown of a document', () => {
  test.each([
    [
      'prose is as it was',
      'One `code`, *two* and **three**.\n\nFour.',
      'One `code`, *two* and **three**.\n\nFour.',
    ],
    ['a tag is text', 'a <script>x</script', 'a &lt;script>x&lt;/script'],
    ['a word in angle brackets is text', 'the <file_name> of it', 'the &lt;file_name> of it'],
    [
      'tags that are closed are left out',
      'a <b class="x">bold</b> word<br/>here',
      'a bold word here',
    ],
    ['tags in code stay', 'use `<b>` and `</b>`', 'use `<b>` and `</b>`'],
    ['a comment is text', '<!-- sample x -->', '&lt;!-- sample x -->'],
    ['no mark of a sample stands in code', '`<!-- sample x -->`', '`<!--sample x -->`'],
    [
      'a link to the web',
      '[a](https://e.com/b_(c) "title") <https://e.com>',
      '[a](https://e.com/b_(c)) <https://e.com>',
    ],
    ['an address of mail', '[a](mailto:a@e.com)', '[a](mailto:a@e.com)'],
    [
      'a link that runs code',
      '[a `b`](javascript:x) [c](data:text/html,x) <javascript:x>',
      'a `b` c &lt;javascript:x>',
    ],
    ['a link to nowhere', '[a](/guides/b) [c](#d)', 'a c'],
    [
      'a link by reference',
      'See [RFC][1] and [that].\n\n[1]: https://e.com/1\n[That]: https://e.com/2 "t"',
      'See [RFC](https://e.com/1) and [that](https://e.com/2).',
    ],
    ['a reference that runs code', '[a][1]\n\n[1]: javascript:x', 'a'],
    ['words in brackets', 'of [ACCESS_TOKEN], [a][b]', 'of \\[ACCESS_TOKEN\\], \\[a\\]\\[b\\]'],
    ['a footnote is text', 'a[^1]', 'a\\[^1\\]'],
    [
      'a picture is a link',
      '![alt](https://e.com/p.png) !![b](x.png)',
      '[alt](https://e.com/p.png) b',
    ],
    ['headings are bold', '# One\ntwo\n## Three ##\n', '**One**\n\ntwo\n\n**Three**'],
    ['lines under words make no headings', 'One\n===\ntwo\n---\n', 'One\n\ntwo'],
    ['rules are left out', 'a\n\n***\n\nb\n\n- - -\nc', 'a\n\nb\n\nc'],
    [
      'a list',
      'a:\n* `b` is\n  broken\n* c\n  1. d\n\ne',
      'a:\n\n* `b` is broken\n* c\n  1. d\n\ne',
    ],
    [
      'code in an item',
      '- a\n\n  ```json\n  {}\n  ```\n- b',
      '- a\n\n  ```json\n  {}\n  ```\n\n- b',
    ],
    ['an empty item', '* \n* a\n*\n\n  b', '* a\n* …\n\n  b'],
    ['a backslash at the end', 'a\\', 'a\\\\'],
    ['a quote', '> # a\n> b <i>', '> **a**\n>\n> b &lt;i>'],
    [
      'a table',
      '| a | b |\n|---|---|\n| `c|d` | <e> |',
      '| a | b |\n|---|---|\n| `c\\|d` | &lt;e> |',
    ],
    ['code that is not closed ends with the text', 'a\n```js "x\n<b>', 'a\n\n```js\n<b>\n```'],
    ['code by its indentation', 'a\n\n    <b>\n\n      c\n\nd', 'a\n\n```\n<b>\n\n  c\n```\n\nd'],
    ['code that holds a fence', '~~~~\n```\n~~~~', '````\n```\n````'],
    ['a backtick that is not closed', 'a `b <c>', 'a \\`b &lt;c>'],
    ['code over two lines', 'a `b\nc` d', 'a `b c` d'],
    [
      'what is left when tags are taken out begins nothing',
      '<b></b># a\n<b></b>- b\n<b></b>1. c',
      '\\# a\n\\- b\n1\\. c',
    ],
    ['control characters', 'a\u0007\u202eb\r\nc', 'ab\nc'],
  ])('%s', (_, text, expected) => {
    expect(markdown(text)).toBe(expected);
  });

  test('on one line: lists and paragraphs follow each other', () => {
    expect(inline('One\n\ntwo:\n* `a`\n* b\n\n> c\n\n    d')).toBe('One two: `a`; b c `d`');
  });

  test('as the text of a link has no links and addresses', () => {
    expect(unlinked('[a](https://e.com) <https://e.com/b> c www.e.com')).toBe('a e.com/b c e.com');
    expect(unlinked('\\\\[a](https://e.com) \\[b](c)')).toBe('\\\\a \\[b\\](c)');
  });

  test('as an item keeps its list', () => {
    expect(listItem('One\ntwo.\n\nThree:\n- a\n- b')).toEqual({
      text: 'One two. Three:',
      below: ['- a', '- b'],
    });
  });

  test('deep nesting ends', () => {
    const deep =
      '> '.repeat(50_000) +
      'a\n' +
      Array.from({ length: 5_000 }, (_, i) => `${' '.repeat(i % 9)}- a\n\n  b\n`).join('\n');
    expect(markdown(deep)).toContain('> a');
  });
});

test('Anchors are those of GitHub: the same again is numbered', () => {
  expect(anchors(['Get `a`: b_c', 'Returns', 'returns', 'Returns-1', 'Ünï &lt;x>'])).toEqual([
    'get-a-b_c',
    'returns',
    'returns-1',
    'returns-1-1',
    'ünï-x',
  ]);
});

test('A link to a page leads to the web, or is none', () => {
  expect(pageLink('a', 'https://e.com/b)c d')).toBe('[a](https://e.com/b%29c%20d)');
  expect(pageLink('a', 'javascript:x')).toBeUndefined();
  expect(pageLink('a', 'b')).toBeUndefined();
});

const bits = [
  ...[
    '<script>x</script>',
    '<b>',
    '</b>',
    '<img src=x onerror=y>',
    '<br/>',
    '<a href="x">',
    '</a>',
  ],
  ...['<?php', '<![CDATA[', ']]>', '<!-- sample post_invites -->', '<!--', '-->', '&lt;', '&#x5b;'],
  ...[
    '[a](javascript:x)',
    '[a](data:text/html,x)',
    '[x](<javascript:y>)',
    '[a]: javascript:x',
    '[a]',
    '[a][b]',
  ],
  ...[
    '[b]: https://e.com',
    '<javascript:x>',
    '<https://e.com>',
    '![p](https://e.com/p.png)',
    '![p](x)',
    '!',
  ],
  ...[
    'https://e.com/a',
    '://',
    'javascript:x',
    '(https://e.com)',
    '(',
    ')',
    '[',
    ']',
    '"',
    '[^1]',
    '[^1]: x',
  ],
  ...[
    '`',
    '``',
    '```',
    '````',
    '~~~',
    '# h',
    '## ',
    '===',
    '---',
    '- - -',
    ':-:',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '10) ',
  ],
  ...[
    '> ',
    '| a | b |',
    '|---|---|',
    '|',
    '\n',
    '\n\n',
    '  ',
    '    ',
    '\t',
    '\\',
    '*',
    '**',
    '_',
    'word',
  ],
  ...['$x$', '{{x}}', '{% raw %}'],
];
const hostile = fc
  .array(fc.constantFrom(...bits), { maxLength: 12 })
  .map((parts) => parts.join(''));

/** A page of ours that holds the text in all places that text can have. */
function pageWith(text: string): string {
  const { text: own, below } = listItem(text);
  const deeper = below.map((line) => (line === '' ? '' : `    ${line}`));
  return [
    '# Page',
    markdown(text),
    `- [${unlinked(text)}](#x)`,
    `## Heading ${inline(text)}`,
    ['- first `string`', `  - Text ${own}`, ...deeper, '- last `string`'].join('\n'),
    '### End',
    '<!-- sample post_invites -->',
    'The end.',
  ].join('\n\n');
}

function complaints(page: string): readonly string[] {
  const pieces = rendered(page);
  const headings = headingsIn(pieces);
  const isIntact =
    headings.length === 3 &&
    headings[0] === 'h1 Page' &&
    headings[2] === 'h3 End' &&
    pieces.at(-2)?.content === 'The end.';
  const isListed = piecesIn(pieces).some(
    ({ type, content, level }) => type === 'inline' && content === 'last `string`' && level === 3,
  );
  return [
    ...intrusionsIn(pieces).filter((found) => found !== 'HTML: <!-- sample post_invites -->'),
    ...(isIntact ? [] : [`headings: ${headings.join('; ')}`]),
    ...(isListed ? [] : ['the list is broken']),
    ...(page.match(/<!--\s+sample/gu)?.length === 1 ? [] : ['a mark of a sample']),
  ];
}

describe('What a renderer (markdown-it) makes of hostile text', () => {
  test('a page keeps its form, and gets no HTML, no picture and no link that runs code', () => {
    const property = fc.property(hostile, (text) => {
      expect(complaints(pageWith(text))).toEqual([]);
    });
    fc.assert(property, { seed: 20_240_607, numRuns: 5_000 });
  });

  test('so does the page as it is written', async () => {
    const property = fc.asyncProperty(hostile, async (text) => {
      expect(complaints(await formatted(pageWith(text)))).toEqual([]);
    });
    await fc.assert(property, { seed: 20_240_607, numRuns: 150 });
  });

  test('the judge sees what it looks for', () => {
    const bad =
      '# Page\n\n<b>x</b> ![p](https://e.com/p.png) [a](data:text/html,x)\n\n---\n\n### End\n\nThe end.';
    expect(complaints(bad)).toEqual([
      'HTML: <b>',
      'HTML: </b>',
      'image',
      'hr',
      'headings: h1 Page; h3 End',
      'the list is broken',
      'a mark of a sample',
    ]);
  });
});
