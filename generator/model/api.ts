import type { Json, JsonObject, Source } from '../diagnostics/diagnostic.js';
import type { SecurityRequirement, SecurityScheme } from './securityScheme.js';

declare const brand: unique symbol;

/** Where a thing lives in the document, such as `#/components/schemas/Invite`: the key of every table. */
export type Id = string & { readonly [brand]: 'Id' };

/** An API as callers see it: resolved, closed, and free of OpenAPI's own notions. */
export interface Api {
  readonly title: string;
  readonly version: string;
  readonly docs: Docs;
  readonly servers: readonly Server[];
  readonly security: readonly SecurityScheme[];
  readonly services: readonly Service[];
  /** Every named type that an operation reaches, or that the document declares by name. */
  readonly types: ReadonlyMap<Id, TypeDefinition>;
}

/** What the document says about a thing, for people. */
export interface Docs {
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly deprecated: boolean;
  /** A page that says more. */
  readonly link: string | undefined;
  /** An example of the thing as it stands on the wire; `undefined` where the document has none. */
  readonly example: Json | undefined;
  /** What the server takes when nothing is sent, as it stands on the wire; `undefined` where the document does not say. */
  readonly default: Json | undefined;
  /** What is demanded of a value beyond its type, such as `maxLength`, by the words of JSON Schema; usually nothing. */
  readonly limits: JsonObject | undefined;
}

/** An address that the API, or an operation of it, is served at; variables stand at their defaults. */
export interface Server {
  readonly url: string;
  readonly description: string | undefined;
}

/** A group of operations that one manager offers. */
export interface Service {
  readonly id: Id;
  /** The document's word for the group, such as its tag. */
  readonly key: string;
  readonly docs: Docs;
  readonly operations: readonly Operation[];
}

/** An HTTP method, in lower case as the document writes it. */
export type Method = 'get' | 'put' | 'post' | 'delete' | 'options' | 'head' | 'patch' | 'trace';

/** One call. */
export interface Operation {
  readonly id: Id;
  readonly source: Source;
  readonly docs: Docs;
  readonly method: Method;
  /** The path template, such as `/invites/{invite_id}`. */
  readonly path: string;
  /** The document's `operationId`. */
  readonly key: string | undefined;
  /** A public method name that the document asks for (`x-sdk-name`). */
  readonly preferredName: string | undefined;
  /** What the name that the rules give ends in (`x-sdk-suffix`), such as `V2025R0`; empty for most. */
  readonly suffix: string;
  /** The operation that this is another way to call; `undefined` for one that the document itself declares. */
  readonly twinOf: Id | undefined;
  /** The operation that this is a deprecated name of; it is a twin of that one, too. */
  readonly aliasOf?: Id;
  /** Where it is served, when not where the API is. */
  readonly server: Server | undefined;
  /** How a call finds its address. */
  readonly address: Address;
  /** What proves who calls: any one of these. Empty where nothing does; `undefined` where the document does not say. */
  readonly security: readonly SecurityRequirement[] | undefined;
  readonly parameters: readonly Parameter[];
  readonly body: Body | undefined;
  /** What a method of it gives. */
  readonly gives: 'content' | 'location';
  /** The success whose content a method gives: the first that has content or, where none has, the first. */
  readonly success: Answer;
  /** The other successes, which a method gives as well when their content differs. */
  readonly otherSuccesses: readonly Answer[];
  readonly failures: readonly Answer[];
  /** How the pages of a listing follow each other; `undefined` for what is no listing. */
  readonly pages: Pages | undefined;
}

/** How a call finds its address. */
export type Address =
  /** By its path template and its path parameters. */
  | { readonly kind: 'path' }
  /** By a whole URL, which an earlier answer gave and which the caller passes on; `argument` is what it is called. */
  | { readonly kind: 'url'; readonly argument: string };

/** How the pages of a listing follow each other; all are names on the wire. */
export interface Pages {
  /** The property of an answer that holds the items of the page, and the type of an item. */
  readonly items: { readonly name: string; readonly of: Type };
  /** The query parameter that takes the marker of a page, and the property of an answer that holds the next one. */
  readonly marker: { readonly parameter: string; readonly next: string } | undefined;
  /** The query parameter that takes the number of items to pass over, and the property that holds how many there are. */
  readonly offset: { readonly parameter: string; readonly total: string } | undefined;
}

/** One argument that travels outside the body. */
export interface Parameter {
  readonly id: Id;
  readonly source: Source;
  readonly docs: Docs;
  /** Its name on the wire. */
  readonly name: string;
  readonly preferredName: string | undefined;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required: boolean;
  readonly type: Type;
  /** How its value is written (OpenAPI 3.1, section 4.8.12.2), with the defaults filled in. */
  readonly style: ParameterStyle;
  readonly explode: boolean;
  readonly allowReserved: boolean;
}

/** The serialisation styles of parameters (OpenAPI 3.1, section 4.8.12.3); `json` is that of one with a media type. */
export type ParameterStyle =
  | 'matrix'
  | 'label'
  | 'simple'
  | 'form'
  | 'spaceDelimited'
  | 'pipeDelimited'
  | 'deepObject'
  | 'json';

