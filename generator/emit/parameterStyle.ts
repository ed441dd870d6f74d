import type { Parameter } from '../model/api.js';
import type { SourceFile } from './file.js';

interface Words {
  readonly [style: string]: string | undefined;
}

const queryWords: Words = {
  'form,false': 'commaSeparated',
  'form,true': 'form',
  'spaceDelimited,false': 'spaceSeparated',
  'spaceDelimited,true': 'form',
  'pipeDelimited,false': 'pipeSeparated',
  'pipeDelimited,true': 'form',
  'deepObject,false': 'deepObject',
  'deepObject,true': 'deepObject',
};

const pathWords: Words = {
  'simple,true': 'simpleExploded',
  'label,false': 'label',
  'label,true': 'labelExploded',
  'matrix,false': 'matrix',
  'matrix,true': 'matrixExploded',
};

/** The runtime's word for how a parameter is written; `undefined` where that is the default of its place. */
export function parameterStyle(file: SourceFile, parameter: Parameter): string | undefined {
  const key = `${parameter.style},${String(parameter.explode)}`;
  return parameter.in === 'path' ? pathStyle(file, key) : queryStyle(file, key, parameter);
}

function pathStyle(file: SourceFile, key: string): string | undefined {
  const name = pathWords[key];
  return name && file.value({ name, module: 'runtime/path' });
}

function queryStyle(file: SourceFile, key: string, parameter: Parameter): string | undefined {
  const name = queryWords[key] ?? 'form';
  if (name === 'form' && !parameter.allowReserved) return undefined;
  const style = file.value({ name, module: 'runtime/query' });
  if (!parameter.allowReserved) return style;
  return `${file.value({ name: 'reserved', module: 'runtime/query' })}(${style})`;
}
