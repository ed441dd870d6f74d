import { Ajv, type SchemaObject } from 'ajv';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { validateInput } from '@stoplight/prism-http/dist/validator/index.js';
import type { Recorded } from './recorder.js';

type PrismOperation = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number];

/** An operation as Prism reads it from the document. */
export interface Documented {
  /** Where it is served. */
  readonly server: string;
  /** What is wrong with a request, a line for each finding; its content is given as it was understood. */
  findings(request: Recorded, content: unknown): readonly string[];
}

/** The operations of a document, which Prism reads, and holds requests against; by path and method. */
export async function documentedIn(
  file: string,
): Promise<(path: string, method: string) => Documented | undefined> {
  const operations = await getHttpOperationsFromSpec(file);
  return (path, method) => {
    const found = operations.find((one) => one.path === path && one.method === method);
    return found && { server: serverOf(found), findings: findingsOf(found) };
  };
}

function serverOf({ servers = [] }: PrismOperation): string {
  const [server] = servers;
  const variables = Object.entries(server?.variables ?? {});
  return variables.reduce(
    (url, [name, { default: value }]) => url.replaceAll(`{${name}}`, value),
    server?.url ?? '',
  );
}

function findingsOf(operation: PrismOperation): Documented['findings'] {
  // A fragment tells operations apart that have one address; it is never sent.
  const resource = { ...operation, path: operation.path.replace(/#.*/, '') };
  return (request, content) => {
    const isMultipart = request.headers['content-type']?.startsWith('multipart/') === true;
    const result = validateInput({
      resource: isMultipart ? withoutBody(resource) : resource,
      element: elementOf(request, isMultipart ? null : content, serverOf(operation)),
    });
    const found = result._tag === 'Left' ? result.left : [];
    return [
      ...found.map(({ path = [], message }) => `${path.join('.')}: ${message}`),
      ...(isMultipart ? partFindings(operation, content) : []),
    ];
  };
}

function elementOf({ method, url, headers, body }: Recorded, content: unknown, server: string) {
  const names = [...new Set(url.searchParams.keys())];
  const query = names.map((name): [string, string | string[]] => {
    const [first = '', ...more] = url.searchParams.getAll(name);
    return [name, more.length === 0 ? first : [first, ...more]];
  });
  return {
    method: method as 'get',
    url: {
      path: url.pathname.slice(new URL(server).pathname.replace(/\/$/, '').length),
      query: Object.fromEntries(query),
    },
    headers: { ...headers, 'content-length': String(content === null ? 0 : body.length) },
    body: content,
  };
}

function withoutBody(operation: PrismOperation): PrismOperation {
  const { body: _, ...request } = operation.request ?? {};
  return { ...operation, request };
}

/** Prism takes a part that holds JSON for text, so that the schema is held against the parts without it. */
function partFindings(operation: PrismOperation, content: unknown): readonly string[] {
  const [described] = operation.request?.body?.contents ?? [];
  const bundled = '__bundled__' in operation ? { __bundled__: operation.__bundled__ } : {};
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const { $schema: _, ...schema } = described?.schema ?? {};
  const validate = ajv.compile({ ...schema, ...bundled } as SchemaObject);
  validate(content);
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath}: ${message ?? ''}`,
  );
}
