import type { Authentication } from '../../../generator/runtime/auth.js';
import { BoxCcgAuth } from '../../../generator/runtime/box/ccgAuth.js';
import { CcgConfig } from '../../../generator/runtime/box/ccgConfig.js';
import { canary } from '../canaries.js';
import { fakeAuth } from '../fakeAuth.js';
import type { Surroundings } from '../subject.js';

/** How the generated client proves who calls in a scenario. */
export function authOf(surroundings: Surroundings): Authentication {
  const { ccg } = surroundings.settings.auth ?? {};
  if (!ccg) return fakeAuth(surroundings);
  const fields = { clientId: 'id', clientSecret: canary.clientSecret, enterpriseId: '1' };
  return new BoxCcgAuth({ config: new CcgConfig(fields) });
}
