import type { Method } from '../model/api.js';
import { camel } from './words.js';

const verbs: { readonly [M in Method]: string } = {
  get: 'get',
  post: 'create',
  put: 'update',
  patch: 'update',
  delete: 'delete',
  options: 'options',
  head: 'head',
  trace: 'trace',
};

/**
 * The method name that a path and an HTTP method give (rule M1): the verb, the literal segments of the path, and `ById`
 * where it ends in a parameter. All literals but the last are in the singular; the last one too, unless a GET ends in it.
 */
export function methodNameOf(method: Method, path: string): string {
  const segments = segmentsOf(path);
  const isById = segments.at(-1)?.startsWith('{') === true;
  const literals = segments.filter((segment) => !segment.startsWith('{'));
  const words = literals.map((literal, index) => {
    const asWritten = index === literals.length - 1 && method === 'get' && !isById;
    return asWritten ? literal : singular(literal);
  });
  return camel([verbs[method], ...words, ...(isById ? ['by', 'id'] : [])].join('_'));
}

/** A longer name, which tells apart what rule M1 calls alike: the HTTP method, the path as written, its parameters. */
export function fullMethodNameOf(method: Method, path: string): string {
  const segments = segmentsOf(path);
  const parameters = segments.filter((segment) => segment.startsWith('{'));
  const literals = segments.filter((segment) => !segment.startsWith('{'));
  const by = parameters.flatMap((name, index) => [index === 0 ? 'by' : 'and', name]);
  return camel([method, ...literals, ...by].join('_'));
}

function segmentsOf(path: string): readonly string[] {
  return path
    .replace(/#.*$/u, '')
    .split(/\/|(?=\{)|(?<=\})/u)
    .map((segment) => segment.replace(/\.$/u, ''))
    .filter((segment) => segment !== '');
}

const unchanged = /(ss|status|metadata|terms)$/iu;
const longPlural = /(statuses|aliases|batches|boxes)$/iu;

function singular(word: string): string {
  if (unchanged.test(word)) return word;
  if (longPlural.test(word)) return word.slice(0, -2);
  if (/ies$/iu.test(word)) return `${word.slice(0, -3)}y`;
  return word.replace(/s$/iu, '');
}
