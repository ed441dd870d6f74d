import type { Json, JsonObject } from '../diagnostics/diagnostic.js';
import type { ContentForm, ParameterStyle, ScalarKind } from '../model/api.js';

/** Everything of a package that a caller can observe, under its public names. */
export interface Surface {
  /** The version of this description's own form. */
  readonly format: typeof surfaceFormat;
  /** The version of the generator that made the package. */
  readonly generator: string;
  readonly package: PackageSurface;
  readonly client: ClientSurface;
  /** By the property of the client that each manager is. */
  readonly managers: Table<ManagerSurface>;
  /** Every type that comes from the document, or that the convention adds to it. */
  readonly types: Table<TypeSurface>;
  /** How TypeScript has each kind of type, such as `readonly T[]` for a list. */
  readonly forms: Table<string>;
  readonly runtime: RuntimeSurface;
}

/** The form that this generator writes, and the only one that it reads. */
export const surfaceFormat = 1;

/** A table by public names, in the order in which the package has them. */
export interface Table<T> {
  readonly [name: string]: T;
}

/**
 * Where in the document a thing comes from: a file, relative to the folder of the first document, `#`, and a JSON Pointer
 * (RFC 6901); empty for what no document says.
 */
export type Position = string;

/** What package.json says to those who install the package. */
export interface PackageSurface {
  readonly name: string;
  readonly version: string;
  /** The range of Node's versions that it runs on. */
  readonly node: string;
  /** Its runtime dependencies, with their ranges. */
  readonly dependencies: Table<string>;
  /** The names that each entry point exports, sorted; `.` is the package itself. */
  readonly entries: Table<readonly string[]>;
}

/** The class that applications start from. */
export interface ClientSurface {
  readonly name: string;
  /** The declaration of the runtime that it has hand-written methods from. */
  readonly base?: string;
  /** The addresses that requests go to unless the application says otherwise, by name; `default` is where paths begin, if not at one of them. */
  readonly servers: Table<{ readonly url: string; readonly at: Position }>;
  /** The ways to prove who calls, by the document's names for them. */
  readonly auth: Table<AuthSurface>;
}

/** A way to prove who calls. */
export interface AuthSurface {
  readonly kind: string;
  readonly at: Position;
}

/** What everything in the document may have. */
export interface Described {
  readonly at: Position;
  /** A digest of what the document says of it for people; absent where it says nothing. */
  readonly docs?: string;
  readonly deprecated?: true;
}

/** A manager, and its methods by name. */
export interface ManagerSurface {
  readonly class: string;
  /** The declaration of the runtime that it has hand-written methods from. */
  readonly base?: string;
  readonly methods: Table<MethodSurface>;
}

/** One method, and the call that it makes. */
export interface MethodSurface extends Described {
  /** HTTP method and path template, such as `POST /invites`. */
  readonly route: string;
  /** The address that it is served at, where that is not the API's. */
  readonly server?: string;
  /** The method that this is a deprecated name of, as `manager.method`. */
  readonly aliasOf?: string;
  /** The positional arguments, in order. */
  readonly arguments: readonly ArgumentSurface[];
  /** What goes into the last argument, `optionalsInput`; absent where there is none. */
  readonly optionals?: readonly ArgumentSurface[];
  readonly body?: BodySurface;
  /** The type of what it gives, where one of several may be `{ ref: 'undefined' }`; absent where it gives nothing. */
  readonly gives?: TypeUse;
  /** The successes that the document names, by status. */
  readonly answers: Table<AnswerSurface>;
  /** The failures that the document names, by status. */
  readonly errors: Table<AnswerSurface>;
  /** The type of the items, where what it gives is a page of a listing that can be iterated. */
  readonly items?: TypeUse;
  /** The ways to prove who calls that it accepts, where the document names any. */
  readonly security?: readonly string[];
}

