import type { ListedGroup } from '../listingData.js';
import { element, listing, methodBadge, slug, titleElement, words } from './page.js';

/** Puts all managers into the navigation; the page's own is open. */
export function fillNavigation(): void {
  const tree = document.querySelector('.tree');
  if (!tree || listing.groups.length === 0) return;
  const overview = element('li', {}, [linkTo('index', [words.overview])]);
  tree.replaceChildren(overview, ...listing.groups.map(branch));
  bringIntoView(tree);
}

/** Lets the navigation be shown and hidden where there is little room. */
export function setUpMenu(): void {
  const button = document.querySelector<HTMLElement>('.menu');
  if (!button) return;
  const isOpen = (): boolean => button.getAttribute('aria-expanded') === 'true';
  const toggle = (): void => {
    button.setAttribute('aria-expanded', String(!isOpen()));
    document.body.classList.toggle('menu-open', isOpen());
  };
  button.addEventListener('click', toggle);
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !isOpen()) return;
    toggle();
    button.focus();
  });
}

/** Keeps the place of a page when its language is changed. */
export function setUpLanguages(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.languages a')) {
    link.addEventListener('click', () => {
      if (link.pathname.endsWith(`/${slug}.html`)) link.hash = location.hash;
    });
  }
}

/** Opens all that stands around the place that the address names, and shows it. */
export function openTarget(): void {
  const target = document.getElementById(decoded(location.hash.slice(1)));
  if (!target) return;
  for (let around = target.parentElement; around; around = around.parentElement) {
    if (around instanceof HTMLDetailsElement) around.open = true;
  }
  const own = target.querySelector<HTMLDetailsElement>(':scope > details.nested');
  if (own) own.open = true;
  target.scrollIntoView();
}

function branch(group: ListedGroup): HTMLElement {
  const { operations } = group;
  const isOpen = listing.groups.length === 1 || operations.some((one) => one.slug === slug);
  const links = operations.map((operation) => {
    const children = [titleElement(operation), methodBadge(operation.method)];
    return element('li', {}, [linkTo(operation.slug, children)]);
  });
  const inside = [element('summary', {}, [titleElement(group)]), element('ul', {}, links)];
  return element('li', {}, [element('details', isOpen ? { open: '' } : {}, inside)]);
}

function linkTo(target: string, children: readonly (Node | string)[]): HTMLElement {
  const current = target === slug ? { 'aria-current': 'page' } : {};
  return element('a', { href: `${target}.html`, ...current }, children);
}

function bringIntoView(tree: Element): void {
  const current = tree.querySelector<HTMLElement>('[aria-current]');
  const side = tree.closest('nav');
  if (!current || !side) return;
  const top = current.getBoundingClientRect().top - side.getBoundingClientRect().top;
  if (top > side.clientHeight - 80) side.scrollTop = top - side.clientHeight / 2;
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
