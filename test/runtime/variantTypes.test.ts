import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from './compile.js';

const preamble = `
import { dateTime, list, object, openObject, map, type Codec } from '../../generator/runtime/codec.js';
import { extended } from '../../generator/runtime/extended.js';
import { either, inTurn } from '../../generator/runtime/inTurn.js';
import { int64 } from '../../generator/runtime/int64.js';
import { kept, shaped, union } from '../../generator/runtime/union.js';
import { baseCodec, fileCodec, folderCodec, namedCodec, type Base, type Item, type WireBase, type WireItem } from './items.js';
import type { Unrecognized } from '../../generator/runtime/unrecognized.js';
interface Own extends Base { readonly ownName?: string }
type WireOwn = WireBase & { readonly own_name?: string };
interface Sure extends Base { readonly createdAt: Date }
type WireSure = WireBase & { readonly created_at: string };
interface Open { readonly extraData?: { readonly [key: string]: Date } }
interface WireOpen { readonly [key: string]: string }
`;

const items = (value: string): string => `export const c: Codec<Item, WireItem> = ${value};`;
const own = (value: string): string => `export const c: Codec<Own, WireOwn> = ${value};`;
const sure = (value: string): string => `export const c: Codec<Sure, WireSure> = ${value};`;
const open = (value: string): string => `export const c: Codec<Open, WireOpen> = ${value};`;
const using = (body: string): string => `export function f(item: Item): unknown { ${body} }`;

const accepted: { readonly [what: string]: string } = {
  'the codecs of all variants that differ': items(
    `union('type', { file: fileCodec, folder: () => folderCodec })`,
  ),
  'one more codec for what is left': items(
    `union('type', { file: fileCodec, folder: folderCodec, link: kept }, shaped([fileCodec, 'file_name']))`,
  ),
  'variants by their properties': items(`shaped([fileCodec, 'file_name'], [folderCodec])`),
  'a value of several kinds': `export const c: Codec<Item | Date | readonly Item[], WireItem | string | readonly WireItem[]> =
    either<Item | Date | readonly Item[], WireItem | string | readonly WireItem[]>(
      dateTime, list(union('type', { file: fileCodec, folder: folderCodec })), shaped([fileCodec]));`,
  'parts of an object': `export const c: Codec<Base & { readonly fileName: string }, WireBase & { readonly file_name: string }> =
    inTurn(baseCodec, namedCodec);`,
  'a base and what is own': own(`extended([() => baseCodec], { ownName: 'own_name' })`),
  'an entry of a base that is repeated': own(
    `extended([baseCodec], { ownName: 'own_name', createdAt: ['created_at', dateTime] })`,
  ),
  'an inherited property that is narrowed': sure(
    `extended([baseCodec], { createdAt: ['created_at', dateTime] })`,
  ),
  'undeclared properties that differ': open(`openObject({}, map(dateTime))`),
  'integers of 64 bits': `export const c = object<{ readonly a?: bigint }, { readonly a?: number }>({ a: int64 });`,
  'what is known after a look at the constant': using(
    `return item.type === 'file' ? item.fileName.length : item.type === 'folder' ? item.folderName : '';`,
  ),
  'what is left after all constants': using(
    `switch (item.type) { case 'file': case 'folder': case 'link': return ''; default: { const left: Unrecognized<'type'> = item; const type: string = item.type; return [left, type]; } }`,
  ),
  'an unknown object as what was received': `export const read = (item: Unrecognized<'type'>): { readonly [key: string]: unknown } => item;`,
};

const refused: { readonly [what: string]: readonly [code: string, error: RegExp] } = {
  'a variant without its codec': [
    items(`union('type', { file: fileCodec })`),
    /'folder' is missing/,
  ],
  'codecs that are swapped': [
    items(`union('type', { file: folderCodec, folder: fileCodec })`),
    /not assignable/,
  ],
  'a value that no variant has': [
    items(`union('type', { file: fileCodec, folder: folderCodec, note: kept })`),
    /'note' does not exist/,
  ],
  'a property that no variant has': [
    items(`union('kind', { file: fileCodec, folder: folderCodec })`),
    /'"kind"' is not assignable/,
  ],
  'a codec of another type among variants': [items(`shaped([dateTime])`), /not assignable/],
  'a wrong name among properties': [items(`shaped([fileCodec, 'fileName'])`), /not assignable/],
  'a codec of no part': [
    `export const c: Codec<Base, WireBase> = inTurn(baseCodec, dateTime);`,
    /not assignable/,
  ],
  'a missing base': [own(`object({ ownName: 'own_name' })`), /'createdAt' is missing/],
  'another base': [own(`extended([fileCodec], { ownName: 'own_name' })`), /'createdAt' is missing/],
  'a missing entry beside a base': [own(`extended([baseCodec], {})`), /'ownName' is missing/],
  'a missing entry for what is narrowed': [
    sure(`extended([baseCodec], {})`),
    /'createdAt' is missing/,
  ],
  'no codec for undeclared properties that differ': [
    open(`openObject({})`),
    /Expected 2 arguments/,
  ],
  'no codec for an integer of 64 bits': [
    `export const c = object<{ readonly a?: bigint }, { readonly a?: number }>({});`,
    /'a' is missing/,
  ],
  'a property of one variant alone': [using(`return item.fileName;`), /does not exist/],
  'a property of one variant after a look at another': [
    using(`return item.type === 'folder' && item.fileName;`),
    /does not exist/,
  ],
  'an unknown object that was never received': [
    `export const made: Item = { type: 'note' };`,
    /not assignable/,
  ],
};

const codes = [...Object.values(accepted), ...Object.values(refused).map(([code]) => code)];
let errors: Map<string, string[]>;

beforeAll(() => {
  errors = compile(
    Object.fromEntries(codes.map((code, index) => [`variant${index}.ts`, preamble + code])),
  );
}, 60_000);

function errorsOf(code: string): string {
  return errors.get(`variant${codes.indexOf(code)}.ts`)?.join('\n') ?? 'not compiled';
}

describe('the types of codecs of several parts', () => {
  test.each(Object.entries(accepted))('accept %s', (_, code) => {
    expect(errorsOf(code)).toBe('');
  });

  test.each(Object.entries(refused))('refuse %s', (_, [code, error]) => {
    expect(errorsOf(code)).toMatch(error);
  });
});
