import type { Parameter } from '../model/api.js';
import type { SourceFile } from './file.js';

interface Words {
  readonly [style: string]: string | undefined;
}

const queryWords: Words = {
  'form,false': 'commaSeparated',
  'spaceDelimited,false': 'spaceSeparated',
  'pipeDelimited,false': 'pipeSeparated',
  'deepObject,false': 'deepObject',
  'deepObject,true': 'deepObject',
  'json,false': 'jsonText',
  'json,true': 'jsonText',
};

const pathWords: Words = {
  'simple,true': 'simpleExploded',
  'label,false': 'label',
  'label,true': 'labelExploded',
  'matrix,false': 'matrix',
  'matrix,true': 'matrixExploded',
  'json,false': 'jsonSegment',
  'json,true': 'jsonSegment',
};

/** How a value is written outside of JSON. */
export type Written = Pick<Parameter, 'style' | 'explode'> &
  Partial<Pick<Parameter, 'allowReserved'>>;

/** The runtime's word for how a path parameter is written; `undefined` where that is `simple`. */
export function pathStyle(file: SourceFile, { style, explode }: Parameter): string | undefined {
  const name = pathWords[`${style},${String(explode)}`];
  return name && file.value({ name, module: 'runtime/path' });
}

/**
 * The runtime's word for how a parameter of a query, or a property of a form, is written; `undefined` where that is
 * `form`, exploded.
 */
export function queryStyle(file: SourceFile, written: Written): string | undefined {
  const name = queryWords[`${written.style},${String(written.explode)}`] ?? 'form';
  const isReserved = written.allowReserved === true;
  if (name === 'form' && !isReserved) return undefined;
  const style = file.value({ name, module: 'runtime/query' });
  if (!isReserved) return style;
  return `${file.value({ name: 'reserved', module: 'runtime/query' })}(${style})`;
}
