import type { LanguageName } from '../../name/conventions.js';
import type { Language } from './language.js';
import { typescript } from './typescript.js';

/** Every language by its name. */
export const languages: { readonly [N in LanguageName]?: Language } = { typescript };