/** What a call sends. */
export interface Body extends Content {
  readonly id: Id;
  readonly source: Source;
  readonly docs: Docs;
  readonly required: boolean;
}

/** A media type, the form in which it is written, and the type that it holds. */
export interface Content {
  readonly mediaType: string;
  readonly form: ContentForm;
  readonly type: Type;
  /** What is said of single properties of a form or of the parts of a multipart body, by their names on the wire. */
  readonly parts: ReadonlyMap<string, Part>;
}

/** How content is written: as JSON, as the fields of a form, in parts, as plain text, or as bytes. */
export type ContentForm = 'json' | 'form' | 'multipart' | 'text' | 'binary';

/** How a property of a form, or a part of a multipart body, is written (OpenAPI 3.1, section 4.8.15). */
export interface Part {
  /** The media type that the document gives; `undefined` where that follows from the type. */
  readonly contentType: string | undefined;
  readonly style: ParameterStyle;
  readonly explode: boolean;
}

/** What a call gets back. */
export interface Answer {
  readonly id: Id;
  readonly source: Source;
  readonly docs: Docs;
  /** A status code, a range such as `4XX`, or `default`. */
  readonly status: string;
  /** `undefined` where the answer has no body. */
  readonly content: Content | undefined;
}

/** A type as it is used in one place. */
export type Type =
  | { readonly kind: ScalarKind }
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'list' | 'map' | 'nullable'; readonly of: Type }
  /** A list whose items have types by position; those after them are of the type `rest`, if there may be any. */
  | { readonly kind: 'tuple'; readonly items: readonly Type[]; readonly rest: Type | undefined }
  | { readonly kind: 'reference'; readonly to: Id };

/** The kinds of type that have no parts; a `bigint` is an integer of 64 bits that a convention does not round. */
export type ScalarKind =
  | 'string'
  | 'integer'
  | 'bigint'
  | 'number'
  | 'boolean'
  | 'date'
  | 'dateTime'
  | 'binary'
  | 'null'
  | 'never'
  | 'unknown';

/** A type with a public name. */
export type TypeDefinition = Model | Enum | Union | Intersection | Alias;

interface Definition {
  readonly id: Id;
  readonly source: Source;
  readonly docs: Docs;
  readonly place: Place;
  /** A public name that the document asks for (`x-sdk-name`; `x-sdk-type` for one that is not a component). */
  readonly preferredName: string | undefined;
}

/** Where a definition stands, which is what its public name is made from. */
export type Place =
  /** Under `components`, with its key there. */
  | { readonly kind: 'component'; readonly key: string }
  /** The body, or a parameter, of an operation. */
  | { readonly kind: 'body'; readonly operation: Id }
  | { readonly kind: 'parameter'; readonly operation: Id; readonly parameter: Id }
  | { readonly kind: 'answer'; readonly operation: Id; readonly status: string }
  /** Inside another definition, at a property; lists and maps on the way do not count. */
  | { readonly kind: 'property'; readonly within: Id; readonly name: string }
  /** One of several alternatives, or parts, of another definition, or an item of a tuple by its position. */
  | { readonly kind: 'variant'; readonly within: Id; readonly index: number };

/** An object with declared properties. */
export interface Model extends Definition {
  readonly kind: 'model';
  /** The models whose properties it has too. No property of one contradicts one of another, or one of its own. */
  readonly bases: readonly Id[];
  /** Its own properties; one that also stands in a base narrows that. */
  readonly properties: readonly Property[];
  /** The type of the values under keys that are not declared; `undefined` where the document says nothing of them. */
  readonly additional: Type | undefined;
}

/** One declared property of a model. */
export interface Property {
  readonly id: Id;
  readonly source: Source;
  readonly docs: Docs;
  /** Its name on the wire. */
  readonly name: string;
  readonly preferredName: string | undefined;
  readonly type: Type;
  readonly required: boolean;
  readonly access: 'readWrite' | 'readOnly' | 'writeOnly';
}

/** A list of known values. An open one admits others too. */
export interface Enum extends Definition {
  readonly kind: 'enum';
  readonly values: readonly (string | number | boolean)[];
  readonly open: boolean;
}

/** One of several types. */
export interface Union extends Definition {
  readonly kind: 'union';
  readonly variants: readonly Type[];
  /** The property that tells the variants apart, on the wire, and the variant of each of its values. */
  readonly discriminator:
    { readonly name: string; readonly mapping: ReadonlyMap<string, Id> } | undefined;
}

/** All of several types at once: `allOf` of what cannot be written as one model, such as a union and properties. */
export interface Intersection extends Definition {
  readonly kind: 'intersection';
  readonly parts: readonly Type[];
}

/** A name for a type that needs none of its own, such as a list. */
export interface Alias extends Definition {
  readonly kind: 'alias';
  readonly of: Type;
  /** The definition that this is a deprecated name of, where it is no more than that. */
  readonly aliasOf?: Id;
}
