/** One command-line option, as `parseArgs` of node:util wants it, with its line of help. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  readonly short?: string;
  /** What stands for its value in the help. */
  readonly value?: string;
  /** The only values that it takes. */
  readonly allowed?: readonly string[];
  readonly help: string;
}

/** The ways in which diagnostics can be printed; `markdown` is for what `diff` prints. */
export const reporterNames = ['pretty', 'json', 'github', 'sarif', 'markdown'] as const;

/** What `--fail-on` can be. */
export const limits = ['warning', 'minor', 'major'] as const;

/** Every option of every command, in the order of the help. */
export const options = {
  spec: { type: 'string', value: 'FILE', help: 'The OpenAPI document, in YAML or JSON.' },
  overlay: {
    type: 'string',
    multiple: true,
    value: 'FILE',
    help: "Apply this OpenAPI Overlay, after the configuration's; may be repeated.",
  },
  'no-overlay': { type: 'boolean', help: "Leave the configuration's overlays out." },
  config: {
    type: 'string',
    value: 'FILE',
    help: 'The configuration. Without it and --spec: spec/codegen.yml.',
  },
  documents: {
    type: 'string',
    value: 'DIR',
    help: 'The folder of the documents that the configuration names.',
  },
  out: { type: 'string', value: 'DIR', help: 'The folder of the generated package.' },
  strict: { type: 'boolean', help: 'Treat warnings as errors.' },
  'fail-on': {
    type: 'string',
    value: 'LEVEL',
    allowed: limits,
    help: 'LEVEL is warning: exit with 1 after one.',
  },
  'allow-remote': {
    type: 'string',
    multiple: true,
    value: 'HOST',
    help: 'Let $refs read from this host; may be repeated.',
  },
  'ref-root': {
    type: 'string',
    value: 'DIR',
    help: "Let $refs read below this folder. Without it: the document's.",
  },
  ledger: {
    type: 'boolean',
    help: 'Say what became of each node of the document that is not kept as it stands.',
  },
  'max-loss': {
    type: 'string',
    value: 'N',
    help: 'Write nothing when more than N nodes are approximated or ignored.',
  },
  'check-version': {
    type: 'boolean',
    help: 'Exit with 4 when the version is lower than the changes ask for.',
  },
  compile: {
    type: 'string',
    multiple: true,
    value: 'DIR',
    help: "Compile the base's programs in DIR with the head; may be repeated.",
  },
  'next-version': {
    type: 'boolean',
    help: 'Print the version that the changes ask for, and nothing else.',
  },
  status: {
    type: 'boolean',
    help: 'Say how far the document is translated; so without this, too.',
  },
  extract: {
    type: 'boolean',
    help: 'Add to the files of translations what they lack, for a translator.',
  },
  force: { type: 'boolean', help: 'Overwrite files that were edited by hand.' },
  'dry-run': { type: 'boolean', help: 'Say what would change, and write nothing.' },
  date: { type: 'string', value: 'DAY', help: 'The day of the release, such as 2026-03-01.' },
  watch: { type: 'boolean', help: 'Go on, and say it again after every change; Ctrl-C ends.' },
  reporter: {
    type: 'string',
    value: 'NAME',
    allowed: reporterNames,
    help: 'How diagnostics are printed: pretty, json, github, sarif.',
  },
  json: { type: 'boolean', help: "Print the run's summary as JSON, and nothing else, on stdout." },
  quiet: { type: 'boolean', short: 'q', help: 'Print errors only.' },
  verbose: { type: 'boolean', help: 'Print each repair with its reason.' },
  help: { type: 'boolean', short: 'h', help: 'Print this help.' },
  version: { type: 'boolean', help: 'Print the version.' },
} as const satisfies { readonly [name: string]: Option };

/** The name of an option, without its dashes. */
export type OptionName = keyof typeof options;

/** What a command does, and which options it takes. */
export interface Command {
  readonly help: string;
  /** What stands for its arguments in the help, what each is, and how many there must be and may be. */
  readonly arguments?: {
    readonly usage: string;
    readonly meanings: { readonly [argument: string]: string };
    readonly least: number;
    readonly most: number;
  };
  readonly options: readonly OptionName[];
  /** Where options mean something else than elsewhere: their values and their help. */
  readonly own?: { readonly [name in OptionName]?: Pick<Option, 'allowed' | 'help'> };
  readonly examples: readonly string[];
}

