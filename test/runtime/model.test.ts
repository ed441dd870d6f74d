import { expect, test } from 'vitest';
import { model, type ModelConstructor } from '../../generator/runtime/model.js';

interface Invite {
  readonly id: string;
  readonly type: 'invite';
}

const Invite: ModelConstructor<Invite, 'type'> = model<Invite, 'type'>({ type: 'invite' });

test('a model is made as a plain object with what is filled in', () => {
  const invite: Invite = new Invite({ id: '1' });
  expect(invite).toStrictEqual({ type: 'invite', id: '1' });
  expect(Object.getPrototypeOf(invite)).toBe(Object.prototype);
});

test('what is given wins', () => {
  const Shape = model<{ readonly kind: 'circle' | 'square' }, 'kind'>({ kind: 'circle' });
  expect(new Shape({})).toStrictEqual({ kind: 'circle' });
  expect(new Shape({ kind: 'square' })).toStrictEqual({ kind: 'square' });
});
