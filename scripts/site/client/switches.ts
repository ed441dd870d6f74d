import { remember } from './memory.js';

/** Lets the reader choose between light and dark; until then the system's choice holds. */
export function setUpTheme(): void {
  const { dataset } = document.documentElement;
  const button = document.querySelector('#_theme');
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = (): boolean =>
    (dataset['theme'] ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const tell = (): void => button?.setAttribute('aria-pressed', String(isDark()));
  button?.addEventListener('click', () => {
    const theme = isDark() ? 'light' : 'dark';
    dataset['theme'] = theme;
    remember('theme', theme);
    tell();
  });
  system.addEventListener('change', tell);
  tell();
}

const shownFor = 2000;

/** Lets the code of a panel be copied. */
export function setUpCopying(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    button.addEventListener('click', () => void copyFor(button));
  }
}

async function copyFor(button: HTMLElement): Promise<void> {
  const panel = button.closest('.panel');
  const code = panel?.querySelector('.tab-panel[data-shown] code, :scope > pre code');
  const done = button.dataset['done'] ?? '';
  const label = button.getAttribute('aria-label') ?? '';
  if (!code || label === done || !(await isCopied(code))) return;
  const text = button.textContent;
  button.textContent = done;
  button.setAttribute('aria-label', done);
  setTimeout(() => {
    button.textContent = text;
    button.setAttribute('aria-label', label);
  }, shownFor);
}

/** Some browsers refuse on pages from a disk; the code is then selected, so that a key copies it. */
async function isCopied(code: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(code.textContent);
    return true;
  } catch {
    getSelection()?.selectAllChildren(code);
    return false;
  }
}
