import type { Member, Shape } from './shape.js';

/** An operation as its page shows it. */
export interface Operation {
  /** The name of its page, without ending; the same in every locale. */
  readonly slug: string;
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly method: string;
  readonly path: string;
  readonly server: string;
  readonly version: string;
  readonly isDeprecated: boolean;
  readonly parameters: readonly ParameterGroup[];
  readonly body: Body | undefined;
  readonly responses: readonly Response[];
  readonly security: readonly Security[];
  readonly samples: readonly Sample[];
  /** The answer that a call is shown to get, as text. */
  readonly example: string | undefined;
  /** Where the owner of the API describes the operation. */
  readonly link: string | undefined;
}

/** The parameters of one place in a request. */
export interface ParameterGroup {
  readonly place: Place;
  readonly members: readonly Member[];
}

/** The places of a request that have parameters, in the order of a page. */
export const places = ['path', 'query', 'header', 'cookie'] as const;

/** Where in a request a parameter stands. */
export type Place = (typeof places)[number];

/** What a request carries. */
export interface Body {
  readonly isRequired: boolean;
  readonly description: string;
  readonly media: readonly Media[];
}

/** One form in which something is sent. */
export interface Media {
  readonly name: string;
  readonly shape: Shape;
}

/** An answer that the document names. */
export interface Response {
  readonly status: string;
  readonly isError: boolean;
  readonly description: string;
  readonly media: readonly Media[];
  readonly headers: readonly Member[];
}

/** A way to be allowed to call. */
export interface Security {
  readonly name: string;
  readonly kind: string;
  readonly description: string;
  readonly scopes: readonly Scope[];
}

/** A right that a token has to have. */
export interface Scope {
  readonly name: string;
  readonly description: string;
}

/** A call in one language. */
export interface Sample {
  readonly language: string;
  readonly label: string;
  readonly source: string;
}
