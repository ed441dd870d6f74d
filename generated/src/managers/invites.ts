import type { FieldName } from '../fieldNames.js';
import { Manager } from '../manager.js';
import { clientErrorCodec } from '../models/clientError.js';
import { type Invite, inviteCodec } from '../models/invite.js';
import { type Codec, object } from '../runtime/codec.js';
import { commaSeparated, query } from '../runtime/query.js';
import { receive } from '../runtime/receive.js';
import { type QueryOptions, requestInit } from '../runtime/request.js';
import type { ApiPromise } from '../runtime/settle.js';
import type { Schemas } from '../wire.js';

/** Invites for existing Box users to join an enterprise. */
export class InvitesManager extends Manager {
  /** Create user invite. Invites an existing external user to join an enterprise.
   *
   * The existing user can not be part of another enterprise and must already have a Box account. Once invited, the
   * user will receive an email and are prompted to accept the invitation within the Box web application.
   *
   * This method requires the "Manage An Enterprise" scope enabled for the application, which can be enabled within the
   * developer console.
   * @returns A new invite object.
   * @throws {BoxApiError} `404`: Returns `not_found` when user was not found.
   * @example
   * const invite = await client.invites.createInvite({
   *   enterprise: { id: '1232234' },
   *   actionableBy: { login: 'john@example.com' },
   * });
   * @see https://developer.box.com/reference/post-invites */
  createInvite(
    requestBody: CreateInviteRequestBody,
    optionalsInput: QueryOptions<CreateInviteQueryParams> = {},
  ): ApiPromise<Invite> {
    return receive(inviteCodec, clientErrorCodec, () =>
      this.api.POST('/invites', {
        ...requestInit(optionalsInput),
        params: { query: optionalsInput.queryParams ?? {} },
        querySerializer: query({ fields: commaSeparated }),
        body: createInviteRequestBodyCodec.encode(requestBody),
      }),
    );
  }

  /** Get user invite status. Returns the status of a user invite.
   * @param inviteId The ID of an invite, such as `213723`.
   * @returns An invite object.
   * @throws {BoxApiError} An unexpected client error.
   * @example const invite = await client.invites.getInviteById('213723');
   * @see https://developer.box.com/reference/get-invites-id */
  getInviteById(
    inviteId: string,
    optionalsInput: QueryOptions<GetInviteByIdQueryParams> = {},
  ): ApiPromise<Invite> {
    return receive(inviteCodec, clientErrorCodec, () =>
      this.api.GET('/invites/{invite_id}', {
        ...requestInit(optionalsInput),
        params: { path: { invite_id: inviteId }, query: optionalsInput.queryParams ?? {} },
        querySerializer: query({ fields: commaSeparated }),
      }),
    );
  }
}

/** The body of `createInvite`. */
export interface CreateInviteRequestBody {
  /** The enterprise to invite the user to. */
  readonly enterprise: CreateInviteRequestBodyEnterpriseField;
  /** The user to invite. */
  readonly actionableBy: CreateInviteRequestBodyActionableByField;
}

/** @internal */ export const createInviteRequestBodyCodec: Codec<
  CreateInviteRequestBody,
  Schemas['CreateInviteRequestBody']
> = /* @__PURE__ */ object({ actionableBy: 'actionable_by' });

/** The enterprise to invite the user to. */
export interface CreateInviteRequestBodyEnterpriseField {
  /** The ID of the enterprise, such as `1232234`. */
  readonly id: string;
}

/** The user to invite. */
export interface CreateInviteRequestBodyActionableByField {
  /** The login of the invited user, such as `john@example.com`. */
  readonly login?: string;
}

/** The query parameters of `createInvite`. */
export interface CreateInviteQueryParams {
  /** A comma-separated list of attributes to include in the response. This can be used to request fields that are not
   * normally returned in a standard response. Be aware that specifying this parameter will have the effect that none
   * of the standard fields are returned in the response unless explicitly specified, instead only fields for the mini
   * representation are returned, additional to the fields requested. For example `['id', 'type', 'name']`. */
  readonly fields?: readonly FieldName<'Invite'>[];
}

/** The query parameters of `getInviteById`. */
export type GetInviteByIdQueryParams = CreateInviteQueryParams;
