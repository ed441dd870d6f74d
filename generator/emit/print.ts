import { Project } from 'ts-morph';
import type { OutputFile } from '../write/outputFile.js';
import type { SourceFile } from './file.js';

/** Prints files, each in one go: editing a printed file again would cost time that grows with its square. */
export function print(files: readonly SourceFile[]): OutputFile[] {
  const project = new Project({ useInMemoryFileSystem: true });
  return files.map((file) => ({
    path: file.path,
    text: project.createSourceFile(file.path, file.structure()).getFullText(),
  }));
}
