import { sampleFrom } from '../sample.js';
import type { Language } from './language.js';

/** TypeScript, for the package that is generated. */
export const typescript: Language = {
  lang: 'typescript',
  print: (scope, sample) => `${sampleFrom(scope, sample).call};`,
};
