import { describe, expect, test } from 'vitest';
import { change } from '../../generator/diff/change.js';
import { reportMarkdown } from '../../generator/diff/report/markdown.js';
import type { PlaceOf } from '../../generator/diff/verdict.js';
import { at, nullable, place, verdict } from './verdicts.js';

describe('as Markdown', () => {
  test('is a comment that is found again, and a table for each level', () => {
    expect(reportMarkdown(verdict())).toBe(`\
<!-- openapi-managers diff -->

## \`pet-shop\`: 3 major, 1 minor

After 1.4.0, the next version is 2.0.0.

### Breaks callers (3)

| change | rule | where | fingerprint |
| --- | --- | --- | --- |
| \`Pet.age\` is gone. | \`response-property-removed\` | \`spec/api.yml:30:5 (in main)\` | \`${verdict().changes[0]?.fingerprint ?? ''}\` |
| \`Pet.name\` may be null now. | \`response-nullable-added\` | \`spec/api.yml:40:5\` | \`${verdict().changes[1]?.fingerprint ?? ''}\` |
| Node &#62;=20 is needed now; it was &#62;=18. | \`node-raised\` |  | \`${verdict().changes[2]?.fingerprint ?? ''}\` |

### New, or to be looked at (1)

| change | rule | where | fingerprint |
| --- | --- | --- | --- |
| \`pets.list\` is new. | \`method-added\` | \`spec/api.yml:40:5\` | \`${verdict().changes[3]?.fingerprint ?? ''}\` |
`);
    expect(reportMarkdown(verdict({ changes: [] }))).toBe(`\
<!-- openapi-managers diff -->

## \`pet-shop\`: no change for callers

The version may stay 1.4.0.
`);
  });

  test('has fingerprints that stay while places, values and the other changes change', () => {
    const moved = {
      ...nullable,
      after: 'null',
      at: { side: 'base', position: 'b.yml#/x' },
    } as const;
    const [one, other] = [verdict(), verdict({ changes: [moved] })];
    expect(one.changes[1]?.fingerprint).toBe('6f6a283f5ba3');
    expect(other.changes[0]?.fingerprint).toBe(one.changes[1]?.fingerprint);
    expect(new Set(one.changes.map(({ fingerprint }) => fingerprint)).size).toBe(4);
  });

  const cells = (subject: string): string => {
    const one = change('method-added', { subject, at: '' });
    const placing: PlaceOf = () => ({
      place: { ...place(1), file: subject },
      headPlace: undefined,
    });
    const lines = reportMarkdown(verdict({ changes: [one], placing })).split('\n');
    expect(lines).toHaveLength(12);
    return lines[10] ?? '';
  };

  test.each<readonly [string, string]>([
    ['<img src=x onerror=alert(1)>', '`<img src=x onerror=alert(1)>`'],
    ['<!-- openapi-managers diff -->', '`<!-- openapi-managers diff -->`'],
    ['@user and #12', '`@user and #12`'],
    ['[a](https://example.com) www.example.com', '`[a](https://example.com) www.example.com`'],
    ['**a** _b_ ~c~ &lt; $d$', '`**a** _b_ ~c~ &lt; $d$`'],
    ['string | null', '`string \\| null`'],
    ['a\n\n# b\r\n| c', '`a # b \\| c`'],
    ['a\u202eb\u0000', '`a\\u202eb\\u0000`'],
  ])('has %j as code', (subject, code) => {
    const [, text, , where] =
      /^\| (.*) is new\. \| (.*?) \| (.*) \| `[0-9a-f]{12}` \|$/u.exec(cells(subject)) ?? [];
    expect(text).toBe(code);
    expect(where).toBe(`${code.slice(0, -1)}:1:5\``);
  });

  test.each<readonly [string, string]>([
    ['a`b', '`&#96;a&#96;b&#96;'],
    ['` <img src=x> `', '&#96;&#96; &#60;img src&#61;x&#62; &#96;&#96;'],
    ['` @user `', '&#96;&#96; &#64;<!-- -->user &#96;&#96;'],
    ['` a@example.com www.example.com `', '&#64;<!-- -->example&#46;com www&#46;example&#46;com'],
    ['` [a](https://example.com) `', '&#91;a&#93;(https&#58;//example&#46;com)'],
    ['` </code><b>| `', '&#60;/code&#62;&#60;b&#62;&#124;'],
    ['a\\|b', '&#92;&#124;'],
    ['` ``` `', '&#96;&#96;&#96;'],
  ])('has a sentence with %j as code as a whole', (subject, part) => {
    const line = cells(subject);
    expect(line).toContain(part.replace(/^`/u, ''));
    // Outside of code there is nothing but the bars between the cells.
    const bare = line.replace(
      /<code>[\p{L}\p{N} ,;()'+/&#-]*(?:<!-- -->[\p{L}\p{N} ,;()'+/&#-]*)*<\/code>|`[^`]*`/gu,
      '',
    );
    expect(bare.replace(' is new.', '')).toBe('|  |  |  |  |');
  });

  test('mentions nobody with the name of the package, or its version', () => {
    const text = reportMarkdown(verdict({ name: '@team/sdk', versions: ['1.4.0-@user', '1.4.0'] }));
    expect(text).toContain('## `@team/sdk`: 3 major');
    expect(text).toContain('\n`After 1.4.0-@user, the next version is 2.0.0.`\n');
  });

  test('is no longer than a comment may be, and says what it leaves out', () => {
    const many = Array.from({ length: 900 }, (_, index) =>
      change(index < 450 ? 'method-removed' : 'method-added', {
        subject: `pets.m${String(index)}`,
        at,
      }),
    );
    const text = reportMarkdown(verdict({ changes: many }));
    expect(text.length).toBeLessThan(65_536);
    const rows = text.match(/^\| `pets/gmu)?.length ?? 0;
    expect(rows).toBeGreaterThan(400);
    expect(text).toContain('### Breaks callers (450)');
    expect(text).toContain('### New, or to be looked at (450)');
    expect(text).toContain(
      `\n${String(900 - rows)} more of them had no room here; \`--reporter text\` has all.\n`,
    );
  });
});
