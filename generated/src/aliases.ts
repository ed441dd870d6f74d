/** Second names, one for each method, manager and model, of what many of them share. */

import type { CreateInviteQueryParams, GetInviteByIdQueryParams } from './managers/invites.js';
import type { Invite } from './models/invite.js';
import type { UserMini } from './models/userMini.js';
import type { ModelInput } from './runtime/model.js';
import type { QueryOptions } from './runtime/request.js';
export type { ClientOptions as InvitesManagerInput } from './runtime/api.js';
export {
  ExtraHeaders as CreateInviteHeaders,
  type ExtraHeaders as CreateInviteHeadersInput,
  ExtraHeaders as GetInviteByIdHeaders,
  type ExtraHeaders as GetInviteByIdHeadersInput,
} from './runtime/request.js';

/** What `createInvite` can do without. */
export type CreateInviteOptionalsInput = QueryOptions<CreateInviteQueryParams>;

/** What `getInviteById` can do without. */
export type GetInviteByIdOptionalsInput = QueryOptions<GetInviteByIdQueryParams>;

/** What `new Invite` takes. */
export type InviteInput = ModelInput<Invite, 'type'>;

/** What `new UserMini` takes. */
export type UserMiniInput = ModelInput<UserMini, 'type'>;
