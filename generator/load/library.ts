import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diagnose, type Diagnostic, type Source } from '../diagnostics/diagnostic.js';
import type { SourceFile } from './document.js';
import { fetchText, isAllowed } from './remote.js';
import { staysBelow } from './sandbox.js';
import {
  readSourceFile,
  shownPath,
  understand,
  type LoadedFile,
  type ReadFile,
} from './sourceFile.js';

/** What references may read. */
export interface LoadOptions {
  /** The folder that relative paths start from, and that paths are shown relative to. */
  readonly cwd: string;
  /** The folder that references may read below; without it, that of the document. */
  readonly refRoot?: string;
  /** The hosts that references may be fetched from, with or without a port. */
  readonly allowRemote: readonly string[];
}

/** A file with the place that relative references in it start from: an absolute path or a URL. */
export interface Book {
  readonly file: LoadedFile;
  readonly location: string;
  /** The folders that lead there from the document's folder, and the file's name without extension. */
  readonly way: readonly string[];
}

/** A reference as it is written, and where. */
export interface Citation {
  readonly ref: string;
  readonly source: Source;
}

/** The file that a reference leads to, or the diagnostic that says why it does not. */
export type Found = Book | Diagnostic | undefined;

/** The files that a document consists of, each read once, and only where reading is allowed. */
export class Library {
  readonly files = new Map<string, SourceFile>();
  readonly diagnostics: Diagnostic[] = [];
  private readonly options: LoadOptions;
  private readonly root: string;
  private readonly reads = new Map<string, Promise<Found | Refusal>>();

  constructor(path: string, options: LoadOptions) {
    this.options = options;
    this.root = resolve(options.cwd, path);
  }

  /** Opens the document itself; it may be anywhere. */
  async openRoot(): Promise<Book | undefined> {
    const read = await readSourceFile(this.root, this.options.cwd);
    const book = this.shelve(read, this.root);
    if (read.file === undefined) this.diagnostics.push(...read.diagnostics);
    this.reads.set(this.root, Promise.resolve(book));
    return book;
  }

  /** Opens the file that a reference names; `undefined` when it is broken and was reported so. */
  async open(citation: Citation, from: Book): Promise<Found> {
    const [name = ''] = citation.ref.split('#');
    if (name === '') return from;
    const location = locationOf(name, from.location);
    if (location === undefined) return malformed(citation);
    const read = this.reads.get(location) ?? this.read(location, from.location);
    this.reads.set(location, read);
    const found = await read;
    return typeof found === 'function' ? found(citation) : found;
  }

  private async read(location: string, from: string): Promise<Found | Refusal> {
    if (isUrl(location)) return this.fetch(new URL(location));
    const folder = this.folder();
    if (isUrl(from) || !(await staysBelow(folder, location))) {
      return outside(shownPath(folder, this.options.cwd) || '.');
    }
    const read = await readSourceFile(location, this.options.cwd);
    const [problem] = read.diagnostics;
    if (read.file === undefined && problem)
      return unread(shownPath(location, this.options.cwd), problem);
    return this.shelve(read, location);
  }

  private async fetch(url: URL): Promise<Found | Refusal> {
    if (!isAllowed(url, this.options.allowRemote)) return remote(url.host);
    const fetched = await fetchText(url);
    if (fetched.kind === 'failure') return unfetched(fetched.reason);
    return this.shelve(understand(url.href, fetched.text), url.href);
  }

  private folder(): string {
    const { cwd, refRoot } = this.options;
    return refRoot === undefined ? dirname(this.root) : resolve(cwd, refRoot);
  }

  private shelve(read: ReadFile, location: string): Book | undefined {
    if (read.file === undefined) return undefined;
    this.files.set(read.file.path, read.file);
    this.diagnostics.push(...read.diagnostics);
    return read.value && { file: read.value, location, way: wayTo(location, dirname(this.root)) };
  }
}

/** Says why a reference cannot be followed. */
type Refusal = (citation: Citation) => Diagnostic;

function outside(root: string): Refusal {
  return ({ ref, source }) => diagnose('ref-outside-root', { ref, root }, { source });
}

function remote(host: string): Refusal {
  return ({ ref, source }) => diagnose('ref-remote', { ref, host }, { source });
}

function unfetched(reason: string): Refusal {
  return ({ ref, source }) => diagnose('ref-fetch-failed', { ref, reason }, { source });
}

function unread(file: string, problem: Diagnostic): Refusal {
  return ({ ref, source }) =>
    problem.code === 'file-missing'
      ? diagnose('ref-missing-file', { ref, file }, { source })
      : { ...problem, source };
}

/** Says that a reference is none. */
export function malformed({ ref, source }: Citation): Diagnostic {
  return diagnose('ref-malformed', { ref }, { source });
}

/** The absolute path or the URL that a reference names, or nothing when it is malformed. */
function locationOf(name: string, from: string): string | undefined {
  try {
    if (/^https?:/i.test(name) || isUrl(from)) return urlOf(name, from);
    if (/^file:/i.test(name)) return fileURLToPath(name);
    return isUrl(name) ? undefined : resolve(dirname(from), decodeURIComponent(name));
  } catch {
    return undefined;
  }
}

function wayTo(location: string, folder: string): string[] {
  const path = isUrl(location)
    ? location.slice(location.indexOf('//') + 2)
    : relative(folder, location);
  return path.replace(/\.\w+$/, '').split(/[\\/]/);
}

function urlOf(name: string, from: string): string {
  const url = new URL(name, isUrl(from) ? from : undefined);
  return url.protocol === 'file:' ? fileURLToPath(url) : url.href;
}

/** A drive letter is no scheme: a scheme has at least two characters. */
function isUrl(location: string): boolean {
  return /^[a-z][a-z\d+.-]+:/i.test(location);
}
