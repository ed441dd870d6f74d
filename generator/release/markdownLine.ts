/**
 * Text as the item of a list in Markdown: its code spans stay, all else that Markdown or HTML would read as more than
 * text is escaped.
 */
export function markdownLine(text: string): string {
  const flat = text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
  const runs = [...flat.matchAll(/`+|[^`]+/gu)].map(([run]) => run);
  const parts: string[] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at] ?? '';
    // A code span ends at the next run of as many backticks; without one, there is none.
    const end = run.startsWith('`') ? runs.indexOf(run, at + 1) : at;
    parts.push(end > at ? runs.slice(at, end + 1).join('') : escaped(run));
    at = Math.max(at, end);
  }
  return withPlainStart(parts.join(''));
}

function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]#|~]/gu, String.raw`\$&`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
}

/** A list or a quotation in the item would begin with one of these. */
function withPlainStart(text: string): string {
  return text.replace(/^(\d*)([-+>.)])/u, String.raw`$1\$2`);
}
