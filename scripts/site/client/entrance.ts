// Leads to the locale that the reader's browser prefers, or else to the first.

const links = document.querySelectorAll<HTMLAnchorElement>('a[hreflang]');
const locales = [...links].map(({ hreflang }) => hreflang);
const preferred = navigator.languages.flatMap((wanted) =>
  locales.filter((locale) => locale.split('-')[0] === wanted.split('-')[0]),
);
const target = preferred[0] ?? locales[0];
if (target !== undefined) location.replace(`${target}/index.html`);
