import type { Source } from '../diagnostics/diagnostic.js';

/** A way in which callers prove who they are. */
export type SecurityScheme = SecuritySchemeBase &
  (
    | { readonly kind: 'bearer' | 'basic' | 'openIdConnect' | 'mutualTLS' | 'http' }
    | { readonly kind: 'apiKey'; readonly name: string; readonly in: 'header' | 'query' | 'cookie' }
    | { readonly kind: 'oauth2'; readonly flows: readonly OAuthFlow[] }
  );

interface SecuritySchemeBase {
  readonly source: Source;
  readonly key: string;
  readonly description: string | undefined;
}

/** A way to a token of OAuth 2.0; addresses are whole ones. */
export interface OAuthFlow {
  readonly kind: OAuthFlowKind;
  /** Where a user consents. */
  readonly authorizationUrl: string | undefined;
  /** Where tokens are given out. */
  readonly tokenUrl: string | undefined;
  /** What a token can be asked to be good for, and what the document says of each. */
  readonly scopes: ReadonlyMap<string, string>;
}

/** The ways to a token that OpenAPI knows. */
export type OAuthFlowKind =
  'implicit' | 'password' | 'clientCredentials' | 'authorizationCode' | 'deviceAuthorization';

/** What a call has to prove all at once; nothing, where it may also be made by anybody. */
export type SecurityRequirement = readonly RequiredScheme[];

/** A security scheme that a call wants, by its key, and the scopes that it wants there. */
export interface RequiredScheme {
  readonly key: string;
  readonly scopes: readonly string[];
}
