import { update } from '../mends.js';
import type { Rule } from '../rule.js';
import { versionOf } from '../version.js';

/** Versions without quotes, which YAML reads as numbers. */
export const unquotedVersion: Rule = {
  code: 'unquoted-version',
  says: 'Versions must be text.',
  section: 'OpenAPI 3.1.0, sections 4.8.1 and 4.8.2',
  start: (lint) => ({
    document: ({ value: { openapi }, value }) => {
      const version = versionOf(value);
      if (typeof openapi !== 'number' || version === undefined) return;
      const read = `${version}.0`;
      const mends = [update('', { openapi: read })];
      lint.report(
        'unquoted-version',
        { found: String(openapi), read },
        { pointer: '/openapi', mends },
      );
    },
    info: ({ value: { version }, pointer }) => {
      if (typeof version !== 'number') return;
      const read = String(version);
      const mends = [update(pointer, { version: read })];
      lint.report(
        'unquoted-version',
        { found: read, read },
        { pointer: `${pointer}/version`, mends },
      );
    },
  }),
};
