import type { Json } from '../diagnostics/diagnostic.js';
import type { Docs } from '../model/api.js';
import { asList } from '../model/json.js';
import type { Phrases } from './phrases.js';
import { flowed, isOneSentence, reflow, sentence, unstopped } from './prose.js';
import { comment, literal } from './text.js';

/** The comment of a member of a type. */
export function memberComment(text: string): { readonly leadingTrivia?: string } {
  return text === '' ? {} : { leadingTrivia: commentOf(text) };
}

/** The comment of a statement, behind an empty line. */
export function statementComment(text: string): { readonly leadingTrivia: string } {
  return { leadingTrivia: `\n${commentOf(text)}` };
}

/** A comment begins and ends on the lines of its text: a large API has thousands of them. */
function commentOf(text: string): string {
  const lines = text.split('\n').map((line) => ` ${line}`.trimEnd());
  return `/**${lines.join('\n *')} */\n`;
}

/** What a comment says of a property or a parameter: its description, and an example where that can be said in passing. */
export function memberText(phrases: Phrases, docs: Docs, hints: MemberHints = {}): string {
  const described = describe(phrases, docs, hints);
  return withDeprecation(flowed(described), docs);
}

/** What is known of a member beside its docs. */
export interface MemberHints {
  /** The only value that it can have. */
  readonly constant?: string | number | boolean | undefined;
  /** Whether the example would only repeat what the type says. */
  readonly plain?: boolean;
}

/** What a comment says of a type. */
export function typeText(docs: Docs, otherwise: string): string {
  return withDeprecation(reflow(comment(sentence(docs.description ?? otherwise))), docs);
}

function describe(phrases: Phrases, docs: Docs, { constant, plain }: MemberHints): string {
  const text = comment(docs.description ?? '');
  if (constant !== undefined && isEcho(text, String(constant))) {
    return phrases.always(`\`${comment(String(constant))}\``);
  }
  const example = plain === true ? undefined : exampleText(docs.example);
  if (text === '' || example === undefined) return sentence(text);
  return isOneSentence(text)
    ? phrases.suchAs(unstopped(text), `\`${example}\``)
    : phrases.forExample(sentence(text), `\`${example}\``);
}

/** Whether a description says nothing but the value itself, or nothing at all. */
function isEcho(description: string, value: string): boolean {
  const bare = description.replace(/[`'".\s]/gu, '').toLowerCase();
  return bare === '' || bare === value.replace(/\s/gu, '').toLowerCase();
}

function exampleText(example: Json | undefined): string | undefined {
  const plain = typeof example === 'string' || typeof example === 'number';
  const text = comment(plain ? String(example) : listText(asList(example)));
  return text === '' || text.length > 60 || /[`\n]|[.!?]$/u.test(text) ? undefined : text;
}

function withDeprecation(text: string, docs: Docs): string {
  if (!docs.deprecated) return text;
  return text === '' ? '@deprecated' : `${text}\n\n@deprecated`;
}

/** A list of texts as TypeScript; nothing for a list of anything else. */
function listText(items: readonly Json[]): string {
  const texts = items.filter((item) => typeof item === 'string');
  return texts.length === items.length && texts.length > 0
    ? `[${texts.map((item) => literal(item)).join(', ')}]`
    : '';
}
