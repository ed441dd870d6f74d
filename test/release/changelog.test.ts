import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../generator/diff/change.js';
import { changelogEntry, type ChangelogEntry } from '../../generator/release/changelogEntry.js';
import { documentLink } from '../../generator/release/documentLink.js';
import { markdownLine } from '../../generator/release/markdownLine.js';
import { updateChangelog } from '../../generator/release/updateChangelog.js';

/** A change as the comparison gives it; what is not told is of no matter. */
function change(given: Partial<Change>): Change {
  return {
    rule: 'method-added',
    level: 'minor',
    subject: 'invites.createInvite',
    text: '`invites.createInvite` is new.',
    at: { side: 'head', position: 'invites.yml#/paths' },
    kind: 'added',
    ...given,
  };
}

const repository = 'https://github.com/acme/sdk';
const releasing = {
  version: '0.2.0',
  base: '0.1.0',
  repository,
  locate: ({ position }: Change['at']) =>
    position === '' ? undefined : { path: 'spec/invites.yml', line: 12 },
};
const link = `([spec/invites.yml:12](${repository}/blob/v0.2.0/spec/invites.yml#L12))`;

/** The whole text of a changelog with these changes. */
function printed(changes: readonly Change[], given: Partial<typeof releasing> = {}): string {
  return updateChangelog(undefined, changelogEntry(changes, { ...releasing, ...given }));
}

describe('An entry', () => {
  test('has a section for each kind of change, and a line with a link for each change', () => {
    const text = printed([
      change({
        level: 'major',
        kind: 'removed',
        text: '`invites.getInvite` is gone.',
        at: { side: 'base', position: 'invites.yml#/x' },
      }),
      change({}),
      change({ kind: 'deprecated', text: '`Invite.a` is deprecated.' }),
      change({
        kind: 'fixed',
        level: 'patch',
        text: 'Waits longer.',
        at: { side: 'head', position: '' },
      }),
      change({ kind: 'changed', text: '`Invite.b` may be null now.' }),
    ]);
    const old = `([spec/invites.yml:12](${repository}/blob/v0.1.0/spec/invites.yml#L12))`;
    expect(text).toBe(
      [
        '# Changelog',
        'What has changed for those who call the package.',
        '## 0.2.0',
        '### Added',
        `- \`invites.createInvite\` is new. ${link}`,
        '### Changed',
        `- \`Invite.b\` may be null now. ${link}`,
        '### Deprecated',
        `- \`Invite.a\` is deprecated. ${link}`,
        '### Removed',
        `- **Breaking:** \`invites.getInvite\` is gone. ${old}`,
        '### Fixed',
        '- Waits longer.\n',
      ].join('\n\n'),
    );
  });

  test('has a day only where one is given', () => {
    const entry = changelogEntry([change({})], { ...releasing, date: '2026-03-01' });
    expect(updateChangelog(undefined, entry)).toContain('\n## 0.2.0 - 2026-03-01\n');
    expect(printed([change({})])).toContain('\n## 0.2.0\n');
  });

  test.each([
    [1, 'The documentation of `T1` has changed.'],
    [2, 'The documentation of `T1` and `T2` has changed.'],
    [3, 'The documentation of `T1`, `T2` and `T3` has changed.'],
    [12, 'The documentation of `T1`, `T2`, `T3` and 9 more has changed.'],
  ])('sums up %i changes of texts in one line', (count, expected) => {
    const texts = Array.from({ length: count }, (_, index) =>
      change({ rule: 'docs-changed', kind: 'changed', subject: `T${String(index + 1)}` }),
    );
    expect(printed(texts)).toContain(`### Changed\n\n- ${expected}\n`);
  });

  test('says so where nothing has changed', () => {
    const text = printed([]);
    expect(text).toContain('## 0.2.0\n\nNothing has changed for those who call the package.\n');
    const entry = changelogEntry([change({})], releasing);
    expect(updateChangelog(text, entry)).not.toContain('Nothing');
  });
});

describe('A link', () => {
  const place = { path: 'spec/a b/(c).yml', line: 7 };
  test.each([
    ['https://github.com/a/b', 'https://github.com/a/b/blob/v1.0.0/spec/a%20b/%28c%29.yml#L7'],
    ['https://github.com/a/b.git', 'https://github.com/a/b/blob/v1.0.0/spec/a%20b/%28c%29.yml#L7'],
    [
      'https://github.acme.com/a/b/',
      'https://github.acme.com/a/b/blob/v1.0.0/spec/a%20b/%28c%29.yml#L7',
    ],
    [
      'https://gitlab.com/a/b/c',
      'https://gitlab.com/a/b/c/-/blob/v1.0.0/spec/a%20b/%28c%29.yml#L7',
    ],
  ])('into %s', (address, expected) => {
    expect(documentLink(place, { repository: address, version: '1.0.0' })).toBe(
      `[spec/a b/(c).yml:7](${expected})`,
    );
  });

  test.each([
    undefined,
    'https://example.com/a/b',
    'https://notgithub.com/a/b',
    'https://github.com/a/b)](x',
    'https://github.com',
  ])('into %s is the path alone', (address) => {
    expect(documentLink(place, { repository: address, version: '1.0.0' })).toBe(
      'spec/a b/(c).yml:7',
    );
  });
});

