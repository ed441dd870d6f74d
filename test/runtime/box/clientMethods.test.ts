import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ClientOptions } from '../../../generator/runtime/api.js';
import { BearerAuth } from '../../../generator/runtime/bearer.js';
import { BaseUrls } from '../../../generator/runtime/box/baseUrls.js';
import { ClientMethods } from '../../../generator/runtime/box/clientMethods.js';
import { FetchOptions } from '../../../generator/runtime/box/fetchOptions.js';
import { ApiError, DecodingError, SdkError } from '../../../generator/runtime/errors.js';
import { rejection } from '../server.js';
import { fakeBox, type FakeBox, type Heard } from './fakeBox.js';

class BoxClient extends ClientMethods<ClientOptions, BoxClient> {
  readonly baseUrls: ClientOptions['baseUrls'] | undefined;

  constructor(options: ClientOptions) {
    const server = { baseUrls: { baseUrl: 'https://api.box.invalid' }, root: 'baseUrl/2.0' };
    super(options, server, (changed) => new BoxClient(changed));
    this.baseUrls = options.baseUrls;
  }
}

const auth = new BearerAuth({ token: 'secret' });
let box: FakeBox;
let client: BoxClient;

beforeAll(async () => {
  box = await fakeBox((url) => ({
    'GET /2.0/folders/0': () => ({ json: { id: '0', item_count: 3 }, headers: { 'x-other': 'y' } }),
    'POST /2.0/things': () => ({ status: 201, text: '' }),
    'GET /elsewhere': () => ({ bytes: Uint8Array.of(1, 2, 3) }),
    'GET /moved': () => ({ status: 302, headers: { location: `${url}/elsewhere` }, text: '' }),
    'GET /busy': () => ({ status: 503, headers: { 'retry-after': '0' }, text: '' }),
    'GET /text': () => ({ text: 'no JSON' }),
    'GET /bad': () => ({
      status: 400,
      json: { code: 'bad', message: 'No.', request_id: 'r1', context_info: { a: 1 } },
    }),
  }));
  client = new BoxClient({ auth, baseUrl: box.url });
});

afterAll(() => box[Symbol.asyncDispose]());

let before = 0;
beforeEach(() => {
  before = box.heard.length;
});

/** What the server got in this test. */
const sent = (): readonly Heard[] => box.heard.slice(before);

