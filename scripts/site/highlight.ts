import { bundledLanguages, createCssVariablesTheme, createHighlighter } from 'shiki';
import type { BundledLanguage } from 'shiki';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { Html, html } from './html.js';

const theme = createCssVariablesTheme({ name: 'tokens' });

/** Colours code by classes, so that a style sheet has the say; the text itself is never changed. */
export type Highlight = (source: string, language: string) => Html;

/** A highlighter for some languages; code of any other stays plain. */
export async function highlighterFor(languages: readonly string[]): Promise<Highlight> {
  const names = [...new Set([...languages.map(grammarOf), 'json'])];
  const highlighter = await createHighlighter({
    themes: [theme],
    langs: names.filter(isKnown),
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  const done = new Map<string, Html>();
  return (source, language) => {
    const lang = grammarOf(language);
    if (!isKnown(lang)) return html`${source}`;
    const key = `${lang}\n${source}`;
    // With a limit of time, a busy machine would give other colours.
    const coloured =
      done.get(key) ??
      joined(highlighter.codeToTokensBase(source, { lang, theme, tokenizeTimeLimit: 0 }));
    done.set(key, coloured);
    return coloured;
  };
}

interface Token {
  readonly content: string;
  readonly color?: string;
}

function joined(lines: readonly (readonly Token[])[]): Html {
  return new Html(lines.map((line) => line.map(token).join('')).join('\n'));
}

function token({ content, color }: Token): string {
  const [, kind] = /^var\(--shiki-token-([a-z-]+)\)$/.exec(color ?? '') ?? [];
  const { text } = html`${content}`;
  return kind === undefined || content.trim() === '' ? text : `<i class="${kind}">${text}</i>`;
}

function isKnown(name: string): name is BundledLanguage {
  return Object.hasOwn(bundledLanguages, name);
}

/** Documents have names of their own for some languages. */
function grammarOf(language: string): string {
  const name = language.toLowerCase();
  const names = new Map([
    ['curl', 'shell'],
    ['node', 'typescript'],
    ['.net', 'csharp'],
  ]);
  return names.get(name) ?? name;
}
