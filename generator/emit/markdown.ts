/**
 * Markdown of the document as it may stand in a page of ours: no HTML, no link that runs code, no heading that would
 * break up the page.
 */
export function markdown(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/^(\s{0,3})(#{1,6}\s)/gmu, '$1\\$2')
    .replace(/^(\s{0,3})(=+|-+)(\s*)$/gmu, '$1\\$2$3')
    .replace(/\]\(\s*(?!https?:|mailto:|[#/.])[^)]*\)/giu, ']')
    .split(/(`+[^`]*`+)/u)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll('<', '&lt;')))
    .join('');
}

/** Text of the document on one line, where a heading, a list item or a table cell takes no more. */
export function inline(text: string): string {
  return markdown(text).replace(/\s+/gu, ' ').trim();
}

/** Text as a code span, whatever stands in it. */
export function code(text: string): string {
  const flat = text.replace(/\s+/gu, ' ');
  const longest = Math.max(0, ...[...flat.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `\`${flat}\`` : `${fence} ${flat} ${fence}`;
}

/** The anchor that a heading gets on GitHub and on npm. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/gu, '-');
}
