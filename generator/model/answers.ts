import type { Answer } from './api.js';
import { contentOf } from './content.js';
import { childOf, childrenOf, resolve, type Context, type Node } from './context.js';
import { docsOf, noDocs } from './docs.js';
import { idAt } from './id.js';
import { asText, own } from './json.js';

/** What an operation may answer. */
export interface Answers {
  /** In the order of their status, so that the order of the document does not matter. */
  readonly all: readonly Answer[];
  readonly success: Answer;
  readonly otherSuccesses: readonly Answer[];
  readonly failures: readonly Answer[];
}

/**
 * The answers of an operation. Its success is the first one that has content, else the first; where none is declared,
 * `default` stands for it (OpenAPI 3.1, section 4.8.16).
 */
export function answersOf(context: Context, operation: Node): Answers {
  const all = readAnswers(context, operation);
  const successes = all.filter(({ status }) => status.startsWith('2'));
  const standIn = all.find(({ status }) => status === 'default') ?? emptyAnswer(context, operation);
  const success = successes.find(({ content }) => content !== undefined) ?? successes[0] ?? standIn;
  return {
    all,
    success,
    otherSuccesses: successes.filter((answer) => answer !== success),
    failures: all.filter((answer) => answer !== success && !/^[123]/u.test(answer.status)),
  };
}

function readAnswers(context: Context, operation: Node): Answer[] {
  const id = idAt(operation.pointer);
  const isForCallers = asText(own(operation.value, 'x-sdk-answer')) !== 'none';
  return childrenOf(childOf(operation, 'responses'))
    .filter(([status]) => /^(?:[1-5](?:\d\d|XX)|default)$/iu.test(status))
    .map(([status, declared]) => ({ status, node: resolve(context, declared) }))
    .sort((a, b) => (a.status < b.status ? -1 : 1))
    .map(({ status, node }) => ({
      id: idAt(node.pointer),
      source: context.document.sourceOf(node.pointer),
      docs: docsOf(node.value),
      status,
      content:
        isForCallers || !status.startsWith('2')
          ? contentOf(context, node, { kind: 'answer', operation: id, status })
          : undefined,
    }));
}

function emptyAnswer(context: Context, node: Node): Answer {
  return {
    id: idAt(`${node.pointer}/responses`),
    source: context.document.sourceOf(node.pointer),
    docs: noDocs,
    status: '2XX',
    content: undefined,
  };
}
