import type { Kept } from './released.js';

/** The schema of a text. */
export const string = '{ type: string }';

/** A document: operations with their names and tags by path, and schemas by name. */
export function documentOf(
  operations: { readonly [path: string]: readonly [id: string, tag: string] },
  schemas: { readonly [name: string]: string } = {},
): string {
  const paths = Object.entries(operations).map(([path, [id, tag]]) => [
    `  ${path}:`,
    '    get:',
    `      operationId: ${id}`,
    `      tags: [${tag}]`,
    `      parameters: [{ name: limit, in: query, schema: ${string} }]`,
    '      responses: { 204: { description: Done. } }',
  ]);
  const all = Object.entries(schemas).map(([name, schema]) => `    ${name}: ${schema}`);
  return [
    Object.keys(operations).length === 0 ? '' : 'paths:',
    ...paths.flat(),
    ...(all.length > 0 ? ['components:', '  schemas:', ...all] : []),
  ].join('\n');
}

/** The public names that are deprecated, each with what it stands for. */
export function deprecatedIn({ api, names }: Kept): readonly string[] {
  const methods = api.services.flatMap((service) =>
    service.operations.flatMap(({ id, aliasOf }) =>
      aliasOf === undefined
        ? []
        : [`${names.get(service.id) ?? ''}.${names.get(id) ?? ''} = ${names.get(aliasOf) ?? ''}`],
    ),
  );
  const types = [...api.types.values()].flatMap((type) =>
    type.kind === 'alias' && type.aliasOf !== undefined
      ? [`${names.get(type.id) ?? ''} = ${names.get(type.aliasOf) ?? ''}`]
      : [],
  );
  return [...methods, ...types];
}

/** What is said of names that are lost, with the overlay actions that would settle it. */
export function lostIn({ diagnostics }: Kept): readonly unknown[] {
  return diagnostics.map(({ code, message, mends }) => [code, message, ...mends]);
}

/** One method, with a query of its own, and one model. */
export const invites = documentOf(
  { '/invites': ['listInvites', 'invites'] },
  { Pet: `{ type: object, properties: { name: ${string}, tag: { type: string, enum: [x, y] } } }` },
);