/** An argument of a method, or a property of its last one. */
export interface ArgumentSurface {
  readonly name: string;
  readonly type: TypeUse;
  readonly optional?: true;
  /** How it travels; absent for what holds several (a query, headers) and for the body. */
  readonly wire?: WireSurface;
  readonly at?: Position;
}

/** How a parameter travels. */
export interface WireSurface {
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly name: string;
  readonly style: ParameterStyle;
  readonly explode: boolean;
  /** Whether reserved characters of a query are left as they are. */
  readonly reserved?: true;
}

/** What a call sends, and how. */
export interface BodySurface extends AnswerSurface {
  readonly optional?: true;
  readonly form: ContentForm;
  /** How single parts are written, where the document says so. */
  readonly parts?: JsonObject;
}

/** Content that a call sends or receives; without a type, there is none. */
export interface AnswerSurface {
  readonly at: Position;
  readonly mediaType?: string;
  readonly type?: TypeUse;
}

/** A type as it is used in one place. */
export type TypeUse =
  | ScalarKind
  /** A type of this table, or of the runtime. */
  | { readonly ref: string }
  | { readonly literal: string | number | boolean }
  | { readonly list: TypeUse }
  | { readonly map: TypeUse }
  | { readonly nullable: TypeUse }
  | { readonly tuple: readonly TypeUse[]; readonly rest?: TypeUse }
  /** One of several, where no definition stands for them: the results of a method with several successes. */
  | { readonly oneOf: readonly TypeUse[] };

/** A type with a public name. */
export type TypeSurface =
  ModelSurface | EnumSurface | UnionSurface | IntersectionSurface | AliasSurface;

/** An object with declared properties. */
export interface ModelSurface extends Described {
  readonly kind: 'model';
  /** Whether it is a value too: `new X({…})`. */
  readonly constructs?: true;
  readonly bases?: readonly string[];
  readonly properties: Table<PropertySurface>;
  /** The type of what is under other keys, where the document gives them one. */
  readonly additional?: TypeUse;
}

/** A property of a model, or a parameter in a type of parameters. */
export interface PropertySurface {
  readonly type: TypeUse;
  readonly optional?: true;
  /** Its name on the wire, where that is another; a parameter has all that is to say of it. */
  readonly wire?: string | WireSurface;
  readonly access?: 'readOnly' | 'writeOnly';
  readonly deprecated?: true;
  /** What the server takes when nothing is sent. */
  readonly default?: Json;
  /** What the server demands of a value that no type says, such as `maxLength`. */
  readonly limits?: JsonObject;
  /** Absent where it is that of the model and `/properties/` and its name on the wire. */
  readonly at?: Position;
}

/** A list of known values; an open one admits others. */
export interface EnumSurface extends Described {
  readonly kind: 'enum';
  readonly values: readonly (string | number | boolean)[];
  readonly open?: true;
}

/** One of several types. */
export interface UnionSurface extends Described {
  readonly kind: 'union';
  readonly variants: readonly TypeUse[];
  /** The property on the wire that tells the variants apart, and the type for each of its values. */
  readonly by?: { readonly name: string; readonly values: Table<string> };
}

/** All of several types at once. */
export interface IntersectionSurface extends Described {
  readonly kind: 'intersection';
  readonly parts: readonly TypeUse[];
}

/** Another name for a type. */
export interface AliasSurface extends Described {
  readonly kind: 'alias';
  readonly of: TypeUse;
}

/** What the package has whatever the document: hand-written modules that are part of it. */
export interface RuntimeSurface {
  /** A digest of all modules that packages have their runtime from: when only this changes, only behaviour may have changed. */
  readonly digest: string;
  /** The public declarations, by name. */
  readonly declarations: Table<DeclarationSurface>;
}

/** A declaration of the runtime: its head, and its members by name, each as TypeScript declares it. */
export interface DeclarationSurface {
  /** Such as `class BoxOAuth implements Authentication` or, whole, `type Binary = Blob | Uint8Array`. */
  readonly head: string;
  readonly members?: Table<string>;
}