describe('Hostile text', () => {
  const hostile = [
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)>'],
    ['a\n## 9.9.9\n- b', 'a \\## 9.9.9 - b'.replace('\\##', '\\#\\#')],
    ['[a](javascript:b) ![c](d)', '\\[a\\](javascript:b) !\\[c\\](d)'],
    ['`<b>` <b>', '`<b>` &lt;b>'],
    ['``a` <b>', '\\`\\`a\\` &lt;b>'],
    ['``a`b`` `', '``a`b`` \\`'],
    ['&lt; *a* _b_ ~c~ |d|', '&amp;lt; \\*a\\* \\_b\\_ \\~c\\~ \\|d\\|'],
    ['- a', '\\- a'],
    ['12. a', '12\\. a'],
    ['> a', '\\> a'],
    ['a\u202eb\u0000c\u2028d', 'ab c d'],
    ['<!-- a', '&lt;!-- a'],
    ['\\`a\\`', '\\\\`a\\`'],
  ] as const;

  test.each(hostile)('%j', async (text, expected) => {
    expect(markdownLine(text)).toBe(expected);
    // A formatter that reads Markdown finds a list of one item, and nothing to change.
    const item = `- ${expected}\n`;
    expect(await format(item, { parser: 'markdown' })).toBe(item);
  });
});

describe('A changelog that is there', () => {
  const entry: ChangelogEntry = {
    version: '0.2.0',
    date: undefined,
    sections: [{ title: 'Added', lines: ['b'] }],
  };
  const first = '## 0.1.0\n\nOur first one.   \n\n\n### Added\n* a\n```md\n## 0.2.0\n```\n';

  test('gets a new entry on top, and keeps the others byte for byte', () => {
    const text = updateChangelog(`# History\n\n${first}`, entry);
    expect(text).toBe(`# History\n\n## 0.2.0\n\n### Added\n\n- b\n\n${first}`);
  });

  test('keeps what is not released yet above', () => {
    const text = updateChangelog(`# History\n\n## [Unreleased]\n\n- c\n\n${first}`, entry);
    expect(text).toBe(
      `# History\n\n## [Unreleased]\n\n- c\n\n## 0.2.0\n\n### Added\n\n- b\n\n${first}`,
    );
  });

  test('without any entry gets one at its end', () => {
    expect(updateChangelog('# History', entry)).toBe('# History\n\n## 0.2.0\n\n### Added\n\n- b\n');
    expect(updateChangelog(' \n', entry)).toMatch(/^# Changelog\n\n.*\n\n## 0\.2\.0\n/u);
  });

  test.each(['## 0.2.0', '## [0.2.0] - 2026-01-01', '## v0.2.0 (today)', '##  0.2.0'])(
    'gets new sections under %s, and what a person wrote there stays',
    (heading) => {
      const own = `${heading}\n\nThe big one.\n\n- With a list.\n\n### Added\n\n- old\n\n### Fixed\n\n- older\n`;
      const security = '\n### Security\n\n- Mind this.\n';
      const text = updateChangelog(`# History\n\n${own}${security}\n${first}`, entry);
      expect(text).toBe(
        `# History\n\n${heading}\n\nThe big one.\n\n- With a list.\n\n### Added\n\n- b\n${security}\n${first}`,
      );
      expect(updateChangelog(text, entry)).toBe(text);
    },
  );

  test('keeps the definitions of links at its end', () => {
    const definitions = '[0.2.0]: https://example.com\n';
    const text = updateChangelog(`## [0.2.0]\n\n### Added\n\n- old\n\n${definitions}`, entry);
    expect(text).toBe(`## [0.2.0]\n\n### Added\n\n- b\n\n${definitions}`);
  });

  test('keeps its line endings', () => {
    const windows = (text: string): string => text.replaceAll('\n', '\r\n');
    const text = updateChangelog(windows(`# History\n\n## 0.2.0\n\nMine.\n\n${first}`), entry);
    expect(text).toBe(windows(`# History\n\n## 0.2.0\n\nMine.\n\n### Added\n\n- b\n\n${first}`));
  });

  test('is not taken for another version', () => {
    for (const other of ['## 0.2.0-beta.1', '## 0.2.01', '## 10.2.0']) {
      expect(updateChangelog(`${other}\n`, entry)).toBe(
        `## 0.2.0\n\n### Added\n\n- b\n\n${other}\n`,
      );
    }
  });
});
