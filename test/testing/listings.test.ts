import { describe, expect, test } from 'vitest';
import { isRecord } from '../../generator/runtime/record.js';
import { served } from './api.js';

async function kennel(count: number) {
  const { server, ask } = served();
  for (let index = 1; index <= count; index += 1) {
    await ask('POST', '/pets', { name: `Pet ${index}`, owner: { id: index % 2 ? 'odd' : 'even' } });
  }
  const list = async (query: string) => {
    const { body } = await ask('GET', `/pets${query}`);
    const { entries, ...rest } = isRecord(body) ? body : {};
    return { ids: Array.isArray(entries) ? entries.map(({ id }) => id) : entries, ...rest };
  };
  return { server, ask, list };
}

describe('A listing', () => {
  test('holds what was made, and no more what was deleted', async () => {
    const { ask, list } = await kennel(2);
    expect(await list('')).toEqual({ ids: ['1', '2'], limit: 100, offset: 0, total_count: 2 });
    await ask('DELETE', '/pets/1');
    expect(await list('')).toMatchObject({ ids: ['2'], total_count: 1 });
  });

  test('comes in pages by position', async () => {
    const { list } = await kennel(5);
    expect(await list('?limit=2')).toEqual({
      ids: ['1', '2'],
      limit: 2,
      offset: 0,
      total_count: 5,
    });
    expect(await list('?limit=2&offset=4')).toMatchObject({ ids: ['5'], offset: 4 });
    expect(await list('?offset=9')).toMatchObject({ ids: [] });
  });

  test('comes in pages by marker, when one is asked for', async () => {
    const { list } = await kennel(5);
    const first = await list('?limit=3&usemarker=true');
    expect(first).toMatchObject({ ids: ['1', '2', '3'], next_marker: '3' });
    expect(first).not.toHaveProperty('total_count');
    const last = await list('?limit=3&marker=3');
    expect(last).toMatchObject({ ids: ['4', '5'] });
    expect(last).not.toHaveProperty('next_marker');
  });

  test('below another thing holds what refers to that', async () => {
    const { ask } = await kennel(3);
    const { body } = await ask('GET', '/owners/odd/pets');
    expect(body).toMatchObject([{ id: '1' }, { id: '3' }]);
    expect(await ask('GET', '/owners/nobody/pets')).toMatchObject({ body: [] });
  });
});

describe('The properties of an answer', () => {
  test('are those that always come and those that are named', async () => {
    const { ask } = await kennel(1);
    const { body } = await ask('GET', '/pets/1?fields=weight,owner.name,nothing');
    expect(body).toEqual({ id: '1', name: 'Pet 1', weight: 30, owner: { id: 'odd', name: 'Ann' } });
    const page = await ask('GET', '/pets?fields=tags');
    expect(page.body).toMatchObject({
      total_count: 1,
      entries: [{ id: '1', name: 'Pet 1', tags: ['dog'] }],
    });
    expect(Object.keys(Object(page.body).entries[0])).toEqual(['id', 'name', 'tags']);
  });

  test('are no more than is promised where the server is sparse', async () => {
    const { ask } = served({ sparse: true });
    const { body } = await ask('POST', '/pets', { name: 'Rex', weight: 3 });
    expect(body).toEqual({ id: '1', name: 'Rex' });
    const page = await ask('GET', '/pets');
    expect(page.body).toMatchObject({ entries: [{ id: '1', name: 'Rex' }] });
    expect((await ask('GET', '/pets/1?fields=weight')).body).toHaveProperty('weight', 3);
    expect((await ask('GET', '/state')).body).toEqual({ status: 'fine' });
  });
});