describe('a request of any kind', () => {
  test('goes to a path of the API, and gives JSON', async () => {
    const response = await client.makeRequest({
      url: '/folders/0',
      method: 'get',
      params: { fields: 'id,name', 'a b': '&' },
      headers: { 'X-Mine': 'yes' },
    });
    expect(sent()).toMatchObject([
      {
        method: 'GET',
        url: '/2.0/folders/0?fields=id%2Cname&a%20b=%26',
        headers: { authorization: 'Bearer secret', 'x-mine': 'yes' },
      },
    ]);
    expect(response).toMatchObject({
      status: 200,
      url: `${box.url}/2.0/folders/0?fields=id%2Cname&a%20b=%26`,
      data: { id: '0', item_count: 3 },
      headers: { 'content-type': 'application/json', 'x-other': 'y' },
    });
  });

  test('goes to a whole URL, with a query of its own, without a fragment', async () => {
    const url = `${box.url}/2.0/folders/0?x=1#part`;
    await client.makeRequest({ url, method: 'GET', params: { y: '2' } });
    await client.makeRequest({ url: '/folders/0?x=1', method: 'GET', params: { y: '2' } });
    expect(sent().map((one) => one.url)).toEqual(Array(2).fill('/2.0/folders/0?x=1&y=2'));
  });

  test('sends JSON as it is given', async () => {
    const data = { some_name: [1, null, 'é'] };
    const request = new FetchOptions({ url: '/things', method: 'POST', data });
    expect(await client.makeRequest(request)).toMatchObject({ status: 201, data: undefined });
    expect(sent()[0]?.headers['content-type']).toBe('application/json');
    expect(String(sent()[0]?.body)).toBe('{"some_name":[1,null,"é"]}');
  });

  test.each([
    ['application/x-www-form-urlencoded', { a: 'b c', d: 1 }, 'a=b%20c&d=1'],
    ['application/x-www-form-urlencoded', 'a=b', 'a=b'],
    ['application/json-patch+json', [{ op: 'test' }], '[{"op":"test"}]'],
    ['application/json', 'text', '"text"'],
    ['text/plain', 'text', 'text'],
  ])('sends %s: %j', async (contentType, data, body) => {
    await client.makeRequest({ url: '/things', method: 'POST', contentType, data });
    expect(sent()[0]?.headers['content-type']).toBe(contentType);
    expect(String(sent()[0]?.body)).toBe(body);
  });

  test('sends a file', async () => {
    const fileStream = new Blob([Uint8Array.of(7, 8)]).stream();
    const contentType = 'application/octet-stream';
    await client.makeRequest({ url: '/things', method: 'POST', contentType, fileStream });
    expect(sent()[0]).toMatchObject({ body: Buffer.of(7, 8) });
    expect(sent()[0]?.headers['content-type']).toBe(contentType);
  });

  test('sends parts, in their order', async () => {
    await client.makeRequest({
      url: '/things',
      method: 'POST',
      multipartData: [
        { partName: 'attributes', data: { name: 'a' }, contentType: 'application/json' },
        {
          partName: 'file',
          fileStream: new Blob(['abc']),
          fileName: 'a.txt',
          contentType: 'text/x-plain',
        },
      ],
    });
    const [, boundary = ''] = sent()[0]?.headers['content-type']?.split('boundary=') ?? [];
    const parts = String(sent()[0]?.body).split(`--${boundary}`);
    expect(parts).toHaveLength(4);
    expect(parts[1]).toMatch(
      /name="attributes"[^]*application\/json[^]*\r\n\r\n\{"name":"a"\}\r\n$/,
    );
    expect(parts[2]).toMatch(/name="file"; filename="a.txt"[^]*text\/x-plain\r\n\r\nabc\r\n$/);
  });

  test('gives bytes', async () => {
    const url = `${box.url}/elsewhere`;
    const { content, data } = await client.makeRequest({
      url,
      method: 'GET',
      responseFormat: 'binary',
    });
    expect(data).toBeUndefined();
    expect(new Uint8Array(await new Response(content).arrayBuffer())).toEqual(
      Uint8Array.of(1, 2, 3),
    );
  });

  test('gives nothing', async () => {
    const url = `${box.url}/text`;
    const response = await client.makeRequest({ url, method: 'GET', responseFormat: 'no_content' });
    expect(response).toMatchObject({ status: 200 });
    expect(response).not.toHaveProperty('data');
  });

  test('follows redirections, or gives them', async () => {
    const request = { url: `${box.url}/moved`, method: 'GET', responseFormat: 'binary' } as const;
    expect(await client.makeRequest(request)).toMatchObject({ url: `${box.url}/elsewhere` });
    const response = await client.makeRequest({ ...request, followRedirects: false });
    expect(response).toMatchObject({
      status: 302,
      headers: { location: `${box.url}/elsewhere` },
    });
    expect(sent()).toHaveLength(3);
  });

  test('can be authenticated by itself', async () => {
    const other = new BearerAuth({ token: 'other' });
    await client.makeRequest({ url: '/folders/0', method: 'GET', auth: other });
    expect(sent()[0]?.headers.authorization).toBe('Bearer other');
  });

  test('fails as all others do', async () => {
    const bad = await rejection(client.makeRequest({ url: `${box.url}/bad`, method: 'GET' }));
    expect(bad).toBeInstanceOf(ApiError);
    expect(bad).toMatchObject({
      responseInfo: { code: 'bad', requestId: 'r1', contextInfo: { a: 1 } },
    });
    const moved = { url: `${box.url}/nowhere`, method: 'GET', followRedirects: false };
    expect(await rejection(client.makeRequest(moved))).toBeInstanceOf(ApiError);
    const text = await rejection(client.makeRequest({ url: `${box.url}/text`, method: 'GET' }));
    expect(text).toBeInstanceOf(DecodingError);
  });

  test.each(['CONNECT', 'constructor', ''])('is not made by the method %j', async (method) => {
    const error = await rejection(client.makeRequest({ url: '/folders/0', method }));
    expect(error).toBeInstanceOf(SdkError);
    expect(sent()).toEqual([]);
  });

  test('is not sent when it is cancelled', async () => {
    const cancellationToken = AbortSignal.abort('enough');
    const call = client.makeRequest({ url: '/folders/0', method: 'GET', cancellationToken });
    expect(await rejection(call)).toMatchObject({ name: 'AbortError', cause: 'enough' });
    expect(sent()).toEqual([]);
  });
});

