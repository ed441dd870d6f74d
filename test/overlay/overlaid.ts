import { parse } from 'yaml';
import type {
  Checked,
  Diagnostic,
  Json,
  JsonObject,
} from '../../generator/diagnostics/diagnostic.js';
import type { Document } from '../../generator/load/document.js';
import { understand, type LoadedFile } from '../../generator/load/sourceFile.js';
import { locate } from '../../generator/load/locate.js';
import { applyOverlays, type AppliedAction } from '../../generator/overlay/apply.js';
import type { Overlay } from '../../generator/overlay/overlay.js';
import { parseOverlay } from '../../generator/overlay/parse.js';
import { found } from '../load/folder.js';

/** A text as a file that was read. */
export function fileOf(path: string, text: string): LoadedFile {
  const { value } = understand(path, { text, problem: undefined });
  if (value === undefined) throw new Error(`${path} cannot be read`);
  return value;
}

/** A text as a document of one file. */
export function documentOf(text: string): Document {
  const file = fileOf('api.yml', text);
  return {
    root: file.value,
    files: new Map([[file.path, file]]),
    sourceOf: (pointer) => ({ file: file.path, pointer }),
  };
}

/** An overlay with these actions, each of them on its own lines. */
export function overlayOf(actions: string, version = '1.1.0'): Overlay {
  const head = `overlay: ${version}\ninfo: {title: T, version: '1'}\nactions:\n`;
  const { value, diagnostics } = parseOverlay(fileOf('overlay.yml', head + actions));
  if (value === undefined) throw new Error(JSON.stringify(diagnostics));
  return value;
}

/** What applying an overlay's actions gave, in a form that is easy to compare. */
export interface Result {
  readonly root: JsonObject;
  readonly found: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly actions: readonly AppliedAction[];
  /** The line of a node and its file. */
  readonly at: (pointer: string) => string;
}

/** Applies actions, written in YAML, to a document, written in YAML. */
export function overlaid(text: string, actions: string, version?: string): Result {
  return resultOf(applyOverlays(documentOf(text), [overlayOf(actions, version)]));
}

/** Makes the outcome of applying overlays easy to compare. */
export function resultOf({
  value,
  diagnostics,
}: Checked<{ document: Document; actions: readonly AppliedAction[] }>): Result {
  const { document, actions } = value;
  return {
    root: document.root,
    found: found(diagnostics, document.files),
    diagnostics,
    actions,
    at: (pointer) => {
      const position = locate(document.sourceOf(pointer), document.files);
      return [position?.file, position?.line, position?.column].join(':');
    },
  };
}

/** A YAML text as a value. */
export function yaml(text: string): Json {
  const value: Json = parse(text);
  return value;
}
