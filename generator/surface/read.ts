import { diagnose, type Checked } from '../diagnostics/diagnostic.js';
import { surfaceFormat, type Surface } from './surface.js';

/** Reads what `printSurface` has written; `where` tells people which package it is of. */
export function readSurface(text: string, where: string): Checked<Surface | undefined> {
  const value = parsed(text);
  const problem = value === undefined ? 'it is no JSON' : problemIn(value);
  if (problem === undefined && isSurface(value)) return { value, diagnostics: [] };
  const words = { where, problem: problem ?? 'it is no surface' };
  return { value: undefined, diagnostics: [diagnose('surface-unreadable', words)] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Shape = (value: unknown) => boolean;

const isTable =
  (of: Shape): Shape =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(of);
const isList =
  (of: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(of);
const isText: Shape = (value) => typeof value === 'string';
const isAny: Shape = isTable(() => true);

/** Whether a value has these members, and others besides. */
const has =
  (members: { readonly [name: string]: Shape }): Shape =>
  (value) =>
    isAny(value) && Object.entries(members).every(([name, shape]) => shape(memberOf(value, name)));
const optional =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || shape(value);

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, name)?.value
    : undefined;
}

const argument = has({ name: isText });
const method = has({
  route: isText,
  arguments: isList(argument),
  optionals: optional(isList(argument)),
  answers: isTable(isAny),
  errors: isTable(isAny),
});
const lists = optional(isList(() => true));
const type = has({
  kind: (kind) => ['model', 'enum', 'union', 'intersection', 'alias'].some((one) => one === kind),
  properties: optional(isTable(isAny)),
  values: lists,
  variants: lists,
  parts: lists,
  bases: lists,
});

const sections: { readonly [name in keyof Surface]: Shape } = {
  format: (format) => format === surfaceFormat,
  generator: isText,
  package: has({
    ...{ name: isText, version: isText, node: isText },
    ...{ dependencies: isTable(isText), entries: isTable(isList(isText)) },
  }),
  client: has({ name: isText, servers: isTable(isAny), auth: isTable(isAny) }),
  managers: isTable(has({ class: isText, methods: isTable(method) })),
  types: isTable(type),
  forms: isTable(isText),
  runtime: has({ digest: isText, declarations: isTable(has({ head: isText })) }),
};

function problemIn(value: unknown): string | undefined {
  const [wrong] =
    Object.entries(sections).find(([name, shape]) => !shape(memberOf(value, name))) ?? [];
  if (wrong === undefined) return undefined;
  return wrong === 'format'
    ? 'another generator wrote it, in a form of its own'
    : `\`${wrong}\` is not what it should be`;
}

function isSurface(value: unknown): value is Surface {
  return problemIn(value) === undefined;
}
