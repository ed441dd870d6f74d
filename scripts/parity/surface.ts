import { hasKeys, readJson } from '../json.js';

/** The public names of the official SDK, as a file lists them. */
export interface Surface {
  readonly package: string;
  readonly version: string;
  /** The operations of the documents that the official SDK has no method for. */
  readonly missingOperations: readonly string[];
  readonly client: { readonly class: string; readonly methods: readonly SurfaceMethod[] };
  readonly managers: readonly SurfaceManager[];
  /** The types of managers, schemas and parameters. */
  readonly models: { readonly [name: string]: SurfaceType };
  readonly runtime: { readonly [name: string]: SurfaceType };
  readonly functions: { readonly [name: string]: { readonly file: string } };
}

/** A manager of the official SDK. */
export interface SurfaceManager {
  /** The property of the client that holds it. */
  readonly property: string;
  readonly class: string;
  readonly methods: readonly SurfaceMethod[];
}

/** A method of the official SDK. */
export interface SurfaceMethod {
  readonly name: string;
  readonly operationId?: string;
  readonly convenience?: boolean;
  readonly static?: boolean;
  readonly params: readonly SurfaceParameter[];
}

/** An argument: its name, its type, and 1 where it may be left out. */
export type SurfaceParameter = readonly [name: string, type: string, optional: 0 | 1];

/** A type of the official SDK. */
export interface SurfaceType {
  readonly kind: 'class' | 'interface' | 'enum' | 'alias' | 'union';
  /** The module that declares it, such as `schemas/fileFull`. */
  readonly file: string;
  /** Its own properties: each begins with its name and its name on the wire. */
  readonly props?: readonly (readonly [name: string, wire: string | null, ...unknown[]])[];
  readonly methods?: readonly SurfaceMethod[];
  readonly values?: readonly (string | number | boolean)[];
  /** Whether an enum admits values that it does not list. */
  readonly open?: boolean;
}

/** Reads the list of public names from a file. */
export function readSurface(path: string): Surface {
  return readJson(path, isSurface);
}

/** Whether a type is one of the official classes of defaults, which applications do not write. */
export function isOptionalsClass(name: string, { kind }: SurfaceType): boolean {
  return kind === 'class' && name.endsWith('Optionals');
}

function isSurface(value: unknown): value is Surface {
  return hasKeys(value, 'client', 'managers', 'models', 'runtime', 'functions');
}
