import { type ModelConstructor, model } from '../runtime/model.js';

/** The short form of a user, as it stands in other objects. */
export interface UserMini {
  /** The identifier of the user, such as `11446498`. */
  readonly id: string;
  /** Always `user`. */
  readonly type: UserMiniTypeField;
  /** The name that the user is shown with, such as `Aaron Levie`. */
  readonly name?: string;
  /** The email address that the user logs in with, such as `ceo@example.com`. */
  readonly login?: string;
}

/** Makes a `UserMini`; `type` is filled in. */
export const UserMini: ModelConstructor<UserMini, 'type'> = /* @__PURE__ */ model({ type: 'user' });
/** Always `user`. */
export type UserMiniTypeField = 'user';
