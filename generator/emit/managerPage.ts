import type { Answer, Operation, Service } from '../model/api.js';
import { nameOf } from '../name/names.js';
import type { OutputFile } from '../write/outputFile.js';
import { accessOf } from './access.js';
import { argumentList, itemLines } from './argumentList.js';
import { answerType, contentType } from './answer.js';
import { brandedName } from './brand.js';
import { SourceFile } from './file.js';
import { headingsOf, type Heading } from './headings.js';
import { code, markdown, pageLink, unlinked } from './markdown.js';
import { phrasesOf } from './phrases.js';
import { sentence } from './prose.js';
import { guideSection, guidesFor } from './readmeGuide.js';
import { sampleOf } from './sample.js';
import { roleName, serviceOf, targetOf, type Scope } from './scope.js';
import { typeName } from './typeName.js';

/** `docs/<service>.md`: what a manager can do, with a call to copy for each of its methods. */
export function managerPage(scope: Scope, service: Service): OutputFile {
  const intro = service.docs.description;
  return {
    path: `docs/${nameOf(scope.names, service.id)}.md`,
    text: [
      `# ${roleName(scope, service, 'manager')}`,
      ...(intro === undefined ? [] : [markdown(intro)]),
      contents(scope, service),
      ...service.operations.map((operation) => sectionOf(scope, service, operation)),
      ...guidesFor(scope, service).flatMap((guide) => guideSection(scope, guide)),
    ].join('\n\n'),
  };
}

function contents(scope: Scope, service: Service): string {
  const headings = [...headingsOf(scope, service).values()];
  return headings.map(({ text, fragment }) => `- [${unlinked(text)}](#${fragment})`).join('\n');
}

/** The heading of an operation on the page of its manager. */
export function headingOf(scope: Scope, operation: Operation): Heading {
  const heading = headingsOf(scope, serviceOf(scope, operation)).get(operation.id);
  return heading ?? { text: nameOf(scope.names, operation.id), fragment: '' };
}

/** What to use instead of a deprecated name, as a link from a page beside `folder`; `undefined` for what is none. */
export function insteadOf(scope: Scope, operation: Operation, folder = ''): string | undefined {
  const target = targetOf(scope, operation);
  if (target === operation) return undefined;
  const property = nameOf(scope.names, serviceOf(scope, target).id);
  const link = `${folder}${property}.md#${headingOf(scope, target).fragment}`;
  return `[${code(`client.${property}.${nameOf(scope.names, target.id)}`)}](${link})`;
}

function sectionOf(scope: Scope, service: Service, operation: Operation): string {
  const heading = `## ${headingOf(scope, operation).text}`;
  const instead = insteadOf(scope, operation);
  return instead === undefined
    ? [heading, ...section(scope, service, operation)].join('\n\n')
    : `${heading}\n\n${phrasesOf(scope).page.instead(instead)}`;
}

function section(scope: Scope, service: Service, operation: Operation): string[] {
  const { docs } = operation;
  const { page } = phrasesOf(scope);
  const method = nameOf(scope.names, operation.id);
  const url = docs.link ?? referenceOf(scope, operation);
  const link = url === undefined ? undefined : pageLink(page.reference, url);
  return [
    ...(docs.deprecated ? [page.deprecated] : []),
    ...(docs.description === undefined ? [] : [markdown(docs.description)]),
    page.performedBy(code(method)),
    ...(link === undefined ? [] : [page.seeReference(link)]),
    ...accessOf(scope, operation),
    `<!-- sample ${sampleKey(operation, method)} -->`,
    fenced(sampleOf(scope, service, operation).statement),
    `### ${page.arguments}`,
    argumentList(scope, operation),
    `### ${page.returns}`,
    ...returns(scope, operation),
    ...errors(scope, operation),
  ];
}

/** Where the owner's reference has an operation, as far as its key tells that. */
function referenceOf({ convention }: Scope, { key = '' }: Operation): string | undefined {
  const isPlain = /^[a-z][a-z0-9_]*$/iu.test(key);
  return isPlain
    ? convention.reference?.replace('{operation}', key.replaceAll('_', '-'))
    : undefined;
}

/** The name of a sample, which tools find it by: the document's own for the operation, if it can stand in a comment. */
function sampleKey({ key, twinOf }: Operation, method: string): string {
  const isPlain = key !== undefined && /^[\w.#/-]+$/u.test(key) && !key.includes('--');
  if (!isPlain) return method;
  return twinOf === undefined ? key : `${key}#${method}`;
}

function fenced(text: string): string {
  return `\`\`\`ts\n${text}\n\`\`\``;
}

function returns(scope: Scope, operation: Operation): string[] {
  const { success, otherSuccesses, gives, pages } = operation;
  const { page: phrases } = phrasesOf(scope);
  const page = new SourceFile('page', []);
  const answers = gives === 'location' ? [success] : [success, ...otherSuccesses];
  const text = success.docs.description;
  const isOne = new Set(answers.map(({ content }) => contentType(scope, page, content))).size === 1;
  return [
    phrases.gives(code(answerType(scope, page, operation))),
    ...(isOne
      ? [...(text === undefined ? [] : [markdown(text)])]
      : [answers.map((answer) => answerItem(scope, page, answer)).join('\n')]),
    ...(pages ? [phrases.iterating(code('for await'))] : []),
  ];
}

/** One of several answers, by its status. */
function answerItem(scope: Scope, page: SourceFile, { status, content, docs }: Answer): string {
  const head = `${code(status)} (${code(contentType(scope, page, content))})`;
  return itemLines('', docs.description ?? '', head).join('\n');
}

function errors(scope: Scope, { failures }: Operation): string[] {
  if (failures.length === 0) return [];
  const { page, failed } = phrasesOf(scope);
  const type = code(brandedName(scope, 'ApiError'));
  const lines = failures.flatMap(({ status, docs, content }) => {
    const when = status === 'default' ? page.otherStatus : code(status);
    const body = content ? ` (${code(typeName(scope, content.type))})` : '';
    return itemLines('', docs.description ?? sentence(failed), when + body);
  });
  return [`### ${page.errors}`, page.rejectsWith(type), lines.join('\n')];
}
