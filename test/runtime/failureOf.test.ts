import { describe, expect, expectTypeOf, test } from 'vitest';
import { isFailureOf, type Failures } from '../../generated/src/failures.js';
import type { ClientError } from '../../generated/src/models/clientError.js';
import { ApiError, SdkError } from '../../generator/runtime/errors.js';
import type { FailureOf } from '../../generator/runtime/failureOf.js';
import { ApiError as GeneratedError } from '../../generated/src/runtime/errors.js';

interface Missing {
  readonly petId: string;
}
interface Problem {
  readonly helpUrl: string;
}
type ByStatus = FailureOf<{ readonly 404: Missing; readonly 409: Problem }>['responseInfo'];
type WithDefault = FailureOf<{ readonly 404: Missing; readonly default: Problem }>['responseInfo'];

const fields = {
  message: 'GET failed with 404.',
  requestInfo: { method: 'GET', url: 'https://api.example.com/invites/1' },
  responseInfo: { statusCode: 404, headers: {}, body: { message: 'There is none.' } },
};

describe('the failures of a call', () => {
  test('are told from other errors', () => {
    expect(isFailureOf<'invites.getInviteById'>(new GeneratedError(fields))).toBe(true);
    expect(isFailureOf<'invites.getInviteById'>(new SdkError({ message: 'no' }))).toBe(false);
    expect(isFailureOf<'invites.getInviteById'>({ ...fields })).toBe(false);
    expect(isFailureOf<'invites.getInviteById'>(undefined)).toBe(false);
  });

  test('have the type of their body', () => {
    const error: unknown = new GeneratedError(fields);
    if (!isFailureOf<'invites.createInvite'>(error)) throw error;
    expectTypeOf(error.responseInfo.body).toEqualTypeOf<ClientError | undefined>();
    expect(error.responseInfo.body?.message).toBe('There is none.');
  });

  test('are listed by their calls', () => {
    expectTypeOf<keyof Failures>().toEqualTypeOf<
      'invites.createInvite' | 'invites.getInviteById'
    >();
  });

  test('differ by status', () => {
    const bodyOf = (answer: ByStatus) => (answer.statusCode === 404 ? undefined : answer.body);
    expectTypeOf(bodyOf).returns.toEqualTypeOf<Problem | undefined>();
    const body = { helpUrl: 'https://example.com' };
    expect(bodyOf({ statusCode: 409, headers: {}, body })).toBe(body);
  });

  test('are one of several where any other status may come, from which the compiler tells none', () => {
    expectTypeOf<WithDefault['body']>().toEqualTypeOf<Missing | Problem | undefined>();
  });

  test('are errors of the runtime', () => {
    expectTypeOf<FailureOf<{ readonly default: Problem }>>().toExtend<ApiError>();
  });
});
