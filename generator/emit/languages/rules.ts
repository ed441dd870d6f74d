import { camel, pascal, upperFirst, wordsOf } from '../../name/words.js';

/** How a language forms its names, each from the TypeScript name of the same thing. */
export interface NameRules {
  /** The property of the client that offers a manager. */
  readonly manager: (name: string) => string;
  readonly method: (name: string) => string;
  /** An argument of a method, or of a constructor. */
  readonly argument: (name: string) => string;
  /** A property of an object where it is set after, or beside, the constructor's arguments. */
  readonly member: (name: string) => string;
  /** A value of an enum, from the value on the wire. */
  readonly constant: (value: string | number | boolean) => string;
}

/** Python: small words joined by `_`; in arguments and properties a digit begins a word; values of enums in capitals. */
export const python: NameRules = {
  manager: (name) => pythonName(snake(name)),
  method: (name) => pythonName(snake(name)),
  argument: (name) => pythonName(snake(name).replace(/(\p{L})(?=\p{N})/gu, '$1_')),
  member: (name) => python.argument(name),
  constant: capitals,
};

/** C#: a capital first letter, and `Async` after methods; arguments keep their names. */
export const csharp: NameRules = {
  manager: upperFirst,
  method: (name) => `${upperFirst(name)}Async`,
  argument: (name) => (csharpWords.has(name) ? `@${name}` : name),
  member: upperFirst,
  constant: (value) => pascal(String(value)),
};

/** Swift: the names as they are; values of enums with a small first letter. */
export const swift: NameRules = {
  manager: (name) => (afterDot.has(name) ? `\`${name}\`` : name),
  method: (name) => swift.manager(name),
  argument: (name) => (labels.has(name) ? `\`${name}\`` : name),
  member: (name) => swift.argument(name),
  constant: (value) => swift.manager(camel(String(value)).replace(/^_$/u, '__')),
};

/** Java: the names as they are, a manager behind a getter; values of enums in capitals. */
export const java: NameRules = {
  manager: (name) => `get${upperFirst(name)}`,
  method: (name) => (javaWords.has(name) ? `${name}_` : name),
  argument: (name) => java.method(name),
  member: (name) => java.method(name),
  constant: capitals,
};

function snake(name: string): string {
  return wordsOf(name)
    .map((word) => word.toLowerCase())
    .join('_');
}

function pythonName(name: string): string {
  if (pythonWords.has(name)) return `${name}_`;
  return /^[\p{ID_Start}_]/u.test(name) ? name : `_${name}`;
}

/** The value in capitals, `_` in the place of everything that is no letter or digit; the words of a value are not parted. */
function capitals(value: string | number | boolean): string {
  const name = String(value)
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .toUpperCase();
  // One `_` alone is a word of Java.
  return /^(?:\p{ID_Start}|_.)/u.test(name) ? name : `_${name === '' ? '_' : name}`;
}

const pythonWords = words(
  'False None True and as assert async await break class continue def del elif else except finally for from global if ' +
    'import in is lambda nonlocal not or pass raise return try while with yield',
);

const csharpWords = words(
  'abstract as base bool break byte case catch char checked class const continue decimal default delegate do double ' +
    'else enum event explicit extern false finally fixed float for foreach goto if implicit in int interface internal ' +
    'is lock long namespace new null object operator out override params private protected public readonly ref return ' +
    'sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked ' +
    'unsafe ushort using virtual void volatile while',
);

const javaWords = words(
  'abstract assert boolean break byte case catch char class const continue default do double else enum extends false ' +
    'final finally float for goto if implements import instanceof int interface long native new null package private ' +
    'protected public return short static strictfp super switch synchronized this throw throws transient true try void ' +
    'volatile while',
);

/** All other words of Swift may label an argument as they are. */
const labels = words('inout let var');
/** All other words of Swift may follow a dot as they are. */
const afterDot = words('Protocol Type init self');

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}
