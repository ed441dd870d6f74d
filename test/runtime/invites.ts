import { connect, type Api, type ClientOptions } from '../../generator/runtime/api.js';
import { dateTime, object, openObject, type Codec } from '../../generator/runtime/codec.js';
import { path, simpleExploded } from '../../generator/runtime/path.js';
import { commaSeparated, query } from '../../generator/runtime/query.js';
import { receive, receiveNothing } from '../../generator/runtime/receive.js';
import { requestInit, type CallOptions } from '../../generator/runtime/request.js';
import type { ApiPromise } from '../../generator/runtime/settle.js';

const server = { baseUrls: { baseUrl: 'https://api.example.com/2.0' }, root: 'baseUrl' };

interface WireInvite {
  readonly id: string;
  readonly type: 'invite';
  readonly invited_to?: { readonly id?: string };
  readonly created_at?: string;
  readonly tags?: readonly string[];
}

interface WireError {
  readonly code?: string;
  readonly message?: string;
  readonly context_info?:
    ({ readonly message?: string } & { readonly [key: string]: unknown }) | null;
  readonly help_url?: string;
  readonly request_id?: string;
}

interface WireRequest {
  readonly actionable_by: { readonly login?: string };
  readonly expires_at?: string;
}

interface Answers<Body> {
  readonly 200: {
    headers: { readonly [name: string]: unknown };
    content: { readonly 'application/json': Body };
  };
  readonly default: {
    headers: { readonly [name: string]: unknown };
    content: { readonly 'application/json': WireError };
  };
}

interface Fields {
  readonly query?: { readonly fields?: readonly string[]; readonly marker?: string };
  readonly header?: never;
  readonly path?: never;
  readonly cookie?: never;
}

/** As openapi-typescript writes it. */
export interface paths {
  readonly '/invites': {
    readonly parameters: Fields;
    readonly post: {
      readonly parameters: Fields;
      readonly requestBody: { readonly content: { readonly 'application/json': WireRequest } };
      readonly responses: Answers<WireInvite>;
    };
  };
  readonly '/invites/{invite_id}': {
    readonly parameters: Fields;
    readonly get: {
      readonly parameters: {
        readonly query?: { readonly fields?: readonly string[]; readonly marker?: string };
        readonly path: { readonly invite_id: string };
      };
      readonly requestBody?: never;
      readonly responses: Answers<WireInvite>;
    };
    readonly delete: {
      readonly parameters: { readonly path: { readonly invite_id: string } };
      readonly requestBody?: never;
      readonly responses: {
        readonly 204: { headers: { readonly [name: string]: unknown }; content?: never };
        readonly default: Answers<never>['default'];
      };
    };
  };
}

export interface Invite {
  readonly id: string;
  readonly type: 'invite';
  readonly invitedTo?: { readonly id?: string };
  readonly createdAt?: Date;
  readonly tags?: readonly string[];
}

export interface InviteRequest {
  readonly actionableBy: { readonly login?: string };
  readonly expiresAt?: Date;
}

export interface ClientError {
  readonly code?: string;
  readonly message?: string;
  readonly contextInfo?: ContextInfo | null;
  readonly helpUrl?: string;
  readonly requestId?: string;
}

export interface ContextInfo {
  readonly message?: string;
  readonly extraData?: { readonly [key: string]: unknown };
}

export const inviteCodec: Codec<Invite, WireInvite> = /* @__PURE__ */ object<Invite, WireInvite>({
  invitedTo: 'invited_to',
  createdAt: ['created_at', dateTime],
});

export const requestCodec: Codec<InviteRequest, WireRequest> = /* @__PURE__ */ object<
  InviteRequest,
  WireRequest
>({ actionableBy: 'actionable_by', expiresAt: ['expires_at', dateTime] });

export const errorCodec: Codec<ClientError, WireError> = /* @__PURE__ */ object<
  ClientError,
  WireError
>({
  contextInfo: ['context_info', () => contextCodec],
  helpUrl: 'help_url',
  requestId: 'request_id',
});

export const contextCodec: Codec<
  ContextInfo,
  NonNullable<WireError['context_info']>
> = /* @__PURE__ */ openObject<ContextInfo, NonNullable<WireError['context_info']>>({
  message: 'message',
});

interface Options extends CallOptions {
  readonly queryParams?: { readonly fields?: readonly string[]; readonly marker?: string };
}

/** A manager as the generator prints them. */
export class Invites {
  readonly api: Api<paths>;

  constructor(options: ClientOptions) {
    this.api = connect<paths>(options, server);
  }

  create(requestBody: InviteRequest, options: Options = {}): ApiPromise<Invite> {
    return receive(inviteCodec, errorCodec, () =>
      this.api.POST('/invites', {
        ...requestInit(options),
        params: { query: options.queryParams ?? {} },
        querySerializer: query({ fields: commaSeparated }),
        body: requestCodec.encode(requestBody),
      }),
    );
  }

  get(inviteId: string, options: Options = {}): ApiPromise<Invite> {
    return receive(inviteCodec, errorCodec, () =>
      this.api.GET('/invites/{invite_id}', {
        ...requestInit(options),
        params: { path: { invite_id: inviteId }, query: options.queryParams ?? {} },
        querySerializer: query({ fields: commaSeparated }),
      }),
    );
  }

  delete(inviteId: string, options: CallOptions = {}): ApiPromise<undefined> {
    return receiveNothing(errorCodec, () =>
      this.api.DELETE('/invites/{invite_id}', {
        ...requestInit(options),
        params: { path: { invite_id: inviteId } },
        pathSerializer: path({ invite_id: simpleExploded }),
      }),
    );
  }
}
