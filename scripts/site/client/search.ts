import { makeFinder, type Finder, type Found } from './finder.js';
import { element, methodBadge, titleElement, words } from './page.js';

/** Makes the field above the pages search all operations and models, with the keys of a combobox. */
export function setUpSearch(): void {
  const input = document.querySelector<HTMLInputElement>('#_search');
  const box = document.querySelector<HTMLElement>('#_results');
  const status = document.querySelector<HTMLElement>('#_search-status');
  if (!input || !box || !status) return;
  const search = new Search(input, box, status);
  input.addEventListener('input', () => search.run());
  input.addEventListener('focus', () => search.run());
  input.addEventListener('blur', () => search.close());
  input.addEventListener('keydown', (event) => search.press(event));
  box.addEventListener('mousedown', (event) => event.preventDefault());
  addEventListener('keydown', (event) => focusFor(event, input));
}

class Search {
  readonly #input: HTMLInputElement;
  readonly #box: HTMLElement;
  readonly #status: HTMLElement;
  #find: Finder | undefined;
  #active = 0;

  constructor(input: HTMLInputElement, box: HTMLElement, status: HTMLElement) {
    this.#input = input;
    this.#box = box;
    this.#status = status;
  }

  run(): void {
    const query = this.#input.value.trim();
    if (query === '') return this.close();
    this.#find ??= makeFinder();
    const found = this.#find(query);
    this.#box.replaceChildren(...found.map(option));
    this.#box.hidden = found.length === 0;
    this.#input.setAttribute('aria-expanded', String(found.length > 0));
    this.#status.textContent = found.length === 0 ? words.nothing : String(found.length);
    this.#status.classList.toggle('shown', found.length === 0);
    this.#activate(0);
  }

  close(): void {
    this.#box.hidden = true;
    this.#status.classList.remove('shown');
    this.#input.setAttribute('aria-expanded', 'false');
    this.#input.removeAttribute('aria-activedescendant');
  }

  press(event: KeyboardEvent): void {
    if (event.isComposing || this.#box.hidden) return;
    const options = this.#options();
    if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter') options[this.#active]?.click();
    else if (event.key === 'ArrowDown') this.#activate((this.#active + 1) % options.length);
    else if (event.key === 'ArrowUp') this.#activate(this.#active - 1);
    else return;
    event.preventDefault();
  }

  #activate(index: number): void {
    const options = this.#options();
    this.#active = index < 0 ? options.length - 1 : index;
    options.forEach((one, at) => one.setAttribute('aria-selected', String(at === this.#active)));
    const active = options[this.#active];
    if (!active) return;
    this.#input.setAttribute('aria-activedescendant', active.id);
    active.scrollIntoView({ block: 'nearest' });
  }

  #options(): readonly HTMLElement[] {
    return [...this.#box.querySelectorAll<HTMLElement>('[role=option]')];
  }
}

function option(found: Found, index: number): HTMLElement {
  const { slug, method, path, group } = found;
  const badge = method === undefined ? [] : [methodBadge(method), ' '];
  const place = path === undefined ? group : `${group} · ${path}`;
  const made = element('div', { role: 'option', id: `result-${index}`, 'data-slug': slug }, [
    element('span', { class: 'result-head' }, [...badge, titleElement(found)]),
    element('span', { class: 'result-path' }, [place]),
  ]);
  made.addEventListener('click', () => location.assign(`${slug}.html`));
  return made;
}

/** The keys that lead to the field from anywhere. */
function focusFor(event: KeyboardEvent, input: HTMLInputElement): void {
  const isTyping = event.target instanceof Element && event.target.matches('input, textarea');
  const isCommand = event.key === 'k' && (event.ctrlKey || event.metaKey);
  if (isTyping || (event.key !== '/' && !isCommand)) return;
  event.preventDefault();
  input.focus();
  input.select();
}
