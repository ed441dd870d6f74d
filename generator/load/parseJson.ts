import {
  parseTree,
  printParseErrorCode,
  visit,
  type Node,
  type ParseErrorCode,
} from 'jsonc-parser';
import type { Json } from '../diagnostics/diagnostic.js';
import { isList, isObject } from './json.js';
import { scanJson, type Scan } from './jsonScan.js';
import { limits } from './limits.js';
import { isAtEnd, Problems, type Parsed, type Text } from './parsed.js';
import { parsePointer } from './pointer.js';

/** Parses a JSON text. Its nodes are located only when somebody asks where one stands. */
export function parseJson(of: Text): Parsed {
  const problems = new Problems(of);
  const scan = scanJson(of.text);
  const value = withinLimits(scan, problems) ? valueOf(of, problems) : undefined;
  if (value !== undefined && countMembers(value) < scan.members) findDuplicates(of, problems);
  const sound = problems.found.length === 0 ? value : undefined;
  return { value: sound, problems: problems.found, rangeOf: lazyRanges(of.text) };
}

/** Whether a text is JSON as it stands. */
export function isJson(text: string): boolean {
  return tryJson(text) !== undefined;
}

function withinLimits(scan: Scan, problems: Problems): boolean {
  if (scan.tooDeepAt !== undefined) {
    problems.add('too-deep', { depth: limits.depth }, scan.tooDeepAt);
  } else if (scan.values > limits.nodes) problems.add('too-many-nodes', { nodes: limits.nodes }, 0);
  return problems.found.length === 0;
}

function valueOf(of: Text, problems: Problems): Json | undefined {
  const value = tryJson(of.text);
  if (value === undefined) findMistakes(of.text, problems);
  return value;
}

function tryJson(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isParsed(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Of what JSON.parse returns, the outermost type tells enough. */
function isParsed(value: unknown): value is Json {
  return ['string', 'number', 'boolean', 'object'].includes(typeof value);
}

function countMembers(value: Json): number {
  if (isList(value)) return value.reduce<number>((sum, item) => sum + countMembers(item), 0);
  if (!isObject(value)) return 0;
  return Object.values(value).reduce<number>((sum, member) => sum + 1 + countMembers(member), 0);
}

function findMistakes(text: string, problems: Problems): void {
  visit(
    text,
    {
      onError: (error, offset, length) => {
        const end =
          printParseErrorCode(error) === 'UnexpectedEndOfString' ? offset + length : offset;
        const code = isAtEnd(text, end) ? 'truncated-file' : 'syntax-error';
        problems.addOnNewLine(code, { format: 'JSON', problem: mistakes[error] }, offset);
      },
    },
    { disallowComments: true },
  );
  if (problems.found.length === 0) {
    problems.add('syntax-error', { format: 'JSON', problem: 'it cannot be parsed' }, 0);
  }
}

function findDuplicates({ text }: Text, problems: Problems): void {
  const open: Map<string, number>[] = [];
  visit(text, {
    onObjectBegin: () => void open.push(new Map()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty: (key, offset) => {
      const keys = open.at(-1);
      const first = keys?.get(key);
      if (first === undefined) keys?.set(key, offset);
      else problems.add('duplicate-key', { key, firstLine: problems.lineOf(first) }, offset);
    },
  });
}

function lazyRanges(text: string): Parsed['rangeOf'] {
  let tree: Node | undefined;
  return (pointer) => {
    tree ??= parseTree(text);
    return tree === undefined ? [0, 0] : rangeIn(tree, parsePointer(pointer));
  };
}

function rangeIn(tree: Node, segments: readonly string[]): readonly [number, number] {
  let [node, key]: [Node, Node | undefined] = [tree, undefined];
  for (const segment of segments) {
    const next = step(node, segment);
    if (next === undefined) break;
    [node, key] = next;
  }
  const shown = isCollection(node) ? (key ?? node) : node;
  return [shown.offset, shown.offset + shown.length];
}

function step(node: Node, segment: string): [value: Node, key: Node | undefined] | undefined {
  if (node.type === 'array') {
    const item = node.children?.[Number(segment)];
    return item && [item, undefined];
  }
  const property = node.children?.find((child) => child.children?.[0]?.value === segment);
  const [key, value] = property?.children ?? [];
  return value && [value, key];
}

function isCollection(node: Node): boolean {
  return node.type === 'object' || node.type === 'array';
}

/** What jsonc-parser's error codes mean. */
const mistakes: { readonly [code in ParseErrorCode]: string } = {
  1: 'this is no value that JSON knows',
  2: 'this number is malformed',
  3: 'a property name in double quotes is expected',
  4: 'a value is expected',
  5: 'a colon is expected',
  6: 'a comma is expected',
  7: 'a closing brace is expected',
  8: 'a closing bracket is expected',
  9: 'nothing may follow the outermost value',
  10: 'comments are not allowed',
  11: 'this comment never ends',
  12: 'this string never ends',
  13: 'this number is incomplete',
  14: 'this Unicode escape is malformed',
  15: 'this escape is unknown',
  16: 'this character must be escaped',
};
