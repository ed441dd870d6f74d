import { surfaceFormat, type Surface } from './surface.js';

/** Whether a value that was read is of some form. */
export type Shape = (value: unknown) => boolean;

const isText: Shape = (value) => typeof value === 'string';
const isFlag: Shape = (value) => value === true;
const isScalar: Shape = (value) => ['string', 'number', 'boolean'].includes(typeof value);
const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTable =
  (of: Shape): Shape =>
  (value) =>
    isObject(value) && Object.values(value).every(of);
const isList =
  (of: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(of);
const isOneOf =
  (...shapes: readonly Shape[]): Shape =>
  (value) =>
    shapes.some((shape) => shape(value));

/** Whether a value has these members, and others besides. */
const has =
  (members: Members): Shape =>
  (value) =>
    isObject(value) && Object.entries(members).every(([name, shape]) => shape(member(value, name)));
/** Whether a value has those of these members that it has at all. */
const mayHave = (members: Members): Shape =>
  has(
    Object.fromEntries(
      Object.entries(members).map(([name, shape]) => [name, isOneOf(isAbsent, shape)]),
    ),
  );
const isAbsent: Shape = (value) => value === undefined;
const both =
  (one: Shape, other: Shape): Shape =>
  (value) =>
    one(value) && other(value);

interface Members {
  readonly [name: string]: Shape;
}

/** A member that a value has itself. */
export function member(value: unknown, name: string): unknown {
  return isObject(value) ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}

/** A use of a type; what it is made of is looked at when there is a value. */
const isUse: Shape = (value) =>
  isOneOf(
    isText,
    has({ ref: isText }),
    has({ literal: isScalar }),
    has({ list: isUse }),
    has({ map: isUse }),
    has({ nullable: isUse }),
    both(has({ tuple: isList(isUse) }), mayHave({ rest: isUse })),
    has({ oneOf: isList(isUse) }),
  )(value);

const isDescribed = both(has({ at: isText }), mayHave({ docs: isText, deprecated: isFlag }));
const wire = has({
  in: isText,
  name: isText,
  style: isText,
  explode: isOneOf(isFlag, (v) => v === false),
});
const argument = both(
  has({ name: isText, type: isUse }),
  mayHave({ optional: isFlag, wire, at: isText }),
);
const answer = both(has({ at: isText }), mayHave({ mediaType: isText, type: isUse }));
const body = both(
  answer,
  both(has({ form: isText }), mayHave({ optional: isFlag, parts: isObject })),
);
const methodMembers = has({
  ...{ route: isText, arguments: isList(argument) },
  ...{ answers: isTable(answer), errors: isTable(answer) },
});
const method = both(
  both(isDescribed, methodMembers),
  mayHave({
    ...{ server: isText, aliasOf: isText, optionals: isList(argument), body },
    ...{ gives: isUse, items: isUse, security: isList(isText) },
  }),
);
const manager = both(has({ class: isText, methods: isTable(method) }), mayHave({ base: isText }));

const property = both(
  has({ type: isUse }),
  mayHave({
    ...{ optional: isFlag, wire: isOneOf(isText, wire), access: isText },
    ...{ deprecated: isFlag, limits: isObject, at: isText },
  }),
);
const kinds: Members = {
  model: both(
    has({ properties: isTable(property) }),
    mayHave({ constructs: isFlag, bases: isList(isText), additional: isUse }),
  ),
  enum: both(has({ values: isList(isScalar) }), mayHave({ open: isFlag })),
  union: both(
    has({ variants: isList(isUse) }),
    mayHave({ by: has({ name: isText, values: isTable(isText) }) }),
  ),
  intersection: has({ parts: isList(isUse) }),
  alias: has({ of: isUse }),
};
const type = both(isDescribed, (value) =>
  Object.entries(kinds).some(([kind, shape]) => member(value, 'kind') === kind && shape(value)),
);

const declaration = both(has({ head: isText }), mayHave({ members: isTable(isText) }));

/** The form of each section of a surface. */
export const sectionShapes: { readonly [name in keyof Surface]: Shape } = {
  format: (format) => format === surfaceFormat,
  generator: isText,
  package: has({
    ...{ name: isText, version: isText, node: isText },
    ...{ dependencies: isTable(isText), entries: isTable(isList(isText)) },
  }),
  client: both(
    has({
      name: isText,
      servers: isTable(has({ url: isText, at: isText })),
      auth: isTable(has({ kind: isText, at: isText })),
    }),
    mayHave({ base: isText }),
  ),
  managers: isTable(manager),
  types: isTable(type),
  forms: isTable(isText),
  runtime: has({ digest: isText, declarations: isTable(declaration) }),
};