describe('a client like this one', () => {
  const headersOf = async (derived: BoxClient): Promise<Heard['headers'] | undefined> => {
    expect(derived).toBeInstanceOf(BoxClient);
    await derived.makeRequest({ url: '/folders/0', method: 'GET' });
    return sent().at(-1)?.headers;
  };

  test('acts as a user, and notifies nobody', async () => {
    const derived = client.withAsUserHeader('42').withSuppressedNotifications();
    expect(await headersOf(derived)).toMatchObject({
      'as-user': '42',
      'box-notifications': 'off',
      authorization: 'Bearer secret',
    });
    expect(await headersOf(client)).not.toHaveProperty('as-user');
  });

  test('sends more headers, of which the last of a name counts', async () => {
    const derived = client
      .withExtraHeaders({ 'X-A': '1', 'X-B': '1' })
      .withExtraHeaders({ 'x-b': '2' });
    expect(await headersOf(derived)).toMatchObject({ 'x-a': '1', 'x-b': '2' });
    expect(await headersOf(client.withExtraHeaders())).not.toHaveProperty('x-a');
  });

  test('sends one header of a name, in whatever case it was given', async () => {
    const own = new BoxClient({ auth, baseUrl: box.url, headers: { 'as-user': '1' } });
    expect(await headersOf(own.withAsUserHeader('2'))).toMatchObject({ 'as-user': '2' });
    const derived = own.withAsUserHeader('2').withExtraHeaders({ 'as-user': '3' });
    expect(await headersOf(derived)).toMatchObject({ 'as-user': '3' });
  });

  test('sends requests again as often as it is told', async () => {
    const patient = client.withRetries({ maxAttempts: 1 }).withRetries({ maxAttempts: undefined });
    await rejection(patient.makeRequest({ url: `${box.url}/busy`, method: 'GET' }));
    expect(sent()).toHaveLength(1);
  });

  test('calls other servers, and keeps the rest', async () => {
    const lost = new BoxClient({ auth, headers: { 'X-A': '1' } });
    expect(await headersOf(lost.withCustomBaseUrls({ baseUrl: box.url }))).toMatchObject({
      'x-a': '1',
    });
    const uploadUrl = 'https://upload.example.org';
    const oauth2Url = 'https://account.example.org';
    const derived = client.withCustomBaseUrls({ uploadUrl }).withCustomBaseUrls({ oauth2Url });
    expect(derived.baseUrls).toEqual({ uploadUrl, oauth2Url });
    expect(await headersOf(derived)).toMatchObject({ authorization: 'Bearer secret' });
  });

  test('keeps its fetch', async () => {
    const urls: string[] = [];
    const fetch = (request: Request): Promise<Response> => {
      urls.push(request.url);
      return Promise.resolve(Response.json({}));
    };
    const derived = new BoxClient({ auth, fetch }).withCustomBaseUrls(
      new BaseUrls({ uploadUrl: 'https://upload.example.org' }),
    );
    await derived.withAsUserHeader('1').makeRequest({ url: '/folders/0', method: 'GET' });
    expect(urls).toEqual(['https://api.box.com/2.0/folders/0']);
  });

  test('shows no options when it is printed', () => {
    const derived = client.withExtraHeaders({ 'X-Secret': 'canary-1' });
    const everything = { depth: Infinity, showHidden: true, getters: true } as const;
    expect(inspect(derived, everything)).not.toContain('canary');
    expect(JSON.stringify(derived)).not.toContain('canary');
  });
});

test('base URLs are where they usually are, but for what is given', () => {
  expect(new BaseUrls({ uploadUrl: 'https://upload.example.org' })).toEqual({
    baseUrl: 'https://api.box.com',
    uploadUrl: 'https://upload.example.org',
    oauth2Url: 'https://account.box.com/api/oauth2',
  });
});

test('options of a request are of JSON unless they say otherwise', () => {
  expect(new FetchOptions({ url: '/a', method: 'GET' })).toEqual({
    url: '/a',
    method: 'GET',
    contentType: 'application/json',
    responseFormat: 'json',
  });
});
