import type { OutputFile } from '../write/outputFile.js';
import type { Scope } from './scope.js';

/** `CHANGELOG.md`: what has changed for callers, release by release; none where the configuration has no such file. */
export function changelog({ settings }: Scope): OutputFile[] {
  const text = settings.package.changelog;
  return text === undefined ? [] : [{ path: 'CHANGELOG.md', text: text.replace(/\r\n?/gu, '\n') }];
}