const everywhere: readonly OptionName[] = ['help', 'version'];
const inputs: readonly OptionName[] = [
  'spec',
  'overlay',
  'no-overlay',
  'config',
  'documents',
  'out',
];
const judgement: readonly OptionName[] = ['strict', 'fail-on', 'allow-remote', 'ref-root'];
const printing: readonly OptionName[] = ['reporter', 'json', 'quiet', 'verbose'];

const ofOutput: Command['own'] = {
  'fail-on': { allowed: ['warning'], help: 'LEVEL is warning: exit with 1 after one.' },
  reporter: {
    allowed: ['pretty', 'json', 'github', 'sarif'],
    help: 'How diagnostics are printed: pretty, json, github, sarif.',
  },
};

/** Every command. */
export const commands = {
  generate: {
    help: 'Write the SDK that the document describes.',
    options: [
      ...inputs,
      ...judgement,
      'ledger',
      'max-loss',
      'force',
      'dry-run',
      ...printing,
      ...everywhere,
    ],
    own: ofOutput,
    examples: [
      'openapi-managers generate',
      'openapi-managers generate --config spec/codegen.yml --strict',
      'openapi-managers generate --spec openapi.yml --overlay repairs.yml --out sdk',
    ],
  },
  check: {
    help: 'Say whether the SDK on disk is what the document gives; write nothing.',
    options: [...inputs, ...judgement, 'watch', ...printing, ...everywhere],
    own: ofOutput,
    examples: ['openapi-managers check', 'openapi-managers check --watch'],
  },
  diff: {
    help: 'Say what has changed for callers since a release, and which version that asks for.',
    arguments: {
      usage: '<base> [<head>]',
      meanings: {
        '<base>': 'A revision, a package (folder or tarball), a document or a configuration.',
        '<head>': 'The same; without it, the project as it is now.',
      },
      least: 1,
      most: 2,
    },
    options: [
      ...inputs,
      ...judgement,
      'compile',
      'check-version',
      'next-version',
      'reporter',
      'json',
      'quiet',
      ...everywhere,
    ],
    own: {
      json: { help: 'Print the changes as JSON.' },
      'fail-on': {
        allowed: ['major', 'minor'],
        help: 'Exit with 4 when a change is of this level, or of a higher one.',
      },
      reporter: {
        allowed: reporterNames,
        help: `How changes are printed: ${reporterNames.join(', ')}.`,
      },
    },
    examples: [
      'openapi-managers diff main',
      'openapi-managers diff box-sdk-1.4.0.tgz --next-version',
      'openapi-managers diff v1.4.0 --reporter markdown --fail-on major --check-version',
      'openapi-managers diff v1.4.0 --compile generated/samples',
      'openapi-managers diff before.yml after.yml',
    ],
  },
  release: {
    help: 'Write the changelog, the version and the names of the next release.',
    arguments: {
      usage: '[<base>]',
      meanings: { '<base>': 'The release before, as for `diff`; without it, the last tag.' },
      least: 0,
      most: 1,
    },
    options: [...inputs, ...judgement, 'date', 'dry-run', 'quiet', ...everywhere],
    own: {
      'fail-on': {
        allowed: ['major', 'minor'],
        help: 'Write nothing, and exit with 4, when a change is of this level or higher.',
      },
    },
    examples: [
      'openapi-managers release',
      'openapi-managers release v1.4.0 --date 2026-03-01',
      'openapi-managers release box-sdk-1.4.0.tgz --dry-run',
    ],
  },
  translate: {
    help: 'Say how far the document is translated, and add what is missing for a translator.',
    options: [
      ...inputs.filter((name) => name !== 'spec' && name !== 'out'),
      ...judgement,
      'status',
      'extract',
      'dry-run',
      ...printing,
      ...everywhere,
    ],
    own: { ...ofOutput, verbose: { help: 'Name each text that is not translated.' } },
    examples: ['openapi-managers translate --status', 'openapi-managers translate --extract'],
  },
} as const satisfies { readonly [name: string]: Command };

/** The name of a command. */
export type CommandName = keyof typeof commands;

/** Whether this is the name of a command. */
export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
