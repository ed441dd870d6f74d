import type { JsonObject } from '../../diagnostics/diagnostic.js';
import { update } from '../mends.js';
import type { Rule } from '../rule.js';

/** The fields by which Swagger 2.0 describes a parameter's type in place. */
const typeFields = ['type', 'format', 'items', 'enum', 'default', 'minimum', 'maximum', 'pattern'];

/** Parameters that do not say what their values are. */
export const parameterWithoutSchema: Rule = {
  code: 'parameter-without-schema',
  says: 'A parameter must have a `schema` or `content`.',
  section: 'OpenAPI 3.1.0, section 4.8.12.2',
  start: (lint) => ({
    parameter: ({ value, pointer }) => {
      const { name, schema, content } = value;
      if (schema !== undefined || content !== undefined || typeof name !== 'string') return;
      const typed = typeof value.type === 'string';
      const read = typed ? 'what it says in place, as Swagger 2.0 does' : 'a string';
      const mends = [update(pointer, { schema: typed ? schemaIn(value) : { type: 'string' } })];
      lint.report('parameter-without-schema', { name, read }, { pointer, mends });
    },
  }),
};

function schemaIn(parameter: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(parameter).filter(([key]) => typeFields.includes(key)));
}
