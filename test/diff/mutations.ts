import type { Json } from '../../generator/diagnostics/diagnostic.js';

/** One way to make a surface another one, and where. */
export interface Mutation {
  readonly path: readonly (string | number)[];
  readonly kind: 'changed' | 'removed' | 'added';
  readonly value: Json;
}

/** Every single change of a leaf, every part that can be left out, and a new key in every object. */
export function mutationsOf(value: Json, path: Mutation['path'] = []): readonly Mutation[] {
  const whole = (changed: Json, kind: Mutation['kind']): Mutation => ({
    path,
    kind,
    value: changed,
  });
  if (isList(value)) {
    return [
      ...value.flatMap((item, index) => nested(value, mutationsOf(item, [...path, index]), index)),
      ...value.map((_, index) => ({
        ...whole(
          value.filter((_one, other) => other !== index),
          'removed',
        ),
        path: [...path, index],
      })),
    ];
  }
  if (typeof value !== 'object' || value === null)
    return leaf(value).map((one) => whole(one, 'changed'));
  const entries = Object.entries(value);
  return [
    ...entries.flatMap(([key, one]) =>
      mutationsOf(one, [...path, key]).map((mutation) => ({
        ...mutation,
        value: { ...value, [key]: mutation.value },
      })),
    ),
    ...entries.map(([key]) => ({
      path: [...path, key],
      kind: 'removed' as const,
      value: Object.fromEntries(entries.filter(([other]) => other !== key)),
    })),
    {
      path: [...path, 'addedLater'],
      kind: 'added',
      value: { ...value, addedLater: isTable(path) ? (entries[0]?.[1] ?? 'new') : 'new' },
    },
  ];
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function nested(
  list: readonly Json[],
  mutations: readonly Mutation[],
  index: number,
): readonly Mutation[] {
  return mutations.map((mutation) => ({ ...mutation, value: list.with(index, mutation.value) }));
}

function leaf(value: Exclude<Json, object>): readonly Json[] {
  if (typeof value === 'string') return [`${value}2`];
  if (typeof value === 'number') return [value + 1];
  return typeof value === 'boolean' ? [!value] : [];
}

const tables =
  /(?:^|\.)(?:answers|auth|declarations|dependencies|entries|errors|forms|managers|members|methods|properties|servers|types|by\.values)$/u;

/** Whether there are names of a document in a place: what comes there is like the others, and each may go. */
function isTable(path: Mutation['path']): boolean {
  return tables.test(path.join('.'));
}

const required = [
  /^(?:format|generator|package|client|managers|types|forms|runtime)$/u,
  /^(?:package|runtime)\.\w+$/u,
  /^client\.(?:name|servers|auth)$/u,
  /^client\.(?:servers|auth)\.\w+\.\w+$/u,
  /^managers\.\w+\.(?:class|methods)$/u,
  /^managers\.\w+\.methods\.\w+\.(?:at|route|arguments|answers|errors)$/u,
  /\.(?:arguments|optionals)\.\d+\.(?:name|type)$/u,
  /\.wire\.(?:in|name|style|explode)$/u,
  /\.body\.(?:at|form)$/u,
  /\.(?:answers|errors)\.\d+\.at$/u,
  /^types\.\w+\.(?:kind|at|properties|values|variants|parts|of)$/u,
  /\.by\.(?:name|values)$/u,
  /\.properties\.\w+\.type$/u,
  /\.(?:ref|list|map|nullable|tuple|literal|oneOf)$/u,
  /^runtime\.declarations\.\w+\.head$/u,
];

/** Whether a surface is none any more: without what it must have, or of a kind that there is not. */
export function isBroken({ path, kind }: Mutation): boolean {
  const place = path.join('.');
  if (kind === 'changed') return /^types\.\w+\.kind$/u.test(place);
  return kind === 'removed' && required.some((one) => one.test(place));
}
