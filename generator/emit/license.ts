import type { OutputFile } from '../write/outputFile.js';
import type { Scope } from './scope.js';

/** `LICENSE`: the text that the configuration names; none where it names none. */
export function license({ settings }: Scope): OutputFile[] {
  const text = settings.package.licenseText;
  return text === undefined ? [] : [{ path: 'LICENSE', text: text.replace(/\r\n?/gu, '\n') }];
}
