import type { Answer, Operation, Parameter, Service } from '../model/api.js';
import { nameOf } from '../name/names.js';
import { signatureOf, type Slot } from '../name/signature.js';
import { brandedName } from './brand.js';
import { memberText } from './jsdoc.js';
import { phrasesOf, type Phrases } from './phrases.js';
import { firstSentence, headed, isOneSentence, reflow, wrap } from './prose.js';
import { sampleOf } from './sample.js';
import { roleName, serviceOf, targetOf, type Scope } from './scope.js';
import { comment } from './text.js';

/** The comment of a method: what it does, what it takes, what it gives, and a call to copy. */
export function methodDocs(
  scope: Scope,
  { service, operation }: { readonly service: Service; readonly operation: Operation },
): string {
  const { docs } = operation;
  const prose = reflow(comment(headed(docs.summary, docs.description)));
  const tags = [
    ...parameterTags(scope, operation),
    ...(operation.success.content ? [wrap(`@returns ${comment(returned(scope, operation))}`)] : []),
    ...failureTags(scope, operation),
    ...deprecationTag(scope, { service, operation }),
    ...(operation.aliasOf === undefined
      ? [exampleTag(sampleOf(scope, service, operation).short)]
      : []),
    ...(docs.link === undefined ? [] : [`@see ${comment(docs.link)}`]),
  ];
  return [prose, ...tags].filter((part) => part !== '').join('\n');
}

/** A deprecated name says what to use; of anything else the document says no more than that. */
function deprecationTag(
  scope: Scope,
  { service, operation }: { readonly service: Service; readonly operation: Operation },
): string[] {
  const target = targetOf(scope, operation);
  if (target === operation) return operation.docs.deprecated ? ['@deprecated'] : [];
  const holder = serviceOf(scope, target);
  const method = nameOf(scope.names, target.id);
  const isHere = holder.id === service.id;
  const link = isHere ? method : `${roleName(scope, holder, 'manager')}.${method}`;
  return [`@deprecated ${phrasesOf(scope).use(`{@link ${link}}`)}`];
}

function exampleTag(code: string): string {
  return `@example${code.includes('\n') ? '\n' : ' '}${comment(code)}`;
}

/** Only arguments that the document describes are worth a line: the types of the others say the same. */
function parameterTags(scope: Scope, operation: Operation): string[] {
  const { positional } = signatureOf(operation, scope);
  return positional.flatMap((slot) => {
    const text = slotText(phrasesOf(scope), slot);
    return text === undefined ? [] : [wrap(`@param ${slot.name} ${text}`)];
  });
}

function slotText(phrases: Phrases, slot: Slot): string | undefined {
  switch (slot.kind) {
    case 'path':
      return argumentText(phrases, slot.parameter);
    case 'url':
      return phrases.wholeUrl;
    case 'body': {
      const { description } = slot.body.docs;
      return description === undefined ? undefined : comment(firstSentence(description));
    }
    case 'query':
    case 'headers':
    case 'cancellation':
      return undefined;
  }
}

/** What an argument is; what more there is to say of it stands on the page of the manager. */
function argumentText(phrases: Phrases, { docs, name }: Parameter): string {
  const { description } = docs;
  const text = isOneSentence(description ?? '')
    ? memberText(phrases, docs)
    : comment(firstSentence(description ?? ''));
  return text === '' ? phrases.partOfPath(`\`${comment(name)}\``) : text.replace(/\s+/gu, ' ');
}

/** What an answer brings, without the word that the tag says already. */
function returned(scope: Scope, { success }: Operation): string {
  const text = success.docs.description ?? phrasesOf(scope).theAnswer;
  const bare = firstSentence(text.replace(/^returns?:?\s+/iu, ''));
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

/** One tag for all failures, since all are of one class; each begins with its status. */
function failureTags(scope: Scope, { failures }: Operation): string[] {
  const named = failures.filter(({ status }) => status !== 'default');
  // Where most failures have the same body, that is not told of each.
  const usual = usualText(failures.map((failure) => bodyText(scope, failure)));
  const texts = (named.length > 0 ? named : failures).map((failure) => {
    const { status, docs } = failure;
    const text = comment(firstSentence(docs.description ?? phrasesOf(scope).failed));
    const body = bodyText(scope, failure);
    const told = text + (body === usual ? '' : body);
    return status === 'default' ? told : `\`${comment(status)}\`: ${told}`;
  });
  if (texts.length === 0) return [];
  return [wrap(`@throws {${brandedName(scope, 'ApiError')}} ${texts.join(' ')}`)];
}

/** What more than half of them have. */
function usualText(texts: readonly string[]): string | undefined {
  const times = (text: string): number => texts.filter((one) => one === text).length;
  return texts.find((text) => times(text) > texts.length / 2);
}

/** What an error holds as its body; nothing where that has no name. */
function bodyText(scope: Scope, { content }: Answer): string {
  return content?.type.kind === 'reference'
    ? phrasesOf(scope).withBody(`\`${nameOf(scope.names, content.type.to)}\``)
    : '';
}
