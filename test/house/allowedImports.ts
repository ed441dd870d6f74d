/**
 * What each part of the generator may import of the parts before it: a whole folder, or single files. The order is
 * the one way in which imports run.
 */
export const parts: readonly (readonly [part: string, mayImport: readonly string[]])[] = [
  ['runtime', []],
  ['diagnostics', []],
  ['load', ['diagnostics']],
  ['overlay', ['diagnostics', 'load']],
  ['lint', ['diagnostics', 'load', 'overlay/mend.ts']],
  [
    'fidelity',
    [
      'diagnostics',
      'load',
      'lint/grammar.ts',
      'lint/node.ts',
      'lint/references.ts',
      'lint/walk.ts',
    ],
  ],
  ['compose', ['diagnostics', 'load', 'overlay/tree.ts']],
  ['model', ['diagnostics', 'load/document.ts', 'load/json.ts', 'load/pointer.ts']],
  ['surface', ['diagnostics', 'model/api.ts']],
  ['diff', ['diagnostics', 'surface']],
  ['origin', ['diagnostics', 'load', 'surface']],
  ['name', ['diagnostics', 'load/pointer.ts', 'model']],
  ['sample', ['diagnostics', 'model', 'name']],
  ['write', ['diagnostics']],
  ['config', ['diagnostics', 'load', 'name/conventions.ts', 'write']],
  [
    'release',
    [
      'config/release.ts',
      'diagnostics',
      'diff/change.ts',
      'diff/rules/rule.ts',
      'diff/version.ts',
      'load',
      'model',
      'name',
      'write/digest.ts',
    ],
  ],
  [
    'emit',
    [
      'config/settings.ts',
      'diagnostics',
      'load/document.ts',
      'load/pointer.ts',
      'model',
      'name',
      'sample',
      'surface',
      'write/outputFile.ts',
    ],
  ],
  ['format', ['write/outputFile.ts']],
  ['findings.ts', ['diagnostics', 'load/document.ts']],
  [
    'generate.ts',
    [
      'compose',
      'config',
      'diagnostics',
      'emit',
      'fidelity',
      'findings.ts',
      'format',
      'lint',
      'load',
      'model',
      'name',
      'overlay',
      'release',
      'surface/surface.ts',
      'write',
    ],
  ],
  [
    'cli',
    [
      'config',
      'diagnostics',
      'diff',
      'fidelity/ledger.ts',
      'generate.ts',
      'load',
      'origin',
      'overlay',
      'release',
      'surface',
      'write',
    ],
  ],
  ['cli.ts', ['cli']],
];

/** Who may import a package or a built-in module: a folder, or single files. */
export const readers: { readonly [module: string]: readonly string[] } = {
  ajv: ['config/validate.ts'],
  'json-p3': ['overlay/jsonPath.ts'],
  'jsonc-parser': ['load'],
  nanotar: ['origin/readOrigin.ts'],
  'openapi-fetch': ['runtime'],
  'openapi-typescript': ['emit/wireFile.ts'],
  prettier: ['format'],
  'ts-morph': ['emit'],
  yaml: ['load', 'emit/yaml.ts'],
  'node:child_process': ['origin/git.ts'],
  'node:crypto': ['load', 'surface/digest.ts', 'write'],
  // The command line reads the generator's own files, to know which generator is at work.
  'node:fs': [
    'load',
    'origin/disk.ts',
    'runtime/node',
    'write',
    'cli/identity.ts',
    'cli/ownFiles.ts',
    'cli/watch.ts',
    'cli/watchedFolders.ts',
    'cli/writeWhole.ts',
  ],
  'node:http': ['runtime/node'],
  'node:https': ['runtime/node'],
  'node:module': ['config/validate.ts', 'cli/identity.ts'],
  'node:net': ['runtime/node'],
  'node:path': ['load', 'surface/position.ts', 'origin', 'runtime/node', 'write', 'config', 'cli'],
  'node:stream': ['runtime/node'],
  'node:timers': ['cli/watch.ts'],
  'node:tls': ['runtime/node'],
  'node:url': ['load', 'cli'],
  'node:util': ['origin/git.ts', 'cli'],
  'node:zlib': ['runtime/node'],
};

/** Where the pipeline loads what is slow to load, and often not needed. */
export const late = [
  'cli.ts -> cli/watch.ts',
  'cli/execute.ts -> cli/diff.ts',
  'cli/execute.ts -> cli/release.ts',
  'cli/execute.ts -> generate.ts',
  'cli/releaseAt.ts -> generate.ts',
  'cli/run.ts -> cli/execute.ts',
  'generate.ts -> emit/emit.ts',
  'generate.ts -> format/format.ts',
];

/** The globals by which a program learns or does what its arguments do not say. */
export const watched = ['console', 'crypto', 'fetch', 'globalThis', 'performance', 'process'];
/** The globals by which a program learns the time, or waits. */
export const clocks = ['Date', 'Intl', 'setImmediate', 'setInterval', 'setTimeout'];
/** The files that use such globals, and which. */
export const globals: { readonly [file: string]: readonly string[] } = {
  'cli.ts': [
    'performance.now',
    'performance.timeOrigin',
    'process.argv',
    'process.cwd',
    'process.env',
    'process.exitCode',
    'process.stderr',
    'process.stdout',
  ],
  'cli/watch.ts': ['setTimeout'],
  'load/remote.ts': ['fetch'],
  'write/disk.ts': ['process.platform'],
  'write/lock.ts': ['process.kill', 'process.pid'],
};
