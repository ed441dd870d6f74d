import type { Settings } from '../config/settings.js';
import type { Convention } from '../name/conventions.js';
import type { Extras } from '../name/extras.js';

/** What the package has beside the document; `undefined` where that was not asked for, or the convention knows nothing. */
export function extrasIn({
  convention,
  settings,
}: {
  readonly convention: Convention;
  readonly settings: Settings;
}): Extras | undefined {
  return settings.extras ? convention.extras : undefined;
}
