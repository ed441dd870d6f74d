import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { JsonObject } from '../../generator/diagnostics/diagnostic.js';
import type { Change } from '../../generator/diff/change.js';
import { compare } from '../../generator/diff/compare.js';
import { parseYaml } from '../../generator/load/parseYaml.js';
import type { ConventionName } from '../../generator/name/conventions.js';
import { partsOf } from '../../generator/surface/position.js';
import type { Surface } from '../../generator/surface/surface.js';
import { filled, modulesFor, surfaceFor } from './documents.js';

/** Two documents, the program of a caller, and what has changed for it. */
export interface RulePair {
  /** The rule that the file is named after. */
  readonly rule: string;
  readonly name: string;
  readonly base: Fragment;
  readonly head: Fragment;
  readonly consumer: string | undefined;
  /** A line for each change: level, rule, subject, place. */
  readonly changes: readonly string[];
}

/** A part of a document, as it is written, with what changes of its surface that no document says. */
export interface Fragment {
  readonly text: string;
  readonly convention: ConventionName;
  readonly edit: JsonObject | undefined;
  /** What another generator would print: texts by what they stand for, by file. */
  readonly replace: { readonly [file: string]: { readonly [text: string]: string } };
}

const folder = path.join(import.meta.dirname, 'rules');
const block = /```(?<language>\w+) (?<title>[^\n]*)\n(?<text>[\s\S]*?)```/gu;

/** The pairs of all files beside the tests, several to a file. */
export function rulePairs(): readonly RulePair[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .flatMap((file) =>
      pairsIn(file.replace(/\.md$/u, ''), readFileSync(path.join(folder, file), 'utf8')),
    );
}

function pairsIn(rule: string, markdown: string): readonly RulePair[] {
  const groups: { [title: string]: string }[] = [];
  for (const { groups: { title = '', text = '' } = {} } of markdown.matchAll(block)) {
    if (/^base\b/u.test(title)) groups.push({});
    const group = groups.at(-1) ?? {};
    group[title.split(' ')[0] ?? ''] = text;
    if (title.endsWith(' box')) group['convention'] = 'box';
  }
  return groups.map((group, index) => pairOf(rule, group, index));
}

function pairOf(rule: string, group: { [title: string]: string }, index: number): RulePair {
  const convention = group['convention'] === 'box' ? 'box' : 'general';
  const { base = '', head = base, consumer, changes = '' } = group;
  const fragment = (text: string, own?: string, replace = '{}'): Fragment => ({
    text,
    convention,
    edit: own === undefined ? undefined : JSON.parse(own),
    replace: JSON.parse(replace),
  });
  return {
    rule,
    name: index === 0 ? rule : `${rule} (${String(index + 1)})`,
    base: fragment(base, group['edit-base']),
    head: fragment(head, group['edit'], group['replace']),
    consumer,
    changes: changes.split('\n').filter((line) => line !== ''),
  };
}

/** The document that a fragment stands for. */
export function documentIn({ text }: Fragment): JsonObject {
  const { value, problems } = parseYaml({ path: 'openapi.yml', text });
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
  return filled(value as JsonObject);
}

/** The modules of the package that a fragment becomes. */
export async function modulesIn(fragment: Fragment): Promise<ReadonlyMap<string, string>> {
  const modules = new Map(await modulesFor(documentIn(fragment), fragment.convention));
  for (const [file, texts] of Object.entries(fragment.replace)) {
    for (const [from, to] of Object.entries(texts)) {
      const text = modules.get(file) ?? '';
      if (!text.includes(from)) throw new Error(`${file} has no ${from}:\n${text}`);
      modules.set(file, text.replace(from, to));
    }
  }
  return modules;
}

/** The surface of a fragment. */
export function surfaceIn(fragment: Fragment): Surface {
  const surface = surfaceFor(documentIn(fragment), fragment.convention);
  return fragment.edit === undefined
    ? surface
    : (merged(surface as unknown as JsonObject, fragment.edit) as unknown as Surface);
}

/** JSON Merge Patch (RFC 7396). */
function merged(target: JsonObject, patch: JsonObject): JsonObject {
  const result = new Map(Object.entries(target));
  for (const [key, value] of Object.entries(patch)) {
    const old = result.get(key);
    if (value === null) result.delete(key);
    else if (isObject(value)) result.set(key, merged(isObject(old) ? old : {}, value));
    else result.set(key, value);
  }
  return Object.fromEntries(result);
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a comparison of a pair finds. */
export function changesOf({ base, head }: RulePair): readonly Change[] {
  return compare(surfaceIn(base), surfaceIn(head));
}

/** A change as a pair writes it. */
export function lineOf({ level, rule, subject, at }: Change, { base, head }: RulePair): string {
  const { text } = at.side === 'base' ? base : head;
  const place = at.position === '' ? at.side : `${at.side}:${positionIn(text, at.position)}`;
  return [level, rule, subject, place].join('  ');
}

function positionIn(text: string, position: string): string {
  const { rangeOf } = parseYaml({ path: 'openapi.yml', text });
  const before = text.slice(0, rangeOf(partsOf(position).pointer)[0]).split('\n');
  return `${String(before.length)}:${String((before.at(-1) ?? '').length + 1)}`;
}
