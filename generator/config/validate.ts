import { createRequire } from 'node:module';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import type { ParametersOf } from '../diagnostics/catalogue.js';
import { diagnose, type Diagnostic, type Json } from '../diagnostics/diagnostic.js';
import type { ConventionName } from '../name/conventions.js';
import { childPointer, parsePointer } from '../load/pointer.js';
import { isObject } from '../write/guards.js';
import { closest } from './closest.js';

/** A configuration as the file has it: what codegen.schema.json allows. */
export interface ConfigFile {
  readonly document: string;
  readonly output: string;
  readonly release?: string;
  readonly overlays?: readonly string[];
  readonly furtherDocuments?: readonly FurtherDocument[];
  readonly servers?: { readonly [name: string]: string };
  readonly int64?: 'number' | 'bigint';
  readonly locales?: { readonly [tag: string]: string };
  readonly locale?: string;
  readonly convention?: ConventionName;
  readonly extras?: boolean;
  readonly client?: { readonly name?: string; readonly brand?: string };
  readonly package?: {
    readonly name?: string;
    readonly version?: string;
    readonly description?: string;
    readonly license?: string;
    readonly licenseFile?: string;
    readonly repository?: string;
    readonly author?: string;
    readonly homepage?: string;
    readonly keywords?: readonly string[];
  };
}

/** A document that becomes part of the first one's client. */
export interface FurtherDocument {
  readonly document: string;
  readonly suffix?: string;
  readonly overlays?: readonly string[];
}

/** A configuration that fits the schema, or everything that is wrong with it. */
export type Validation =
  | { readonly valid: true; readonly config: ConfigFile }
  | { readonly valid: false; readonly diagnostics: readonly Diagnostic[] };

const loadJson: (path: string) => unknown = createRequire(import.meta.url);

/** Compares the content of a configuration file with its schema; `file` is the path to show. */
export function validate(value: Json, file: string): Validation {
  const schema = loadJson('./codegen.schema.json');
  if (!isObject(schema)) throw new Error('The schema of the configuration is unreadable.');
  const fits = new Ajv2020({ allErrors: true, verbose: true }).compile<ConfigFile>(schema);
  if (fits(value)) return { valid: true, config: value };
  return { valid: false, diagnostics: onePerPlace(fits.errors ?? []).map((e) => say(e, file)) };
}

/** A value that breaks two rules is reported once. */
function onePerPlace(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const placeOf = (error: ErrorObject): string => `${error.instancePath} ${namedKey(error) ?? ''}`;
  return [...new Map(errors.map((error) => [placeOf(error), error])).values()];
}

function say(error: ErrorObject, file: string): Diagnostic {
  const key = namedKey(error);
  const source = { file, pointer: error.instancePath };
  if (error.keyword === 'required') {
    return diagnose('config-key-missing', { key: dotted(source.pointer, key) }, { source });
  }
  if (key === undefined) return diagnose('config-value', describe(error), { source });
  const known = Object.keys(
    isObject(error.parentSchema?.['properties']) ? error.parentSchema['properties'] : {},
  );
  return diagnose(
    'config-key-unknown',
    { key: dotted(source.pointer, key), known, suggestion: closest(key, known) },
    { source: { file, pointer: childPointer(source.pointer, key) } },
  );
}

/** The key that an error is about where it is not the value itself. */
function namedKey({ params }: ErrorObject): string | undefined {
  const key: unknown = params['additionalProperty'] ?? params['missingProperty'];
  return typeof key === 'string' ? key : undefined;
}

function describe(error: ErrorObject): ParametersOf['config-value'] {
  const about: unknown = error.parentSchema?.['description'];
  return {
    key: dotted(error.instancePath, undefined),
    predicate: predicate(error),
    about: typeof about === 'string' ? about : '',
  };
}

const kinds: { readonly [type: string]: string } = {
  array: 'a list',
  object: 'a mapping of keys to values',
  string: 'text',
};

function predicate({ keyword, params }: ErrorObject): string {
  const allowed: unknown = params['allowedValues'];
  if (Array.isArray(allowed))
    return `must be ${allowed.map((one) => `\`${String(one)}\``).join(' or ')}`;
  const type: unknown = params['type'];
  if (typeof type === 'string') return `must be ${kinds[type] ?? type}`;
  const name: unknown = params['propertyName'];
  if (typeof name === 'string')
    return `has the key \`${name}\`, which does not have the right form`;
  return keyword === 'uniqueItems' ? 'must not name a thing twice' : 'does not have the right form';
}

function dotted(pointer: string, key: string | undefined): string {
  const keys = parsePointer(pointer);
  return (key === undefined ? keys : [...keys, key]).join('.');
}
