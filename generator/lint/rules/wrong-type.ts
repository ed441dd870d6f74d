import { typeWord } from '../describe.js';
import type { Misfit } from '../node.js';
import type { Rule } from '../rule.js';

/** Values of a JSON type that makes the document unreadable there, such as a list of properties. */
export const wrongType: Rule = {
  code: 'wrong-type',
  says: 'Each field must hold what OpenAPI defines for it: an object, a list or a map.',
  section: 'OpenAPI 3.1.0, section 4.8',
  start: (lint) => ({
    misfit: (misfit) => {
      const { pointer, value, slot } = misfit;
      if (value === null || slot.kind === 'example') return;
      if (slot.kind === 'discriminator' && typeof value === 'string') return;
      const words = {
        what: whatOf(misfit),
        expected: expectedOf(misfit),
        found: typeWord(value),
        defined: definedOf(misfit),
      };
      lint.report('wrong-type', words, { pointer });
    },
  }),
};

/** A misfit in the words of a message. */
export function whatOf({ field, key, slot, member }: Misfit): string {
  if (!member || slot.holds === 'one') return `\`${key}\``;
  return slot.holds === 'map' ? `\`${key}\` in \`${field}\`` : `Each item of \`${field}\``;
}

/** The JSON type that should stand there. */
export function expectedOf({ slot, member }: Misfit): string {
  return !member && slot.holds === 'list' ? 'an array' : 'an object';
}

function definedOf({ slot, member }: Misfit): string {
  const words = slot.kind.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const kind = `${/^[aeiou]/.test(words) ? 'an' : 'a'} ${words}`;
  if (member || slot.holds === 'one') return `an object here: ${kind}`;
  return slot.holds === 'map'
    ? `a map here, with ${kind} under each name`
    : `a list here, with ${kind} in each item`;
}
