import type { OutputFile } from '../../generator/write/outputFile.js';

/** Two trees of 60 files each: most of them differ, some are the same, some are in one only. */
export const trees = { old: grow('old', 0), new: grow('new', 15) };

function grow(word: string, from: number): readonly OutputFile[] {
  return Array.from({ length: 60 }, (_, index) => {
    const n = from + index;
    const text = n % 10 === 0 ? 'the same\n' : `${word} ${n}\n`.repeat(50);
    return { path: `src/part${Math.floor(n / 5)}/file${n}.ts`, text };
  });
}
