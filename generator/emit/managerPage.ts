import type { Operation, Service } from '../model/api.js';
import { nameOf } from '../name/names.js';
import type { OutputFile } from '../write/outputFile.js';
import { accessOf } from './access.js';
import { argumentList } from './argumentList.js';
import { answerType } from './answer.js';
import { brandedName } from './brand.js';
import { SourceFile } from './file.js';
import { anchor, code, inline, markdown } from './markdown.js';
import { sampleOf } from './sample.js';
import { roleName, serviceOf, targetOf, type Scope } from './scope.js';
import { typeName } from './typeName.js';

/** `docs/<service>.md`: what a manager can do, with a call to copy for each of its methods. */
export function managerPage(scope: Scope, service: Service): OutputFile {
  const headings = service.operations.map((operation) => headingOf(scope, operation));
  const sections = service.operations.map((operation, index) =>
    sectionOf(scope, { service, operation, heading: headings[index] ?? '' }),
  );
  const intro = service.docs.description;
  return {
    path: `docs/${nameOf(scope.names, service.id)}.md`,
    text: [
      `# ${roleName(scope, service, 'manager')}`,
      ...(intro === undefined ? [] : [markdown(intro)]),
      headings.map((heading) => `- [${heading}](#${anchor(heading)})`).join('\n'),
      ...sections,
    ].join('\n\n'),
  };
}

/** What an operation is called on its page; a deprecated name stands for itself. */
export function headingOf(scope: Scope, operation: Operation): string {
  const name = nameOf(scope.names, operation.id);
  return inline(operation.aliasOf === undefined ? (operation.docs.summary ?? name) : name);
}

/** What to use instead of a deprecated name, as a link from a page beside `folder`; `undefined` for what is none. */
export function insteadOf(scope: Scope, operation: Operation, folder = ''): string | undefined {
  const target = targetOf(scope, operation);
  if (target === operation) return undefined;
  const property = nameOf(scope.names, serviceOf(scope, target).id);
  const link = `${folder}${property}.md#${anchor(headingOf(scope, target))}`;
  return `[${code(`client.${property}.${nameOf(scope.names, target.id)}`)}](${link})`;
}

interface Section {
  readonly service: Service;
  readonly operation: Operation;
  readonly heading: string;
}

function sectionOf(scope: Scope, at: Section): string {
  const instead = insteadOf(scope, at.operation);
  if (instead === undefined) return section(scope, at);
  return `## ${at.heading}\n\n**Deprecated.** Use ${instead}, which makes the same call.`;
}

function section(scope: Scope, { service, operation, heading }: Section): string {
  const { docs } = operation;
  const method = nameOf(scope.names, operation.id);
  return [
    `## ${heading}`,
    ...(docs.deprecated ? ['**Deprecated.**'] : []),
    ...(docs.description === undefined ? [] : [markdown(docs.description)]),
    `This operation is performed by calling function ${code(method)}.`,
    ...(docs.link === undefined
      ? []
      : [`See the endpoint docs at [API Reference](${safeUrl(docs.link)}).`]),
    ...accessOf(scope, operation),
    `<!-- sample ${sampleKey(operation, method)} -->`,
    fenced(sampleOf(scope, service, operation).statement),
    '### Arguments',
    argumentList(scope, operation),
    '### Returns',
    ...returns(scope, operation),
    ...errors(scope, operation),
  ].join('\n\n');
}

/** The name of a sample, which tools find it by: the document's own for the operation, if it can stand in a comment. */
function sampleKey(operation: Operation, method: string): string {
  const { key } = operation;
  return key !== undefined && /^[\w.#/-]+$/u.test(key) && !key.includes('--') ? key : method;
}

function fenced(text: string): string {
  return `\`\`\`ts\n${text}\n\`\`\``;
}

function returns(scope: Scope, operation: Operation): string[] {
  const type = answerType(scope, new SourceFile('page', []), operation);
  const text = operation.success.docs.description;
  const how = operation.pages
    ? [
        `Iterating over it, by ${code('for await')}, gives the items of this page and of all that follow.`,
      ]
    : [];
  return [
    `This function returns a value of type ${code(type)}.`,
    ...(text === undefined ? [] : [markdown(text)]),
    ...how,
  ];
}

function errors(scope: Scope, { failures }: Operation): string[] {
  if (failures.length === 0) return [];
  const type = code(brandedName(scope, 'ApiError'));
  const lines = failures.map(({ status, docs, content }) => {
    const when = status === 'default' ? 'Any other status' : code(status);
    const body = content ? ` (${code(typeName(scope, content.type))})` : '';
    return `- ${when}${body}: ${inline(docs.description ?? 'The call failed.')}`;
  });
  return ['### Errors', `The call rejects with ${type}:`, lines.join('\n')];
}

function safeUrl(url: string): string {
  return /^https?:\/\//iu.test(url)
    ? encodeURI(decodeURI(url)).replace(/[()<>]/gu, encodeURIComponent)
    : '#';
}
