import { recall, remember } from './memory.js';

/** Makes the languages of samples a choice that holds for all pages. */
export function setUpTabs(): void {
  const tabs = allTabs();
  for (const tab of tabs) {
    tab.addEventListener('click', () => choose(tab));
    tab.addEventListener('keydown', (event) => moveFrom(tab, event));
  }
  const label = recall('sample');
  const known = tabs.find(({ dataset }) => dataset['label'] === label);
  if (known) show(known);
}

function moveFrom(tab: HTMLElement, event: KeyboardEvent): void {
  const tabs = [...(tab.parentElement?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
  const target = tabs.at(nextIndex(event.key, tabs.indexOf(tab), tabs.length));
  if (!target || target === tab) return;
  event.preventDefault();
  choose(target);
  target.focus();
}

function nextIndex(key: string, index: number, count: number): number {
  switch (key) {
    case 'ArrowRight':
      return (index + 1) % count;
    case 'ArrowLeft':
      return index - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return index;
  }
}

function choose(tab: HTMLElement): void {
  const label = tab.dataset['label'] ?? '';
  remember('sample', label);
  for (const same of allTabs()) {
    if (same.dataset['label'] === label) show(same);
  }
}

function show(chosen: HTMLElement): void {
  for (const tab of chosen.parentElement?.querySelectorAll<HTMLElement>('[role=tab]') ?? []) {
    const isChosen = tab === chosen;
    tab.setAttribute('aria-selected', String(isChosen));
    tab.tabIndex = isChosen ? 0 : -1;
    const panel = document.getElementById(tab.getAttribute('aria-controls') ?? '');
    panel?.toggleAttribute('data-shown', isChosen);
  }
  chosen.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function allTabs(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[role=tab]')];
}
