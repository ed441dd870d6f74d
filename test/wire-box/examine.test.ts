import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { settle } from '../../generator/config/settings.js';
import { build } from '../../generator/model/build.js';
import { conventions } from '../../generator/name/conventions.js';
import { name } from '../../generator/name/name.js';
import { documentOf } from '../support/document.js';
import { minimal } from '../support/pipeline.js';
import { callsOf } from './examine.js';
import type { Subject } from './subject.js';

const folder = mkdtempSync(path.join(tmpdir(), 'examine-'));
const file = path.join(folder, 'document.json');
afterAll(() => rmSync(folder, { recursive: true }));

const document = minimal({
  paths: {
    '/things/{thing_id}': {
      put: {
        operationId: 'updateThing',
        tags: ['things'],
        parameters: [
          { name: 'thing_id', in: 'path', required: true, schema: { type: 'string' } },
          { name: 'page_size', in: 'query', required: true, schema: { type: 'integer' } },
          {
            name: 'fields',
            in: 'query',
            explode: false,
            schema: { type: 'array', items: { type: 'string' } },
          },
        ],
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['created_at'],
                properties: {
                  created_at: { type: 'string', format: 'date-time' },
                  display_name: { type: 'string' },
                  next: { $ref: '#/components/schemas/Node' },
                },
              },
            },
          },
        },
        responses: { '204': { description: 'Done.' } },
      },
    },
  },
  components: {
    schemas: {
      Node: {
        type: 'object',
        required: ['node_id'],
        properties: {
          node_id: { type: 'integer' },
          next: { $ref: '#/components/schemas/Node' },
        },
      },
    },
  },
});

interface Given {
  readonly pageSize: number;
  readonly fields?: readonly string[];
}

interface Body {
  readonly createdAt: Date;
  readonly displayName?: string;
  readonly next?: { readonly nodeId: number };
}

/** A request as it should be, of which a test makes a wrong one. */
interface Sent {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: Record<string, unknown>;
}

/** A client by hand, which does something wrong on its way to the wire. */
function subject(spoil: (sent: Sent) => void): Subject {
  writeFileSync(file, JSON.stringify(document));
  const { general } = conventions;
  const read = documentOf(document);
  const { value: api } = build(read, general.reading);
  const names = name(api, general).value;
  const settings = settle(undefined, api.title);
  const described = { document: read, api, names, settings, convention: general };
  const connect: Subject['connect'] = (fetch) => ({
    things: {
      async updateThing(thingId: string, body: Body, { pageSize, fields }: Given) {
        const list = fields ? `&fields=${fields.map(encodeURIComponent).join(',')}` : '';
        const sent: Sent = {
          method: 'PUT',
          url: `https://api.example.com/v1/things/${encodeURIComponent(thingId)}?page_size=${pageSize}${list}`,
          headers: { 'content-type': 'application/json' },
          body: {
            created_at: body.createdAt.toISOString().replace('.000', ''),
            ...(body.displayName && { display_name: body.displayName }),
            ...(body.next && { next: { node_id: body.next.nodeId } }),
          },
        };
        spoil(sent);
        const { url, ...init } = sent;
        await fetch(new Request(url, { ...init, body: JSON.stringify(init.body) }));
      },
    },
  });
  return { described: described as unknown as Subject['described'], exported: {}, connect };
}

async function findingsOf(spoil: (sent: Sent) => void): Promise<readonly string[]> {
  await using calls = await callsOf(subject(spoil), () => file);
  const found: (readonly string[])[] = [];
  for (const call of calls.all) found.push(await call.findings());
  return found.flat();
}

describe('the examination of a call', () => {
  test('finds nothing in a request that is as documented', async () => {
    expect(await findingsOf(() => undefined)).toEqual([]);
  });

  test.each<[what: string, finding: RegExp, spoil: (sent: Sent) => void]>([
    ['another method', /^method: "post"/, (sent) => (sent.method = 'POST')],
    ['another path', /^address: /, (sent) => (sent.url = sent.url.replace('things', 'thing'))],
    ['another server', /^address: /, (sent) => (sent.url = sent.url.replace('v1/', ''))],
    [
      'a parameter under its public name',
      /page_size/,
      (sent) => rename(sent, 'page_size', 'pageSize'),
    ],
    [
      'a parameter of the wrong type',
      /query\.page_size: .*integer/,
      (sent) => rename(sent, 'page_size=1', 'page_size=a'),
    ],
    ['a parameter that nobody gave', /^unknown query/, (sent) => (sent.url += '&other=1')],
    [
      'a list in another style',
      /^query parameter fields/,
      (sent) => rename(sent, 'fields=', 'fields=a&fields='),
    ],
    [
      'a property under its public name',
      /^body: /,
      ({ body }) => (body['createdAt'] = body['created_at']),
    ],
    [
      'a property too few',
      /required property 'created_at'/,
      ({ body }) => delete body['created_at'],
    ],
    ['a property of the wrong type', /created_at must/, ({ body }) => (body['created_at'] = 1)],
    [
      'another media type',
      /Supported content types/,
      ({ headers }) => (headers['content-type'] = 'text/json'),
    ],
  ])('finds %s', async (_, finding, spoil) => {
    expect(await findingsOf(spoil)).toContainEqual(expect.stringMatching(finding));
  });
});

function rename(sent: Sent, from: string, to: string): void {
  sent.url = sent.url.replace(from, to);
}
