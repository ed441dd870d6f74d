import { describe, expect, test } from 'vitest';
import { parseJson } from '../../generator/load/parseJson.js';
import { readSourceFile } from '../../generator/load/sourceFile.js';
import { folderOf, found } from './folder.js';

async function read(text: string, name = 'api.json') {
  const { value, diagnostics, file } = await readSourceFile(name, await folderOf({ [name]: text }));
  return { value: value?.value, found: found(diagnostics, new Map(file && [[file.path, file]])) };
}

describe('JSON', () => {
  test('is read from a file of any name that begins with a brace', async () => {
    expect(await read(' {"a": [1, null, "x"]}', 'api')).toEqual({
      value: { a: [1, null, 'x'] },
      found: [],
    });
  });

  test('in a file that is called YAML may also be YAML', async () => {
    expect(await read('{"a": 1, b: 2,}', 'api.yaml')).toEqual({ value: { a: 1, b: 2 }, found: [] });
  });

  test.each([
    ['a trailing comma', '{\n  "a": 1,\n}', ['api.json:3:1 syntax-error']],
    ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', ['api.json:3:3 syntax-error']],
    ['a missing colon', '{"a" 1}', ['api.json:1:6 syntax-error']],
    ['a bare key', '{\n  a: 1}', ['api.json:2:3 syntax-error']],
    ['a comment', '{\n  // no\n  "a": 1}', ['api.json:2:3 syntax-error']],
    ['a bad escape', '{"a": "\\x"}', ['api.json:1:7 syntax-error']],
    ['a second value', '{"a": 1}\n{"b": 2}', ['api.json:2:1 syntax-error']],
    [
      'two mistakes',
      '{"a": tru,\n"b": 1 "c": 2}',
      ['api.json:1:7 syntax-error', 'api.json:2:8 syntax-error'],
    ],
    ['a text cut off', '{"a": 1,\n "b": [1, {"c": "d', ['api.json:2:17 truncated-file']],
    ['an object cut off', '{\n"a": {"b": 1', ['api.json:2:13 truncated-file']],
    ['a duplicate key', '{"a": 1,\n "b": {"a": 1}, "a": 2}', ['api.json:2:17 duplicate-key']],
    ['duplicate keys in items', '[{"a": 1, "a": 2}]', ['api.json:1:11 duplicate-key']],
    [
      'a duplicate `__proto__`',
      '{"__proto__": 1,\n"__proto__": 2}',
      ['api.json:2:1 duplicate-key'],
    ],
    ['a list', '[]', ['api.json:1:1 not-a-mapping']],
    ['null', 'null', ['api.json:1:1 file-empty']],
  ])('with %s is refused', async (_, text, expected) => {
    expect(await read(text)).toEqual({ value: undefined, found: expected });
  });

  test('with brackets, commas and colons in texts is counted rightly', async () => {
    const text = '{"a:[{,": "\\"{[:,", "b": [":", ","]}';
    expect(await read(text)).toEqual({ value: JSON.parse(text), found: [] });
  });

  const text = '{"info": {"title": "T", "__proto__": 1}, "list": [{"a": 1}, [2]], "a/b": true}';
  const { rangeOf } = parseJson({ path: 'api.json', text });
  test.each([
    ['', text],
    ['/info', '"info"'],
    ['/info/title', '"T"'],
    ['/info/__proto__', '1'],
    ['/info/missing/too', '"info"'],
    ['/info/toString', '"info"'],
    ['/list/0', '{"a": 1}'],
    ['/list/0/a', '1'],
    ['/list/1/0', '2'],
    ['/list/x', '"list"'],
    ['/a~1b', 'true'],
  ])('%j stands at %j', (pointer, expected) => {
    expect(text.slice(...rangeOf(pointer))).toBe(expected);
  });
});
