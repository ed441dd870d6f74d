import { describe, expect, test } from 'vitest';
import { compare } from '../../generator/diff/compare.js';
import { kept, lockFor, surfaceOf } from '../release/released.js';

const document = `
paths:
  /files:
    post:
      operationId: create_file
      tags: [files]
      parameters:
        - { name: limit, in: query, schema: { type: integer } }
      requestBody:
        required: true
        content:
          application/json:
            schema: { type: object, properties: { mood: { type: string, enum: [good, bad] } } }
      responses:
        '200':
          description: The file.
          content: { application/json: { schema: { $ref: '#/components/schemas/File' } } }
components:
  schemas:
    File:
      type: object
      properties:
        name: { type: string }
        state: { type: object, properties: { mood: { type: string, enum: [good, bad] } } }
`;

function found(head: string, isKept: boolean): readonly string[] {
  const base = kept(document);
  const now = kept(head, isKept ? lockFor(base) : undefined);
  return compare(surfaceOf(base), surfaceOf(now)).map(
    ({ level, rule, subject }) => `${level} ${rule} ${subject}`,
  );
}

describe('a name that the document has changed', () => {
  const method = document.replace('create_file', 'add_file');
  const type = document
    .replace('schemas/File', 'schemas/Document')
    .replace('    File:', '    Document:');

  test('of a method, is one change, and no break as long as the lock keeps it', () => {
    expect(found(method, true)).toEqual(['minor method-renamed-kept files.addFile']);
    expect(found(method, false)).toEqual(['major method-renamed files.addFile']);
  });

  test('of a schema, is one change, and no break as long as the lock keeps it', () => {
    expect(found(type, true)).toEqual(['minor type-renamed-kept Document']);
    expect(found(type, false)).toEqual(['major type-renamed Document']);
  });

  test.each([
    ['a method', method, 'major method-removed files.createFile'],
    ['a schema', type, 'major type-removed File'],
  ])('of %s, that the lock no longer keeps, is gone', (_, head, line) => {
    const base = kept(head, lockFor(kept(document)));
    const lines = compare(surfaceOf(base), surfaceOf(kept(head)));
    expect(lines.map(({ level, rule, subject }) => `${level} ${rule} ${subject}`)).toEqual([line]);
  });
});
