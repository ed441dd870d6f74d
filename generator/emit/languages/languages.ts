import type { LanguageName } from '../../name/conventions.js';
import { curl } from './curl.js';
import { csharp } from './csharp.js';
import { java } from './java.js';
import type { Language } from './language.js';
import { python } from './python.js';
import { swift } from './swift.js';
import { typescript } from './typescript.js';

/** Every language by its name. */
export const languages: { readonly [N in LanguageName]?: Language } = {
  curl,
  typescript,
  python,
  csharp,
  swift,
  java,
};
