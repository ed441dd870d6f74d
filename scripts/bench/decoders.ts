import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasKeys } from '../json.js';
import { bundled } from './bundle.js';
import { peer, urlOf } from './peer.js';

/** Text in, a model out. */
export type Decode = (text: string) => unknown;

/** How our package decodes a model: by the codec of this name, wherever its sources have it; the package hides it. */
export async function ourDecoder(folder: string, name: string): Promise<Decode> {
  const source = join(folder, 'src');
  const file = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .find((path) => readFileSync(join(source, path), 'utf8').includes(`export const ${name}:`));
  if (file === undefined) throw new Error(`No module of ${source} exports ${name}.`);
  const module = await bundled(`export { ${name} } from './${file}';`, source);
  const url = `data:text/javascript;base64,${Buffer.from(module).toString('base64')}`;
  const codec = await exported(url, name, isCodec);
  return (text) => codec.decode(JSON.parse(text));
}

/** How the official SDK decodes a model: by the deserialiser in one of its modules. */
export async function theirDecoder(file: string, name: string): Promise<Decode> {
  const moduleOf = (path: string) => urlOf(peer.folder, `lib-esm/${path}.js`);
  const parse = await exported(moduleOf('serialization/json'), 'jsonToSerializedData', isFunction);
  const deserialize = await exported(moduleOf(`schemas/${file}`), name, isFunction);
  return (text) => deserialize(parse(text));
}

async function exported<T>(
  url: string,
  name: string,
  isExpected: (value: unknown) => value is T,
): Promise<T> {
  const module: unknown = await import(url);
  const found = hasKeys(module, name) && new Map<string, unknown>(Object.entries(module)).get(name);
  if (!isExpected(found)) throw new Error(`${url} does not export ${name}.`);
  return found;
}

function isFunction(value: unknown): value is (given: unknown) => unknown {
  return typeof value === 'function';
}

function isCodec(value: unknown): value is { decode(wire: unknown): unknown } {
  return hasKeys(value, 'decode');
}
