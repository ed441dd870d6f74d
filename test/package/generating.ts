import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../../generator/cli/run.js';
import { contentOf, root } from './support.js';

/** The bytes of files by their paths. */
export type Content = Awaited<ReturnType<typeof contentOf>>;

/** Copies all that the package is generated from into a folder, which is made. */
export async function copyInputs(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await cp(path.join(root, 'spec'), path.join(folder, 'spec'), { recursive: true });
  await cp(path.join(root, 'LICENSE'), path.join(folder, 'LICENSE'));
}

/** Generates the package from the inputs in a folder, and gives all that then stands in its `generated`. */
export async function generateIn(folder: string, ...options: string[]): Promise<Content> {
  const surroundings = { cwd: folder, colour: false, onStage: () => undefined };
  const config = path.join(folder, 'spec/codegen.yml');
  const { ending, stderr } = await run(['generate', '--config', config, ...options], surroundings);
  if (ending !== 'done') throw new Error(`The run has ended as ${ending}:\n${stderr}`);
  return contentOf(path.join(folder, 'generated'));
}

/** The files that two folders do not have alike. */
export function differences(one: Content, another: Content): readonly string[] {
  const paths = new Set([...Object.keys(one), ...Object.keys(another)]);
  return [...paths].filter((file) => one[file] !== another[file]).sort();
}
