import { diagnose, type Checked, type Diagnostic, type Json } from '../diagnostics/diagnostic.js';
import { isObject } from '../load/json.js';
import { joinPointer } from '../load/pointer.js';
import type { Id } from '../model/api.js';
import { brand } from '../model/id.js';
import { lockFormat, type Lock, type LockedType } from './lock.js';

/** The content of a lock's file, and how that is shown to people. */
export interface LockFile {
  readonly path: string;
  readonly value: Json;
}

/** Reads a lock. Its names reach code, so that nothing is taken from a file that does not have the form of one. */
export function readLock({ path, value }: LockFile): Checked<Lock | undefined> {
  const diagnostics: Diagnostic[] = [];
  const version = isObject(value) ? value['version'] : undefined;
  if (version !== lockFormat) {
    const source = { file: path, pointer: version === undefined ? '' : '/version' };
    return {
      value: undefined,
      diagnostics: [diagnose('lock-format', { known: lockFormat }, { source })],
    };
  }
  const file: File = { path, root: value, diagnostics };
  const lock: Lock = {
    methods: section(file, ['methods'], { key: route, text: method }),
    types: typesIn(section(file, ['types'], { key: place, text: type })),
    deprecated: {
      methods: section(file, ['deprecated', 'methods'], { key: method, text: route }),
      types: idsIn(section(file, ['deprecated', 'types'], { key: name, text: place })),
    },
  };
  return { value: diagnostics.length > 0 ? undefined : lock, diagnostics };
}

interface File {
  readonly path: string;
  readonly root: Json;
  readonly diagnostics: Diagnostic[];
}

/** What a text must look like, and what that is called. */
interface Form {
  readonly what: string;
  readonly pattern: RegExp;
}

const word = String.raw`[\p{ID_Start}_$][\p{ID_Continue}$]*`;
const route: Form = { what: 'an HTTP method and a path', pattern: /^[A-Z]+ \/[^\n]*$/u };
const method: Form = {
  what: 'a manager and a method, such as `invites.createInvite`',
  pattern: new RegExp(String.raw`^${word}\.${word}$`, 'u'),
};
const place: Form = {
  what: 'a place in the document, such as `#/components/schemas/Invite`',
  pattern: /^#\/[^\n]+$/u,
};
const name: Form = { what: 'the name of a type', pattern: new RegExp(`^${word}$`, 'u') };
const type: Form = {
  what: 'the name of a type and its digest',
  pattern: new RegExp(`^${word}(?: [0-9a-f]{12})?$`, 'u'),
};

/** The entries of one of the tables; each that is none is a finding. */
function section(
  file: File,
  keys: readonly string[],
  form: { readonly key: Form; readonly text: Form },
): ReadonlyMap<string, string> {
  let table: Json | undefined = file.root;
  for (const key of keys) table = isObject(table) ? table[key] : undefined;
  if (!isObject(table)) {
    misfit(file, { pointer: joinPointer(''), what: `a table \`${keys.join('.')}\`` });
    return new Map();
  }
  return new Map(
    Object.entries(table).flatMap(([key, text]): [string, string][] => {
      const pointer = joinPointer('', ...keys, key);
      if (typeof text === 'string' && fits(form.key, key) && fits(form.text, text)) {
        return [[key, text]];
      }
      misfit(file, { pointer, what: `${form.key.what}, and ${form.text.what}` });
      return [];
    }),
  );
}

function fits({ pattern }: Form, text: string): boolean {
  return pattern.test(text) && !/(?:^|\.)(?:__proto__|constructor|then)$/u.test(text);
}

function misfit(
  { path, diagnostics }: File,
  { pointer, what }: { readonly pointer: string; readonly what: string },
): void {
  diagnostics.push(diagnose('lock-entry', { what }, { source: { file: path, pointer } }));
}

function typesIn(table: ReadonlyMap<string, string>): ReadonlyMap<Id, LockedType> {
  return new Map(
    [...table].map(([id, text]) => {
      const [own = '', shape] = text.split(' ');
      return [brand(id), { name: own, shape }];
    }),
  );
}

function idsIn(table: ReadonlyMap<string, string>): ReadonlyMap<string, Id> {
  return new Map([...table].map(([key, id]) => [key, brand(id)]));
}
