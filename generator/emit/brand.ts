import type { Scope } from './scope.js';

/** The public name of an error class: that of the runtime behind the package's own word. */
export function brandedName(
  scope: Scope,
  name: 'ApiError' | 'SdkError' | 'AbortError' | 'DecodingError',
): string {
  return scope.settings.client.brand + name;
}
