export interface paths {
  readonly '/invites': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Create user invite
     * @description Invites an existing external user to join an enterprise.
     *
     *     The existing user can not be part of another enterprise and
     *     must already have a Box account. Once invited, the user will receive an
     *     email and are prompted to accept the invitation within the
     *     Box web application.
     *
     *     This method requires the "Manage An Enterprise" scope enabled for
     *     the application, which can be enabled within the developer console.
     */
    readonly post: operations['post_invites'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/invites/{invite_id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Get user invite status
     * @description Returns the status of a user invite.
     */
    readonly get: operations['get_invites_id'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /**
     * Invite
     * @description An invite for a user to an enterprise.
     */
    readonly Invite: {
      /**
       * @description The unique identifier for this invite
       * @example 11446498
       */
      readonly id: string;
      /**
       * @description Always `invite`.
       * @example invite
       * @enum {string}
       */
      readonly type: 'invite';
      /**
       * Enterprise
       * @description A representation of a Box enterprise
       */
      readonly invited_to?: {
        /**
         * @description The unique identifier for this enterprise.
         * @example 11446498
         */
        readonly id?: string;
        /**
         * @description Always `enterprise`.
         * @example enterprise
         * @enum {string}
         */
        readonly type?: 'enterprise';
        /**
         * @description The name of the enterprise
         * @example Acme Inc.
         */
        readonly name?: string;
      };
      /** @description The user that is invited. */
      readonly actionable_by?: components['schemas']['User--Mini'];
      /** @description The user that sent the invite. */
      readonly invited_by?: components['schemas']['User--Mini'];
      readonly status?: string;
      /**
       * Format: date-time
       * @description When the invite was created
       * @example 2012-12-12T10:53:43-08:00
       */
      readonly created_at?: string;
      /**
       * Format: date-time
       * @description When the invite was modified.
       * @example 2012-12-12T10:53:43-08:00
       */
      readonly modified_at?: string;
    };
    /**
     * Client error
     * @description A generic error
     */
    readonly ClientError: {
      /**
       * @description Always `error`.
       * @example error
       * @enum {string}
       */
      readonly type?: 'error';
      /**
       * Format: int32
       * @description The HTTP status of the response.
       * @example 400
       */
      readonly status?: number;
      readonly code?: string;
      /**
       * @description A short message describing the error.
       * @example Method Not Allowed
       */
      readonly message?: string;
      readonly context_info?: components['schemas']['ClientErrorContextInfoField'] | null;
      /**
       * @description A URL that links to more information about why this error occurred.
       * @example https://developer.box.com/guides/api-calls/permissions-and-errors/common-errors/
       */
      readonly help_url?: string;
      /**
       * @description A unique identifier for this response, which can be used
       *     when contacting Box support.
       * @example abcdef123456
       */
      readonly request_id?: string;
    };
    /**
     * User (Mini)
     * @description The short form of a user, as it stands in other objects.
     */
    readonly 'User--Mini': {
      /**
       * @description The identifier of the user.
       * @example 11446498
       */
      readonly id: string;
      /**
       * @description Always `user`.
       * @example user
       * @enum {string}
       */
      readonly type: 'user';
      /**
       * @description The name that the user is shown with.
       * @example Aaron Levie
       */
      readonly name?: string;
      /**
       * @description The email address that the user logs in with.
       * @example ceo@example.com
       */
      readonly login?: string;
    };
    readonly CreateInviteRequestBody: {
      /** @description The enterprise to invite the user to */
      readonly enterprise: {
        /**
         * @description The ID of the enterprise
         * @example 1232234
         */
        readonly id: string;
      };
      /** @description The user to invite */
      readonly actionable_by: {
        /**
         * @description The login of the invited user
         * @example john@example.com
         */
        readonly login?: string;
      };
    };
    /**
     * @description A free-form object that contains additional context
     *     about the error. The possible fields are defined on
     *     a per-endpoint basis. `message` is only one example.
     */
    readonly ClientErrorContextInfoField: {
      /**
       * @description More details on the error.
       * @example Something went wrong.
       */
      readonly message?: string;
    } & {
      readonly [key: string]: unknown;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly post_invites: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description A comma-separated list of attributes to include in the
         *     response. This can be used to request fields that are
         *     not normally returned in a standard response.
         *
         *     Be aware that specifying this parameter will have the
         *     effect that none of the standard fields are returned in
         *     the response unless explicitly specified, instead only
         *     fields for the mini representation are returned, additional
         *     to the fields requested.
         * @example [
         *       "id",
         *       "type",
         *       "name"
         *     ]
         */
        readonly fields?: readonly string[];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['CreateInviteRequestBody'];
      };
    };
    readonly responses: {
      /** @description Returns a new invite object. */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Invite'];
        };
      };
      /** @description Returns `not_found` when user was not found. */
      readonly 404: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ClientError'];
        };
      };
      /** @description An unexpected client error. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ClientError'];
        };
      };
    };
  };
  readonly get_invites_id: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description A comma-separated list of attributes to include in the
         *     response. This can be used to request fields that are
         *     not normally returned in a standard response.
         *
         *     Be aware that specifying this parameter will have the
         *     effect that none of the standard fields are returned in
         *     the response unless explicitly specified, instead only
         *     fields for the mini representation are returned, additional
         *     to the fields requested.
         * @example [
         *       "id",
         *       "type",
         *       "name"
         *     ]
         */
        readonly fields?: readonly string[];
      };
      readonly header?: never;
      readonly path: {
        /**
         * @description The ID of an invite.
         * @example 213723
         */
        readonly invite_id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      /** @description Returns an invite object */
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['Invite'];
        };
      };
      /** @description An unexpected client error. */
      readonly default: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ClientError'];
        };
      };
    };
  };
}

/** The wire types of schemas, by name. */
export type Schemas = components['schemas'];
