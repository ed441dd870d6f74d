import { type Codec, dateTime, object } from '../runtime/codec.js';
import { type ModelConstructor, model } from '../runtime/model.js';
import type { Schemas } from '../wire.js';
import type { UserMini } from './userMini.js';

/** An invite for a user to an enterprise. */
export interface Invite {
  /** The unique identifier for this invite, such as `11446498`. */
  readonly id: string;
  /** Always `invite`. */
  readonly type: InviteTypeField;
  /** A representation of a Box enterprise. */
  readonly invitedTo?: InviteInvitedToField;
  /** The user that is invited. */
  readonly actionableBy?: UserMini;
  /** The user that sent the invite. */
  readonly invitedBy?: UserMini;
  /** The status of the invite. */
  readonly status?: InviteStatusField;
  /** When the invite was created. */
  readonly createdAt?: Date;
  /** When the invite was modified. */
  readonly modifiedAt?: Date;
}

/** Makes an `Invite`; `type` is filled in. */
export const Invite: ModelConstructor<Invite, 'type'> = /* @__PURE__ */ model({ type: 'invite' });
/** @internal */ export const inviteCodec: Codec<Invite, Schemas['Invite']> =
  /* @__PURE__ */ object({
    invitedTo: 'invited_to',
    actionableBy: 'actionable_by',
    invitedBy: 'invited_by',
    createdAt: ['created_at', dateTime],
    modifiedAt: ['modified_at', dateTime],
  });
/** Always `invite`. */
export type InviteTypeField = 'invite';

/** A representation of a Box enterprise. */
export interface InviteInvitedToField {
  /** The unique identifier for this enterprise, such as `11446498`. */
  readonly id?: string;
  /** Always `enterprise`. */
  readonly type?: InviteInvitedToTypeField;
  /** The name of the enterprise. */
  readonly name?: string;
}

/** Always `enterprise`. */
export type InviteInvitedToTypeField = 'enterprise';
/** The status of the invite. */
export type InviteStatusField = 'pending' | (string & {});
