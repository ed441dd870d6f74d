import { writeSync } from 'node:fs';
import { write } from '../../generator/write/write.js';
import { mortalDisk } from './disks.js';
import { inputs } from './inputs.js';
import { trees } from './trees.js';

// A program that writes one tree over the other, over and over, until it is killed: by itself at its nth change to the
// disk or, if there is no such number, by others.
const [folder = '', step] = process.argv.slice(2);
const deadline = step === undefined ? Number.POSITIVE_INFINITY : Number(step);
const { disk } = mortalDisk(deadline, () => process.kill(process.pid, 'SIGKILL'));
for (;;) {
  for (const files of [trees.old, trees.new]) {
    const { diagnostics } = write(folder, files, { inputs, disk });
    if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
    writeSync(1, '.');
  }
}
