import { remove, update } from '../mends.js';
import type { Rule } from '../rule.js';

/** Discriminators as Swagger 2.0 writes them: as the name of the property. */
export const textualDiscriminator: Rule = {
  code: 'textual-discriminator',
  says: 'A discriminator must be an object with a `propertyName`.',
  section: 'OpenAPI 3.1.0, section 4.8.25',
  start: (lint) => ({
    misfit: ({ pointer, parent, slot, value }) => {
      if (slot.kind !== 'discriminator' || typeof value !== 'string') return;
      const mends = [
        remove(pointer),
        update(parent.pointer, { discriminator: { propertyName: value } }),
      ];
      lint.report('textual-discriminator', { property: value }, { pointer, mends });
    },
  }),
};
