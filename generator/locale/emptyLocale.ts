/** The text of a file of translations in which there is none yet. */
export function emptyLocale(tag: string): string {
  const [language = ''] = tag.split('-');
  const mark = marks[language] ?? '(English)';
  return `# The texts of the document in another language (${tag}): where each stands in the document, the hash of what was
# translated, and the translation. \`openapi-managers translate --extract\` adds what is missing.

# What a text without a translation is marked with.
mark: ${mark}

texts:
`;
}

/** How languages say that something is in English. */
const marks: { readonly [language: string]: string } = {
  de: '(englisch)',
  es: '(en inglés)',
  fr: '(en anglais)',
  ja: '（英語）',
  ko: '(영어)',
  zh: '（英文）',
};
