import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import { generated, minimal } from '../support/pipeline.js';
import { intrusionsIn, rendered } from './rendering.js';

const payloads = [
  '*/ pwn_ed(); /*',
  "'); pwn_ed(); ('",
  '"); pwn_ed(); ("',
  '`${pwn_ed()}`',
  '${pwn_ed()}',
  '\\',
  "\\'; pwn_ed(); //",
  'a\u2028pwn_ed()\u2029',
  '\n@example pwn_ed()\n',
  '--> <script>pwn_ed()</script> <!--',
  '](javascript:pwn_ed())',
  '```\npwn_ed()\n```',
  '../../pwn_ed',
  '__proto__',
  'constructor',
  'class',
  'a b',
  'then',
  '',
];

const string = { type: 'string' };

function object(properties: JsonObject): JsonObject {
  return { type: 'object', properties };
}

function answer(schema: JsonObject): JsonObject {
  return { 200: { description: 'OK', content: { 'application/json': { schema } } } };
}

/** Operations that hold the text in one place each. */
function operationsWith(text: string): readonly JsonObject[] {
  const list = { type: 'array', items: string };
  return [
    { summary: text },
    { 'x-sdk-name': text },
    { description: text },
    { operationId: text },
    { tags: [text] },
    { externalDocs: { url: text } },
    {
      'x-sdk-name': 'fine',
      parameters: [{ name: text, in: 'query', explode: false, schema: list }],
    },
    { parameters: [{ name: 'q', in: 'query', description: text, schema: string }] },
    { parameters: [{ name: 'q', in: 'query', required: true, example: text, schema: string }] },
    { responses: { 200: { description: text }, [text]: { description: text } } },
    {
      responses: {
        200: { description: '', content: { [`application/${text}+json`]: { schema: string } } },
      },
    },
  ];
}

/** Schemas that hold the text in one place each. */
function schemasWith(text: string): JsonObject {
  return {
    [`S${text}`]: object({ a_b: string }),
    Described: { ...object({ a_b: string }), description: text, title: text },
    PropertyName: object({ [text]: string, a_b: string }),
    PropertyDescription: object({ a_b: { ...string, description: text } }),
    PropertyExample: object({ a_b: { ...string, example: text } }),
    EnumValue: object({ a_b: { ...string, enum: [text, 'x'] } }),
    Constant: { ...object({ a_b: { const: text } }), required: ['a_b'] },
    Plain: object({ a: string }),
    Simple: object({ b: string }),
    Preferred: { ...object({ a_b: { ...string, 'x-sdk-name': text } }), 'x-sdk-name': text },
    Nested: object({ a_b: { ...object({ c: string }), 'x-sdk-type': text } }),
    Default: object({ a_b: { ...string, default: text } }),
    Discriminated: {
      oneOf: [{ $ref: '#/components/schemas/Plain' }, { $ref: '#/components/schemas/Simple' }],
      discriminator: { propertyName: text, mapping: { [text]: text } },
    },
  };
}

/** A document that holds the text in every place from which text reaches the output. */
function documentWith(text: string): JsonObject {
  const schemas = schemasWith(text);
  const members = Object.keys(schemas).map((key) => [
    `p_${key}`,
    { $ref: `#/components/schemas/${key.replaceAll('~', '~0').replaceAll('/', '~1')}` },
  ]);
  const responses = answer({ $ref: '#/components/schemas/All' });
  const paths = operationsWith(text).map((operation, index): [string, JsonObject] => [
    `/x${String(index)}`,
    { get: { responses, tags: ['t'], ...operation } },
  ]);
  const inPath = { name: `a${text}`, in: 'path', required: true, schema: string };
  return minimal({
    info: { title: text, version: '1', description: text },
    servers: [{ url: text, description: text }],
    tags: [{ name: 't', description: text }],
    paths: {
      ...Object.fromEntries(paths),
      [`/${text}/{a${text}}`]: { get: { parameters: [inPath], responses, tags: ['t'] } },
    },
    components: {
      schemas: { ...schemas, All: object(Object.fromEntries(members)) },
      securitySchemes: { [text]: { type: 'http', scheme: text, description: text } },
    },
  });
}

function problemsIn(path: string, text: string): string[] {
  const { diagnostics = [] } = ts.transpileModule(text, {
    fileName: path,
    reportDiagnostics: true,
  });
  const problems = diagnostics.map(
    (found) => `${path}: ${ts.flattenDiagnosticMessageText(found.messageText, ' ')}`,
  );
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === 'pwn_ed') problems.push(`${path}: ${node.text}`);
    if (ts.isTemplateExpression(node)) problems.push(`${path}: ${node.getText()}`);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true));
  return problems;
}

/** What a Markdown page says outside code, where HTML and links mean something. */
function proseOf(markdown: string): string {
  return markdown.replace(/^```[\s\S]*?^```$/gmu, '').replace(/(`+)(?!`).*?(?<!`)\1(?!`)/gu, '');
}

/** What a renderer makes of a page beside our own marks and links. */
function strangersIn(text: string): readonly string[] {
  const own = /^HTML: <!-- sample [\w.#/-]+ -->$|^link: (?:\.\.\/)*[\w./-]+(?:#|$)/u;
  return intrusionsIn(rendered(text)).filter((found) => !own.test(found));
}

describe('hostile text in every place of a document', () => {
  test.each(payloads)('%j stays text', async (payload) => {
    const { files } = await generated(documentWith(payload));
    const problems: string[] = [];
    for (const [path, text] of files) {
      expect(path).toMatch(/^[\p{L}\p{N}_./-]+$/u);
      expect(path).not.toContain('..');
      if (path.endsWith('.json')) JSON.parse(text);
      if (path.endsWith('.md'))
        expect(proseOf(text)).not.toMatch(/<script>|(?<!\\)\]\(javascript:/iu);
      if (path.endsWith('.md')) expect(strangersIn(text), path).toEqual([]);
      const isWritten = path.endsWith('.ts') && !path.startsWith('src/runtime/');
      if (isWritten) problems.push(...problemsIn(path, text));
    }
    expect(problems).toEqual([]);
  });
});
