export { BoxClient } from './client.js';
export {
  InvitesManager,
  type CreateInviteRequestBody,
  type CreateInviteRequestBodyEnterpriseField,
  type CreateInviteRequestBodyActionableByField,
  type CreateInviteQueryParams,
  type GetInviteByIdQueryParams,
} from './managers/invites.js';
export {
  type InvitesManagerInput,
  CreateInviteHeaders,
  type CreateInviteHeadersInput,
  type CreateInviteOptionalsInput,
  GetInviteByIdHeaders,
  type GetInviteByIdHeadersInput,
  type GetInviteByIdOptionalsInput,
  type InviteInput,
  type UserMiniInput,
} from './aliases.js';
export {
  Invite,
  type InviteTypeField,
  type InviteInvitedToField,
  type InviteInvitedToTypeField,
  type InviteStatusField,
} from './models/invite.js';
export { UserMini, type UserMiniTypeField } from './models/userMini.js';
export type {
  ClientError,
  ClientErrorTypeField,
  ClientErrorCodeField,
  ClientErrorContextInfoField,
} from './models/clientError.js';
export { BoxDeveloperTokenAuth } from './runtime/box/developerToken.js';
export type { ClientOptions as BoxClientInput } from './runtime/api.js';
export type { Authentication, Credentials as RequestAuthentication } from './runtime/auth.js';
export {
  withBaseUrls,
  withHeaders,
  withInterceptors,
  withRetries,
  withTimeouts,
} from './runtime/derived.js';
export {
  ApiError as BoxApiError,
  SdkError as BoxSdkError,
  DecodingError as BoxDecodingError,
  ConnectionError as BoxConnectionError,
  TimeoutError as BoxTimeoutError,
  AbortError as BoxAbortError,
  AuthenticationError as BoxAuthenticationError,
  type RequestInfo,
  type ResponseInfo,
} from './runtime/errors.js';
export { type FetchInterceptor, intercepted } from './runtime/intercepted.js';
export { type Logger, logged } from './runtime/logged.js';
export { type Observer, observed } from './runtime/observed.js';
export type { Timeouts } from './runtime/limits.js';
export type { ModelConstructor, ModelInput } from './runtime/model.js';
export { type CallOptions, type CancelOptions, ExtraHeaders } from './runtime/request.js';
export type { RetryOptions, RetryStrategy } from './runtime/retry.js';
export type { ApiPromise, ResponseHead, WithResponse } from './runtime/settle.js';
export type { FailureOf } from './runtime/failureOf.js';
export { isFailureOf, type Failures } from './failures.js';
