import { canary } from './canaries.js';
import type { Surroundings } from './subject.js';

/** Proves who calls, as a scenario says. */
export interface FakeAuth {
  retrieveAuthorizationHeader(): Promise<string>;
  refreshToken?(): Promise<{ readonly accessToken: string }>;
}

/** An authentication whose tokens stand in the scenario. */
export function fakeAuth({ settings, onRefresh }: Surroundings): FakeAuth {
  const { tokens = [canary.token], refresh = 'absent', stalls } = settings.auth ?? {};
  let index = 0;
  const token = (): string => tokens[Math.min(index, tokens.length - 1)] ?? '';
  const refreshToken = async (): Promise<{ readonly accessToken: string }> => {
    onRefresh();
    if (refresh === 'stalls') await never();
    if (refresh === 'fails') throw new Error('The token cannot be refreshed.');
    index += 1;
    return { accessToken: token() };
  };
  return {
    retrieveAuthorizationHeader: async () => {
      if (stalls) await never();
      return `Bearer ${token()}`;
    },
    ...(refresh !== 'absent' && { refreshToken }),
  };
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}
