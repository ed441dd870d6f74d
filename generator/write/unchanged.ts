import { hasErrors } from '../diagnostics/diagnostic.js';
import { type Disk, nodeDisk } from './disk.js';
import { codeOf } from './diskError.js';
import { holds } from './find.js';
import type { Inputs } from './inputs.js';
import { printManifest } from './manifest.js';
import { hasStaging, openFolder } from './outputFolder.js';
import { foundAt, survey } from './survey.js';

/** Whether a run with these inputs is known to change nothing: they are the manifest's, and every file is as it was written. */
export function isUnchanged(folder: string, inputs: Inputs, disk: Disk = nodeDisk): boolean {
  try {
    const output = openFolder(folder, disk);
    if (hasStaging(output)) return false;
    const { value, diagnostics } = survey(output, []);
    const { manifest, manifestText, foreign } = value;
    if (manifest === undefined || hasErrors(diagnostics) || foreign.length > 0) return false;
    if (manifestText !== printManifest({ inputs, files: manifest.files })) return false;
    return [...manifest.files].every(([path, hash]) => holds(foundAt(value, path), hash));
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return false;
  }
}
