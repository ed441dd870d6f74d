import { describe, expect, test } from 'vitest';
import { checkPaths, foldersAbove, pathProblem } from '../../generator/write/safePath.js';
import { tree } from './support.js';

describe('a path of the output folder', () => {
  test.each([
    ['', 'is empty'],
    ['/etc/passwd', 'is absolute'],
    ['//server/share', 'is absolute'],
    ['..', 'has the segment `..`'],
    ['../x', 'has the segment `..`'],
    ['a/../../x', 'has the segment `..`'],
    ['./a', 'has the segment `.`'],
    ['a//b', 'has an empty segment'],
    ['a/', 'has an empty segment'],
    ['a\\b', 'contains a backslash'],
    ['..\\x', 'contains a backslash'],
    ['C:/x', 'has a character that not every system allows'],
    ['C:x', 'has a character that not every system allows'],
    ['a\0b', 'has a character that not every system allows'],
    ['a\nb', 'has a character that not every system allows'],
    ['a?.ts', 'has a character that not every system allows'],
    ['con', 'has a segment that Windows reserves'],
    ['src/NUL.ts', 'has a segment that Windows reserves'],
    ['aux.d.ts', 'has a segment that Windows reserves'],
    ['com1/a', 'has a segment that Windows reserves'],
    ['lpt9 .txt', 'has a segment that Windows reserves'],
    ['src./a', 'has a segment that ends in a dot or a space'],
    ['src/a.ts ', 'has a segment that ends in a dot or a space'],
    ['...', 'has a segment that ends in a dot or a space'],
    [`${'é'.repeat(127)}.ts`, 'has a segment of more than 255 bytes'],
  ])('may not be %j', (path, problem) => {
    expect(pathProblem(path)).toBe(problem);
  });

  test.each(['a', '.npmignore', 'src/a..b.ts', 'console.ts', 'src/com10.ts', 'docs/é 1.md', '..a'])(
    'may be %j',
    (path) => {
      expect(pathProblem(path)).toBeUndefined();
    },
  );

  test('has its folders above it, the outermost first', () => {
    expect(foldersAbove('a/b/c.ts')).toEqual(['a', 'a/b']);
    expect(foldersAbove('c.ts')).toEqual([]);
  });
});

describe('paths clash', () => {
  test.each([
    ['the same twice', 'src/a.ts', 'src/a.ts'],
    ['another case', 'src/Invite.ts', 'src/invite.ts'],
    ['a folder of another case', 'src/Models/a.ts', 'src/models/b.ts'],
    ['another composition', 'docs/é.md', 'docs/e\u0301.md'],
    ['a file and its folder', 'src/a', 'src/a/b.ts'],
    ['a folder and its file', 'src/a/b.ts', 'src/a'],
    ['the manifest', 'README.md', '.MANIFEST.json'],
  ])('%s', (_, first, second) => {
    const files = [first, second].map((path) => ({ path, text: '' }));
    expect(checkPaths(files).map(({ code }) => code)).toEqual(['path-clash']);
  });

  test('only if they do', () => {
    expect(checkPaths(tree({ 'a/b/c': '', 'a/b/d': '', 'a/e': '', 'b/b/c': '', ab: '' }))).toEqual(
      [],
    );
  });

  test('and name both', () => {
    expect(checkPaths(tree({ 'src/A/x.ts': '', 'src/a/y.ts': '' }))[0]?.message).toBe(
      'The output paths `src/a/y.ts` and `src/A` clash.',
    );
  });
});
