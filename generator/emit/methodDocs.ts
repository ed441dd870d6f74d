import type { Operation, Parameter, Service } from '../model/api.js';
import { signatureOf, type Slot } from '../name/signature.js';
import { brandedName } from './brand.js';
import { memberText } from './jsdoc.js';
import { reflow, sentence, wrap } from './prose.js';
import { sampleOf } from './sample.js';
import type { Scope } from './scope.js';
import { comment } from './text.js';

/** The comment of a method: what it does, what it takes, what it gives, and a call to copy. */
export function methodDocs(
  scope: Scope,
  { service, operation }: { readonly service: Service; readonly operation: Operation },
): string {
  const { docs } = operation;
  const paragraphs = [docs.summary, docs.description].flatMap((text) => text ?? []);
  const prose = paragraphs.map((text) => reflow(comment(sentence(text)))).join('\n\n');
  const tags = [
    ...parameterTags(scope, operation),
    `@returns ${wrap(comment(returned(operation)))}`,
    ...failureTags(scope, operation),
    ...(docs.deprecated ? ['@deprecated'] : []),
    `@example\n${comment(sampleOf(scope, service, operation).statement)}`,
    ...(docs.link === undefined ? [] : [`@see ${comment(docs.link)}`]),
  ];
  return `\n${[prose, tags.join('\n')].filter((part) => part !== '').join('\n\n')}`;
}

function parameterTags(scope: Scope, operation: Operation): string[] {
  const { positional, optionals } = signatureOf(operation, scope.names);
  const tags = positional.map((slot) => `@param ${slot.name} ${wrap(slotText(slot))}`);
  const others = optionals.map((slot) => words[slot.kind]).join(', ');
  return optionals.length === 0 ? tags : [...tags, `@param optionalsInput Optional: ${others}.`];
}

const words: { readonly [K in Slot['kind']]: string } = {
  path: 'path parameters',
  body: 'the body',
  query: 'query parameters',
  headers: 'extra headers',
  cancellation: 'a signal that cancels the call',
};

function slotText(slot: Slot): string {
  switch (slot.kind) {
    case 'path':
      return argumentText(slot.parameter);
    case 'body':
      return comment(sentence(slot.body.docs.description ?? 'The body of the request'));
    case 'query':
      return 'The query parameters.';
    case 'headers':
      return 'Extra headers.';
    case 'cancellation':
      return 'A signal that cancels the call.';
  }
}

function argumentText(parameter: Parameter): string {
  const text = memberText(parameter.docs).replace(/\s+/gu, ' ');
  return text === '' ? `The \`${comment(parameter.name)}\` of the path.` : text;
}

/** What an answer brings, without the word that the tag says already. */
function returned({ success }: Operation): string {
  const text = success.docs.description ?? (success.content ? 'The answer' : 'Nothing');
  const bare = sentence(text.replace(/^returns?:?\s+/iu, ''));
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

function failureTags(scope: Scope, { failures }: Operation): string[] {
  const type = brandedName(scope, 'ApiError');
  return failures.map(({ status, docs }) => {
    const text = comment(sentence(docs.description ?? 'The call failed'));
    const when = status === 'default' ? text : `\`${comment(status)}\`: ${text}`;
    return `@throws {${type}} ${wrap(when)}`;
  });
}
