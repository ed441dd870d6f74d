import { isCollection, isMap, isSeq, type ParsedNode } from 'yaml';
import { isIndex, parsePointer } from './pointer.js';
import type { Survey } from './yamlSurvey.js';

/** A YAML tree with the text that it was read from. */
export interface YamlTree {
  readonly text: string;
  readonly root: ParsedNode | null;
  readonly surveyed: Survey;
}

/** A node as it is written: an alias stands for itself. */
interface Place {
  readonly node: ParsedNode | null;
  readonly key: ParsedNode | undefined;
}

/** The range of a node in a YAML text, found through aliases and merge keys. */
export function yamlRange(tree: YamlTree, pointer: string): readonly [number, number] {
  let place: Place = { node: tree.root, key: undefined };
  for (const segment of parsePointer(pointer)) {
    const next = step(tree.surveyed, place, segment);
    if (next === undefined) break;
    place = next;
  }
  return trimmed(tree.text, shown(tree.surveyed, place)?.range);
}

function step(survey: Survey, place: Place, segment: string): Place | undefined {
  const node = survey.resolve(place.node);
  if (isMap(node)) {
    const entry = survey.entriesOf(node).get(segment);
    return entry && { node: entry.value, key: entry.key };
  }
  const item = isSeq(node) && isIndex(segment) ? node.items[Number(segment)] : undefined;
  return item && { node: item, key: undefined };
}

/** What people look at: the key of a collection or of nothing, else the value. */
function shown(survey: Survey, { node, key }: Place): ParsedNode | null {
  const isShort = node !== null && !isCollection(survey.resolve(node)) && !isBlank(node);
  return isShort ? node : (key ?? node);
}

function isBlank(node: ParsedNode): boolean {
  return node.range[0] === node.range[1];
}

function trimmed(text: string, range: ParsedNode['range'] | undefined): readonly [number, number] {
  if (range === undefined) return [0, 0];
  const [start, end] = range;
  return [start, start + text.slice(start, end).trimEnd().length];
}
