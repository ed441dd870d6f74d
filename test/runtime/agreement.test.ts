import { beforeAll, describe, expect, test } from 'vitest';
import { compile } from './compile.js';

const preamble = `
import { date, dateTime, list, map, object, openObject, type Codec } from '../../generator/runtime/codec.js';
interface WireEntry { readonly file_name: string }
interface Entry { readonly fileName: string }
const entry: Codec<Entry, WireEntry> = object<Entry, WireEntry>({ fileName: 'file_name' });
interface Wire {
  readonly id: string;
  readonly type: 'invite';
  readonly invited_to?: { readonly id?: string; readonly name?: string };
  readonly invited_by?: { readonly id: string };
  readonly status?: 'pending' | 'done';
  readonly created_at?: string;
  readonly trashed_at: string | null;
  readonly entries?: readonly WireEntry[];
}
interface Model {
  readonly id: string;
  readonly type: 'invite';
  readonly invitedTo?: { readonly id?: string; readonly name?: string };
  readonly invitedBy?: { readonly id: string };
  readonly status?: 'pending' | (string & {});
  readonly createdAt?: Date;
  readonly trashedAt?: Date | null;
  readonly entries?: readonly Entry[];
}
`;

const right: { readonly [name: string]: string } = {
  invitedTo: `'invited_to'`,
  invitedBy: `'invited_by'`,
  createdAt: `['created_at', dateTime]`,
  trashedAt: `['trashed_at', dateTime]`,
  entries: `list(entry)`,
};

function invite(changes: { readonly [name: string]: string | undefined }, model = 'Model'): string {
  const fields = Object.entries({ ...right, ...changes })
    .filter(([, entry]) => entry !== undefined)
    .map(([name, entry]) => `${name}: ${entry}`);
  return `export const codec = object<${model}, Wire>({ ${fields.join(', ')} });`;
}

function pair(model: string, wire: string, fields = '{}'): string {
  return `export const codec = object<{ ${model} }, { ${wire} }>(${fields});`;
}

const accepted: { readonly [what: string]: string } = {
  'the right descriptor': invite({}),
  'a thunk in the place of a codec': invite({ entries: `() => list(() => entry)` }),
  'nothing where nothing differs': pair('id: string', 'readonly id: string'),
  'an open enum and a closed one': pair(`a?: 'x' | (string & {})`, `a?: 'x' | 'y'`),
  'an open enum and a string': pair(`a?: 'x' | (string & {})`, `a?: string`),
  'an optional property and a required one that may be null': pair(
    `a?: string | null`,
    `a: string | null`,
  ),
  'a map of anything and an object that the document leaves open': pair(
    `a?: { readonly [key: string]: unknown }`,
    `a?: { readonly [key: string]: never }`,
  ),
  'free keys': `
    interface Open { readonly someText?: string; readonly extraData?: { readonly [key: string]: unknown } }
    type OpenWire = { readonly some_text?: string } & { readonly [key: string]: unknown };
    export const codec = openObject<Open, OpenWire>({ someText: 'some_text' });`,
  'types that contain themselves': `
    interface Node { readonly nextNode?: Node; readonly all?: readonly Node[] }
    interface WireNode { readonly next_node?: WireNode; readonly all?: readonly WireNode[] }
    export const node: Codec<Node, WireNode> = object<Node, WireNode>({
      nextNode: ['next_node', () => node],
      all: list(() => node),
    });
    interface Same { readonly next?: Same }
    interface WireSame { readonly next?: WireSame }
    export const same: Codec<Same, WireSame> = object<Same, WireSame>({});`,
  'an object of which neither says anything': pair(
    'a?: {}',
    `a?: { readonly [key: string]: never }`,
  ),
  'what can never be there': pair('a?: never', 'a?: unknown'),
  'a map of dates': pair(
    `a?: { readonly [key: string]: Date }`,
    `a?: { readonly [key: string]: string }`,
    '{ a: map(date) }',
  ),
};

