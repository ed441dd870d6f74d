import { Composer, Lexer, Parser, type Document, type YAMLError } from 'yaml';
import type { CST } from 'yaml';
import { limits } from './limits.js';
import { isAtEnd, Problems, type Parsed, type Text } from './parsed.js';
import { yamlRange } from './yamlRange.js';
import { survey } from './yamlSurvey.js';
import { yamlValue } from './yamlValue.js';

/** YAML 1.2, keys always strings; duplicates, aliases and merge keys are left to the survey. */
const options = {
  schema: 'core',
  stringKeys: true,
  uniqueKeys: false,
  resolveKnownTags: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

/** Parses a YAML text, with merge keys; aliases are expanded, and what cannot be JSON is refused. */
export function parseYaml(of: Text): Parsed {
  const problems = new Problems(of);
  const [document, second] = compose(of, problems);
  if (document === undefined) return { value: undefined, problems: problems.found, rangeOf: start };
  if (second !== undefined) problems.add('several-documents', undefined, second.range[0]);
  for (const error of [...document.errors, ...document.warnings]) {
    report(error, of.text, problems);
  }
  const surveyed = survey(document.contents, problems);
  const value = problems.found.length === 0 ? yamlValue(document.contents, surveyed) : undefined;
  return {
    value,
    problems: problems.found,
    rangeOf: (pointer) => yamlRange({ text: of.text, root: document.contents, surveyed }, pointer),
  };
}

function compose(of: Text, problems: Problems): readonly Document.Parsed[] {
  const tokens = tokenize(of.text, problems);
  return tokens === undefined
    ? []
    : [...new Composer(options).compose(tokens, true, of.text.length)];
}

/** The tokens of a text; nothing when it nests too deep or holds too much to be composed safely. */
function tokenize(text: string, problems: Problems): CST.Token[] | undefined {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let scalars = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (lexeme === scalarMark) scalars++;
    if (parser.stack.length > limits.depth + framing) {
      problems.add('too-deep', { depth: limits.depth }, parser.offset);
      return undefined;
    }
    if (scalars > 2 * limits.nodes) {
      problems.add('too-many-nodes', { nodes: limits.nodes }, parser.offset);
      return undefined;
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

/** What the parser's stack holds besides the open collections: the document and a scalar. */
const framing = 2;
/** The lexeme that announces a scalar. */
const scalarMark = '\u001f';

function start(): readonly [number, number] {
  return [0, 0];
}

function report(error: YAMLError, text: string, problems: Problems): void {
  const offset = error.pos[0];
  if (error.code === 'TAB_AS_INDENT') problems.addOnNewLine('tab-indentation', undefined, offset);
  else if (error.code === 'TAG_RESOLVE_FAILED') {
    const tag = text.slice(...error.pos);
    problems.addOnNewLine('unsupported-tag', { tag }, offset);
  } else if (error.code === 'NON_STRING_KEY') {
    problems.addOnNewLine('key-not-a-scalar', undefined, offset);
  } else {
    const code = isAtEnd(text, offset) ? 'truncated-file' : 'syntax-error';
    problems.addOnNewLine(code, { format: 'YAML', problem: wordsOf(error) }, offset);
  }
}

/** The first line of what the parser says, as the end of a sentence. */
function wordsOf(error: YAMLError): string {
  const [line = ''] = error.message.split('\n');
  return line.charAt(0).toLowerCase() + line.slice(1, 120).replace(/\.$/, '');
}
