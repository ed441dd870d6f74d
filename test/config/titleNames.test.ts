import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clientNameFor, packageNameFor } from '../../generator/config/titleNames.js';

test.each([
  ['Box Invites API', 'BoxInvitesClient', 'box-invites'],
  [
    'Swagger Petstore - OpenAPI 3.1',
    'SwaggerPetstoreOpenAPI31Client',
    'swagger-petstore-openapi-3-1',
  ],
  ['petstore', 'PetstoreClient', 'petstore-client'],
  ['OpenAPI Fetch', 'OpenAPIFetchClient', 'openapi-fetch-client'],
  ['HTTP API', 'HTTPClient', 'http-client'],
  ['Café Zürich', 'CafeZurichClient', 'cafe-zurich'],
  ['3D Printing', 'Api3DPrintingClient', '3d-printing'],
  ['The Mail Client', 'TheMailClient', 'the-mail'],
  ['招待 API', 'ApiClient', 'api-client'],
  ['', 'ApiClient', 'api-client'],
  ['API', 'ApiClient', 'api-client'],
  ["'; process.exit() //", 'ProcessExitClient', 'process-exit'],
  ['../../etc/passwd', 'EtcPasswdClient', 'etc-passwd'],
  ['__proto__', 'ProtoClient', 'proto-client'],
])('%j gives %s and %s', (title, client, name) => {
  expect(clientNameFor(title)).toBe(client);
  expect(packageNameFor(title)).toBe(name);
});

describe('for whatever title', () => {
  const titles = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
  );

  test('the client is an identifier of moderate length', () => {
    fc.assert(
      fc.property(titles, (title) => /^[A-Z][A-Za-z0-9]{5,70}$/.test(clientNameFor(title))),
    );
  });

  test('the package has a name that npm accepts', () => {
    const accepted = /^(?=.{3,214}$)[a-z0-9]+(-[a-z0-9]+)+$/;
    fc.assert(fc.property(titles, (title) => accepted.test(packageNameFor(title))));
  });
});
