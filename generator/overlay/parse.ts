import type { Code, ParametersOf } from '../diagnostics/catalogue.js';
import {
  diagnose,
  type Checked,
  type Diagnostic,
  type Json,
  type JsonObject,
} from '../diagnostics/diagnostic.js';
import { isList, isObject } from '../load/json.js';
import { childOf, joinPointer } from '../load/pointer.js';
import type { LoadedFile } from '../load/sourceFile.js';
import { parsePath, type JsonPath } from './jsonPath.js';
import type { Action, Change, Overlay } from './overlay.js';

/** Understands a file as an OpenAPI Overlay 1.0 or 1.1. */
export function parseOverlay(file: LoadedFile): Checked<Overlay | undefined> {
  const parser = new OverlayParser(file);
  const overlay = parser.parse();
  const { diagnostics } = parser;
  return { value: diagnostics.length === 0 ? overlay : undefined, diagnostics };
}

const overlayFields = ['overlay', 'info', 'extends', 'actions'];
const infoFields = ['title', 'version', 'description'];
const actionFields = ['target', 'description', 'update', 'remove', 'copy'];

class OverlayParser {
  readonly diagnostics: Diagnostic[] = [];
  private readonly file: LoadedFile;

  constructor(file: LoadedFile) {
    this.file = file;
  }

  parse(): Overlay {
    const { value } = this.file;
    this.onlyKnows(value, overlayFields, '');
    const version = this.version();
    const info = this.info();
    return {
      file: this.file,
      version,
      title: info,
      extends: this.optionalText(value, 'extends', ''),
      actions: this.actions(version),
    };
  }

  private version(): string {
    const { overlay } = this.file.value;
    if (typeof overlay === 'string' && /^1\.[01]\.\d+$/.test(overlay)) return overlay;
    if (overlay === undefined) {
      this.complain(
        '',
        'An overlay says its version: `overlay` is missing.',
        'Write `overlay: 1.0.0`.',
      );
    } else this.report('overlay-version', { found: JSON.stringify(overlay) }, '/overlay');
    return '';
  }

  private info(): string {
    const { info } = this.file.value;
    const remedy = 'Give it `info` with `title` and `version`.';
    if (!isObject(info)) {
      this.complain('/info', 'An overlay says what it is: `info` must be a mapping.', remedy);
      return '';
    }
    this.onlyKnows(info, infoFields, '/info');
    this.requiredText(info, 'version', '/info');
    return this.requiredText(info, 'title', '/info');
  }

  private actions(version: string): Action[] {
    const { actions } = this.file.value;
    if (isList(actions) && actions.length > 0) {
      return actions.flatMap((action, index) => this.action(action, `/actions/${index}`, version));
    }
    this.complain('/actions', 'The overlay has no actions.', 'List at least one under `actions`.');
    return [];
  }

  private action(action: Json, pointer: string, version: string): Action[] {
    if (!isObject(action)) {
      this.complain(pointer, 'An action must be a mapping.', 'Give it a `target` and an `update`.');
      return [];
    }
    this.onlyKnows(action, actionFields, pointer);
    const description = this.optionalText(action, 'description', pointer);
    const target = this.path(action, 'target', pointer);
    const change = this.change(action, pointer, version);
    const source = { file: this.file.path, pointer };
    return target && change ? [{ source, description, target, change }] : [];
  }

  private change(action: JsonObject, pointer: string, version: string): Change | undefined {
    const { remove = false } = action;
    if (typeof remove !== 'boolean') {
      this.complain(
        `${pointer}/remove`,
        '`remove` must be true or false.',
        'Write `remove: true`.',
      );
      return undefined;
    }
    const kinds = ['update', 'copy'].filter((kind) => Object.hasOwn(action, kind));
    if (remove) return { kind: 'remove' };
    if (kinds.length !== 1) {
      this.complain(
        pointer,
        kinds.length === 0 ? 'The action does nothing.' : 'The action has `update` and `copy`.',
        'Give it one of `update`, `remove: true` and `copy`.',
      );
      return undefined;
    }
    return kinds[0] === 'copy' ? this.copy(action, pointer, version) : update(action);
  }

  private copy(action: JsonObject, pointer: string, version: string): Change | undefined {
    if (version.startsWith('1.0.')) {
      this.complain(
        `${pointer}/copy`,
        '`copy` is not part of Overlay 1.0.',
        'Write `overlay: 1.1.0`.',
      );
      return undefined;
    }
    const from = this.path(action, 'copy', pointer);
    return from && { kind: 'copy', from };
  }

  private path(action: JsonObject, key: string, pointer: string): JsonPath | undefined {
    const text = childOf(action, key);
    const place = joinPointer(pointer, key);
    if (typeof text !== 'string') {
      this.complain(
        place,
        `\`${key}\` must be a JSONPath.`,
        `Write \`${key}: $.info\`, for example.`,
      );
      return undefined;
    }
    const { path, problem } = parsePath(text);
    if (problem !== undefined) this.report('overlay-path', { path: text, problem }, place);
    return path;
  }

  private requiredText(object: JsonObject, key: string, pointer: string): string {
    if (Object.hasOwn(object, key)) return this.optionalText(object, key, pointer) ?? '';
    this.complain(pointer, `\`${key}\` is missing here.`, `Add \`${key}\`, a text.`);
    return '';
  }

  private optionalText(object: JsonObject, key: string, pointer: string): string | undefined {
    const value = childOf(object, key);
    if (value === undefined || typeof value === 'string') return value;
    this.complain(joinPointer(pointer, key), `\`${key}\` must be a text.`, 'Put it in quotes.');
    return undefined;
  }

  private onlyKnows(object: JsonObject, known: readonly string[], pointer: string): void {
    for (const key of Object.keys(object)) {
      if (known.includes(key) || key.startsWith('x-')) continue;
      const remedy = `It may have ${known.join(', ')}, and names that begin with \`x-\`.`;
      this.complain(joinPointer(pointer, key), `An overlay has no \`${key}\` here.`, remedy);
    }
  }

  private complain(pointer: string, problem: string, remedy: string): void {
    this.report('overlay-shape', { problem, remedy }, pointer);
  }

  private report<C extends Code>(code: C, parameters: ParametersOf[C], pointer: string): void {
    const source = { file: this.file.path, pointer };
    this.diagnostics.push(diagnose(code, parameters, { source }));
  }
}

function update(action: JsonObject): Change {
  return { kind: 'update', value: childOf(action, 'update') ?? null };
}
