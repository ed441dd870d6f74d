import type { JsonObject, Mend } from '../../diagnostics/diagnostic.js';
import { valueAt } from '../../load/pointer.js';
import { remove, update } from '../mends.js';
import type { Moving, Rule } from '../rule.js';
import { plainTemplate } from '../template.js';

/** Paths that do not begin with a slash. */
export const pathWithoutSlash: Rule = {
  code: 'path-without-slash',
  says: 'A path must begin with a slash.',
  section: 'OpenAPI 3.1.0, section 4.8.8.1',
  start: (lint) => ({
    pathItem: ({ parent, key: path, pointer }) => {
      if (parent?.kind !== 'paths' || path.startsWith('/')) return;
      const read = plainTemplate(`/${path}`);
      const mends = renaming(pointer, read);
      lint.report('path-without-slash', { path, read }, { pointer, mends });
    },
  }),
};

/** The overlay actions that give a path another name. */
export function renaming(pointer: string, name: string): Moving {
  const mendsIn = (root: JsonObject): readonly Mend[] => {
    const item = valueAt(root, pointer);
    return item === undefined ? [] : [update('/paths', { [name]: item }), remove(pointer)];
  };
  return { pointer, mendsIn };
}
