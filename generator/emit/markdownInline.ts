/** What the parts of a text must know of the whole of it. */
export interface MarkdownContext {
  /** Where its reference links lead, by their labels. */
  readonly definitions: ReadonlyMap<string, string>;
  /** The tags that it opens and closes: they are markup, and not words in angle brackets. */
  readonly tags: ReadonlySet<string>;
  /** Whether it may hold a table, in which a bar ends a cell even inside of code. */
  readonly hasTable: boolean;
}

const definition = /^ {0,3}\[([^\]\\]+)\]:\s*<?([^\s<>]+)>?.*$/u;

/** What the parts of a text must know of the whole of it. */
export function contextOf(text: string): MarkdownContext {
  const lines = text.split('\n');
  const definitions = lines.flatMap((line) => {
    const [, label, url] = definition.exec(line) ?? [];
    return label === undefined || url === undefined ? [] : [[keyOf(label), url] as const];
  });
  const namesIn = (form: RegExp): string[] =>
    [...text.matchAll(form)].map(([, name = '']) => name.toLowerCase());
  const closed = new Set(namesIn(/<\/([a-z][\w-]*)\s*>/giu));
  const opened = namesIn(/<([a-z][\w-]*)(?:\s[^<>]*)?>/giu);
  return {
    definitions: new Map(definitions),
    tags: new Set([...opened.filter((name) => closed.has(name)), 'br']),
    hasTable: lines.some((line) => /^[\s>*+\d.)|:-]*$/u.test(line) && line.includes('|')),
  };
}

/** Whether a line says where a reference link leads, and nothing to a reader. */
export function isDefinition(line: string): boolean {
  return definition.test(line);
}

function keyOf(label: string): string {
  return label.replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** What means something inside of a paragraph; the rest is text. */
const tokens = new RegExp(
  [
    String.raw`(?<escaped>\\[!-/:-@[-\x60{-~])`,
    String.raw`(?<end>\\$)`,
    '(?<!`)(?<ticks>`+)(?!`)(?<code>.*?[^`])\\k<ticks>(?!`)',
    '!*\\[(?<label>(?:[^\\[\\]\\\\`<]|`[^`]*`|\\\\.)*)\\]' +
      String.raw`(?:\(\s*<?(?<url>[^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*)>?` +
      String.raw`(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)|\[(?<to>[^\[\]]*)\])?`,
    '<(?<address>https?://[^\\s<>`]*)>',
    String.raw`</?(?<tag>[a-z][\w-]*)(?:\s[^<>]*)?/?>`,
    '(?<other>[`\\[\\]<]|!(?=[!<\\[]))',
  ].join('|'),
  'gius',
);

/** What a token consists of, by the names of its parts; most are missing. */
type Token = Readonly<Partial<Record<string, string>>>;

/** A paragraph as it may stand in a page of ours: no HTML, no picture, no link but to the web or to an address of mail. */
export function inlineText(text: string, context: MarkdownContext): string {
  let end = 0;
  const parts = [...text.matchAll(tokens)].flatMap(({ 0: whole, index, groups = {} }) => {
    const before = text.slice(end, index);
    end = index + whole.length;
    return [before, tokenText(whole, groups, context)];
  });
  return [...parts, text.slice(end)].join('');
}

function tokenText(whole: string, token: Token, context: MarkdownContext): string {
  const { escaped, end, code: inside, label, address, tag } = token;
  if (escaped !== undefined) return escaped === '\\<' ? '&lt;' : escaped;
  if (end !== undefined) return '\\\\';
  if (inside !== undefined) return codeSpan(inside, context);
  if (label !== undefined) return linkText(label, token, context);
  if (address !== undefined) return linkTo(address) ?? escapeFirst(whole, context);
  if (tag !== undefined && context.tags.has(tag.toLowerCase())) return tag === 'br' ? ' ' : '';
  return escapeFirst(whole, context);
}

function escapeFirst(whole: string, context: MarkdownContext): string {
  const rest = inlineText(whole.slice(1), context);
  return whole.startsWith('<') ? `&lt;${rest}` : `\\${whole.charAt(0)}${rest}`;
}

/** A link as a link where it leads to the web; text in brackets that leads nowhere is that. */
function linkText(label: string, { url, to }: Token, context: MarkdownContext): string {
  const text = inlineText(label, context);
  const defined = context.definitions.get(keyOf(to === undefined || to === '' ? label : to));
  const target = linkTarget(url ?? defined ?? '');
  if (target !== undefined) return text === '' ? '' : `[${text}](${target})`;
  const brackets = `\\[${text}\\]`;
  if (url === undefined && defined === undefined)
    return to === undefined ? brackets : `${brackets}\\[${inlineText(to, context)}\\]`;
  return text;
}

/** An address that a link may lead to; `undefined` for any other. */
export function linkTarget(url: string): string | undefined {
  return /^(?:https?:\/\/|mailto:)[^\s<>\\`[\]]*$/iu.test(url) ? url : undefined;
}

function linkTo(address: string): string | undefined {
  return linkTarget(address) === undefined ? undefined : `<${address}>`;
}

function codeSpan(inside: string, { hasTable }: MarkdownContext): string {
  const span = code(inside);
  return hasTable ? span.replaceAll('|', '\\|') : span;
}

/** Text as a code span, whatever stands in it. */
export function code(text: string): string {
  const flat = unmarked(text.replace(/\s+/gu, ' '));
  const longest = Math.max(0, ...[...flat.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `\`${flat}\`` : `${fence} ${flat} ${fence}`;
}

/** Text that no tool takes for one of the marks that tell samples apart. */
export function unmarked(text: string): string {
  return text.replace(/<!--\s+sample/giu, '<!--sample');
}
