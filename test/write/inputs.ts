import { sha256 } from '../../generator/write/digest.js';
import type { Inputs } from '../../generator/write/inputs.js';

/** What every run of these tests was made from, unless a test says otherwise. */
export const inputs: Inputs = {
  generator: { name: 'openapi-managers', version: '0.1.0', digest: sha256('code') },
  document: [{ path: 'invites.yml', sha256: sha256('document') }],
  overlays: [
    { path: 'overlays/corrections.yml', sha256: sha256('corrections') },
    { path: 'overlays/names.yml', sha256: sha256('names') },
  ],
  config: sha256('config'),
};