const refused: { readonly [what: string]: readonly [code: string, error: RegExp] } = {
  'a wrong wire name': [invite({ invitedTo: `'invited_too'` }), /invited_too/],
  'a missing rename': [invite({ invitedTo: undefined }), /'invitedTo' is missing/],
  'a missing codec': [invite({ createdAt: `'created_at'` }), /not assignable/],
  'a missing codec where only the form differs': [
    invite({ entries: undefined }),
    /'entries' is missing/,
  ],
  'a name in the place of a codec': [invite({ entries: `'entries'` }), /not assignable/],
  'a codec of another type': [invite({ createdAt: `['created_at', entry]` }), /not assignable/],
  'a list of another type': [invite({ entries: `list(dateTime)` }), /not assignable/],
  'a wire property of another type': [invite({ invitedTo: `'status'` }), /not assignable/],
  'a wire property whose parts differ': [invite({ invitedTo: `'invited_by'` }), /not assignable/],
  'a codec of a property that may not be null': [
    invite({ createdAt: `['trashed_at', dateTime]` }),
    /not assignable/,
  ],
  'an entry for a property that does not exist': [
    invite({ nothing: `'id'` }),
    /'nothing' does not exist/,
  ],
  'an entry for a property that does not differ': [invite({ id: `'id'` }), /'id' does not exist/],
  'a model that requires what the wire does not': [
    pair('readonly aB: string', 'readonly a_b?: string', `{ aB: 'a_b' }`),
    /not assignable/,
  ],
  'a model that requires what the wire does not, under one name': [
    pair('readonly a: string', 'readonly a?: string'),
    /'a' is missing/,
  ],
  'a model that leaves out what the wire requires': [
    pair('readonly aB?: string', 'readonly a_b: string', `{ aB: 'a_b' }`),
    /not assignable/,
  ],
  'a model that knows no null': [pair('a?: string', 'a?: string | null'), /'a' is missing/],
  'a model that knows a null more': [pair('a?: string | null', 'a?: string'), /'a' is missing/],
  'an integer of 64 bits that is not converted': [
    pair('a?: bigint', 'a?: number'),
    /'a' is missing/,
  ],
  'properties where the document says nothing': [
    pair('a?: { b?: string }', 'a?: { readonly [key: string]: never }'),
    /'a' is missing/,
  ],
  'a difference deep down': [
    pair('a?: readonly { b: { c: string } }[]', 'a?: readonly { b: { c: number } }[]'),
    /'a' is missing/,
  ],
  'a name that differs deep down among optional ones': [
    pair('a?: { b?: string; cD?: string }', 'a?: { b?: string; c_d?: string }'),
    /'a' is missing/,
  ],
  'a declared property that an open object does not list': [
    `interface Open { readonly text?: string; readonly extraData?: { readonly [key: string]: unknown } }
     export const codec = openObject<Open, { readonly text?: string } & { readonly [key: string]: unknown }>({});`,
    /'text' is missing/,
  ],
  'a wrong wire name of an open object': [
    `interface Open { readonly text?: string; readonly extraData?: { readonly [key: string]: unknown } }
     export const codec = openObject<Open, { readonly text?: string } & { readonly [key: string]: unknown }>({ text: 'txt' });`,
    /not assignable/,
  ],
};

const codes = [...Object.values(accepted), ...Object.values(refused).map(([code]) => code)];
let errors: Map<string, string[]>;

beforeAll(() => {
  errors = compile(
    Object.fromEntries(codes.map((code, index) => [`snippet${index}.ts`, preamble + code])),
  );
}, 60_000);

function errorsOf(code: string): string {
  return errors.get(`snippet${codes.indexOf(code)}.ts`)?.join('\n') ?? 'not compiled';
}

describe('the type of a descriptor', () => {
  test.each(Object.entries(accepted))('accepts %s', (_, code) => {
    expect(errorsOf(code)).toBe('');
  });

  test.each(Object.entries(refused))('refuses %s', (_, [code, error]) => {
    expect(errorsOf(code)).toMatch(error);
  });
});
