import type { DescribedApi } from '../../generator/runtime/testing/described.js';
import { serve } from '../../generator/runtime/testing/server.js';
import type { TestServer, TestServerOptions } from '../../generator/runtime/testing/testServer.js';

const owner = { id: '11', name: 'Ann' };
const pet = {
  id: '7',
  name: 'Rex',
  owner,
  tags: ['dog'],
  weight: 30,
  created_at: '2012-12-12T10:53:43Z',
  modified_at: '2012-12-12T10:53:43Z',
};

/** A small API as the emitter describes one. */
export const described: DescribedApi = {
  roots: ['/upload/v1', '/v1'],
  isClosed: true,
  fields: 'fields',
  failure: {
    type: 'error',
    status: 400,
    code: 'some_code',
    message: 'Some words',
    context_info: { of: 'another case' },
    help_url: 'https://example.com/help',
  },
  operations: [
    {
      method: 'GET',
      path: '/pets',
      body: { entries: [pet], limit: 5, offset: 5, total_count: 5, next_marker: 'abc' },
      base: ['id', 'name'],
      items: 'entries',
      of: ['/pets'],
      marker: ['marker', 'next_marker'],
      offset: ['offset', 'total_count'],
    },
    {
      method: 'POST',
      path: '/pets',
      status: 201,
      body: pet,
      base: ['id', 'name'],
      needs: ['name', 'owner.id'],
      creates: '/pets',
    },
    { method: 'GET', path: '/pets/{pet_id}', body: pet, base: ['id', 'name'] },
    { method: 'PUT', path: '/pets/{pet_id}', body: pet, base: ['id', 'name'] },
    { method: 'DELETE', path: '/pets/{pet_id}', status: 204 },
    { method: 'POST', path: '/pets/{pet_id}', body: pet },
    {
      method: 'POST',
      path: '/pets/{pet_id}/notes',
      body: { id: '9', text: 'good', labels: {} },
      creates: '/pets/{pet_id}/notes',
    },
    {
      method: 'GET',
      path: '/pets/{pet_id}/notes',
      body: [],
      of: ['/pets/{pet_id}/notes'],
    },
    { method: 'GET', path: '/pets/{pet_id}/notes/{note_id}', body: { id: '9', text: 'good' } },
    {
      method: 'POST',
      path: '/pets/{pet_id}/copy',
      body: pet,
      creates: '/pets',
    },
    { method: 'GET', path: '/pets/lost', body: { id: '0', name: 'Lost' } },
    {
      method: 'POST',
      path: '/pets/pictures',
      body: { total_count: 1, entries: [{ ...pet, size: 3 }] },
      items: 'entries',
      creates: '/pets',
    },
    {
      method: 'GET',
      path: '/pets/{pet_id}/picture',
      body: 'content',
      type: 'image/png',
      leads: true,
    },
    { method: 'GET', path: '/owners/{owner_id}/pets', body: [pet], of: ['/pets'] },
    {
      method: 'POST',
      path: '/owners',
      body: { number: 4, uuid: '6ba7b810-9dad-11d1-80b4-00c04fd430c8' },
      creates: '/owners',
    },
    { method: 'GET', path: '/owners/{number}', body: { number: 4, name: 'Ann' } },
    {
      method: 'POST',
      path: '/collars',
      body: { collar_id: 'abc', colour: 'red' },
      creates: '/collars',
    },
    { method: 'GET', path: '/collars', body: [], of: ['/collars'] },
    {
      method: 'GET',
      path: '/collars/{collarId}',
      body: { collar_id: 'abc', colour: 'red' },
    },
    { method: 'GET', path: '/state.json', body: 1, isOpen: true },
    { method: 'GET', path: '/state', body: { status: 'fine' }, isOpen: true },
  ],
};

/** A server, and a function that asks it as a client would; the answer's body is read. */
export function served(options: TestServerOptions = {}): {
  readonly server: TestServer;
  readonly ask: (method: string, path: string, body?: unknown) => Promise<Answer>;
} {
  const server = serve(described, options);
  const ask = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await server.fetch(`https://api.example.com/v1${path}`, {
      method,
      headers: { authorization: 'Bearer secret-1', 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text && JSON.parse(text) };
  };
  return { server, ask };
}

/** What a server answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}
