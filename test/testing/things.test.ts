import { describe, expect, test } from 'vitest';
import { served } from './api.js';

const rex = { name: 'Rex', owner: { id: '3' } };

describe('What a test server keeps', () => {
  test('is made from the example and what was sent, under a new id, at a fixed time', async () => {
    const { ask } = served();
    expect(await ask('POST', '/pets', { ...rex, weight: 4, unknown: true })).toMatchObject({
      status: 201,
      body: {
        id: '1',
        name: 'Rex',
        owner: { id: '3', name: 'Ann' },
        tags: ['dog'],
        weight: 4,
        created_at: '2024-01-01T00:00:00Z',
        modified_at: '2024-01-01T00:00:00Z',
      },
    });
    const { body } = await ask('POST', '/pets', { ...rex, tags: [], weight: 'heavy' });
    expect(body).toMatchObject({ id: '2', tags: [], weight: 30 });
    expect(body).not.toHaveProperty('unknown');
  });

  test('is found again, changed, and missing once it was deleted', async () => {
    const { ask } = served();
    const made = await ask('POST', '/pets', rex);
    expect((await ask('GET', '/pets/1')).body).toEqual(made.body);
    const changed = { ...Object(made.body), name: 'Max', modified_at: '2024-01-01T00:00:01Z' };
    expect(await ask('PUT', '/pets/1', { name: 'Max' })).toMatchObject({ body: changed });
    expect((await ask('GET', '/pets/1')).body).toEqual(changed);
    expect(await ask('DELETE', '/pets/1')).toMatchObject({ status: 204, body: '' });
    for (const method of ['GET', 'PUT', 'DELETE']) {
      expect(await ask(method, '/pets/1')).toMatchObject({ status: 404 });
    }
    expect(await ask('GET', '/pets/1/picture')).toMatchObject({ status: 404 });
    expect((await ask('POST', '/pets', rex)).body).toMatchObject({ id: '2' });
  });

  test('has an id of the form of the documented one, or the one that was sent', async () => {
    const { ask } = served();
    expect((await ask('POST', '/owners', {})).body).toMatchObject({ number: 1 });
    expect((await ask('GET', '/owners/1')).body).toMatchObject({ number: 1 });
    expect((await ask('GET', '/owners/12')).body).toEqual({ number: 12, name: 'Ann' });
    expect((await ask('POST', '/pets', { ...rex, id: 'mine' })).body).toMatchObject({ id: 'mine' });
    expect((await ask('GET', '/pets/mine')).body).toMatchObject({ owner: { id: '3' } });
    expect((await ask('GET', '/pets/a%20b')).body).toMatchObject({ id: 'a b' });
  });

  test('has no id that another thing has', async () => {
    const { server, ask } = served();
    server.put('/pets/1', { name: 'Tom' });
    expect((await ask('POST', '/pets', rex)).body).toMatchObject({ id: '2' });
    expect((await ask('GET', '/pets/1')).body).toMatchObject({ name: 'Tom' });
  });

  test('can be restored once it was deleted, and have an id of its own where nothing was', async () => {
    const { ask } = served({ strict: true });
    await ask('PUT', '/pets/8', { name: 'Tom' });
    expect((await ask('GET', '/pets/8')).body).toMatchObject({ id: '8', name: 'Tom' });
    await ask('DELETE', '/pets/8');
    expect(await ask('PUT', '/pets/8', {})).toMatchObject({ status: 404 });
    expect(await ask('POST', '/pets/8', {})).toMatchObject({ status: 200, body: { id: '8' } });
    expect(await ask('GET', '/pets/8')).toMatchObject({ status: 200 });
  });

  test('may stand below another thing, and hold any keys where the description names none', async () => {
    const { ask } = served();
    const note = { text: 'very good', labels: { a: 1 } };
    expect((await ask('POST', '/pets/7/notes', note)).body).toEqual({ ...note, id: '1' });
    await ask('POST', '/pets/8/notes', {});
    expect((await ask('GET', '/pets/7/notes')).body).toEqual([{ ...note, id: '1' }]);
    expect((await ask('GET', '/pets/7/notes/1')).body).toEqual({ ...note, id: '1' });
  });

  test('has the id that the path calls by another convention', async () => {
    const { ask } = served();
    const made = await ask('POST', '/collars', { colour: 'blue' });
    expect(made.body).toEqual({ collar_id: '1', colour: 'blue' });
    expect((await ask('GET', '/collars/1')).body).toEqual(made.body);
    expect((await ask('GET', '/collars')).body).toEqual([made.body]);
    expect((await ask('GET', '/collars/9')).body).toEqual({ collar_id: '9', colour: 'red' });
  });

  test('keeps keys of its own where it is made under its own path', async () => {
    const { ask } = served();
    const made = await ask('POST', '/pets/6', { name: 'Tom', chip: 'x1' });
    expect(made.body).toMatchObject({ id: '6', name: 'Tom', chip: 'x1' });
    expect((await ask('GET', '/pets/6')).body).toEqual(made.body);
  });

  test('can be copied', async () => {
    const { ask } = served();
    await ask('POST', '/pets', { ...rex, weight: 4 });
    expect((await ask('POST', '/pets/1/copy', { name: 'Rex II' })).body).toMatchObject({
      id: '2',
      name: 'Rex II',
      weight: 4,
    });
    expect((await ask('GET', '/pets/1')).body).toMatchObject({ name: 'Rex' });
  });

  test('can be put there and removed by the test', async () => {
    const { server, ask } = served({ strict: true });
    server.put('/pets/5', { name: 'Tom', more: 1 });
    expect((await ask('GET', '/pets/5')).body).toMatchObject({ id: '5', name: 'Tom', weight: 30 });
    expect((await ask('GET', '/pets/5')).body).toHaveProperty('more', 1);
    server.remove('/pets/5');
    expect(await ask('GET', '/pets/5')).toMatchObject({ status: 404 });
  });

  test('happens at the time that the test sets', async () => {
    const { server, ask } = served({ now: new Date('2030-05-05T05:05:05Z') });
    const first = await ask('POST', '/pets', rex);
    expect(first.body).toHaveProperty('created_at', '2030-05-05T05:05:05Z');
    expect(server.now).toEqual(new Date('2030-05-05T05:05:06Z'));
    server.now = new Date('2031-01-01T00:00:00Z');
    const second = await ask('POST', '/pets', rex);
    expect(second.body).toHaveProperty('created_at', '2031-01-01T00:00:00Z');
  });

  test('is nothing at first: a thing that nobody made is the example, unless the server is strict', async () => {
    const lenient = served();
    expect((await lenient.ask('GET', '/pets/99')).body).toMatchObject({ id: '99', name: 'Rex' });
    expect(await lenient.ask('DELETE', '/pets/99')).toMatchObject({ status: 204 });
    expect(await lenient.ask('GET', '/pets/99')).toMatchObject({ status: 404 });
    const strict = served({ strict: true });
    expect(await strict.ask('GET', '/pets/99')).toMatchObject({ status: 404 });
    expect(await strict.ask('DELETE', '/pets/99')).toMatchObject({ status: 404 });
    expect(await strict.ask('GET', '/pets/99/picture')).toMatchObject({ status: 404 });
    expect(await strict.ask('POST', '/pets', rex)).toMatchObject({ status: 201 });
    expect(await strict.ask('GET', '/pets/1')).toMatchObject({ status: 200 });
    expect(await strict.ask('GET', '/state')).toMatchObject({ status: 200 });
  });

  test('keeps the bytes of an upload', async () => {
    const { server, ask } = served();
    const form = new FormData();
    form.set('attributes', JSON.stringify({ name: 'picture' }));
    form.set('file', new Blob(['12345']), 'a.png');
    const url = 'https://api.example.com/upload/v1/pets/pictures';
    const headers = { authorization: 'Bearer secret-1' };
    const uploaded = await server.fetch(url, { method: 'POST', headers, body: form });
    expect(await uploaded.json()).toMatchObject({
      total_count: 1,
      entries: [{ id: '1', name: 'picture', size: 5 }],
    });
    expect((await ask('GET', '/pets/1')).body).toMatchObject({ name: 'picture' });
    const picture = 'https://api.example.com/v1/pets/1/picture';
    const response = await server.fetch(picture, { headers });
    expect(await response.text()).toBe('12345');
    expect(response.headers.get('content-type')).toBe('image/png');
  });
});
