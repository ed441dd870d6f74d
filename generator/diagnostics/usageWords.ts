import { error, type Words } from './words.js';

/** The words about the command line and the configuration. */
export const usageWords = {
  'command-missing': (p: { commands: readonly string[] }) =>
    error(
      'There is no command.',
      `The commands are ${quoted(p.commands)}; \`openapi-managers --help\` says more.`,
    ),
  'unknown-command': (p: {
    command: string;
    commands: readonly string[];
    suggestion: string | undefined;
  }) =>
    error(
      `There is no command \`${p.command}\`.`,
      meant(p.suggestion, `The commands are ${quoted(p.commands)}.`),
    ),
  'unknown-option': (p: { program: string; option: string; suggestion: string | undefined }) =>
    error(
      `\`${p.program}\` has no option \`${p.option}\`.`,
      meant(p.suggestion, `\`${p.program} --help\` lists the options.`),
    ),
  'unexpected-argument': (p: { argument: string }) =>
    error(
      `There is an argument too many: \`${p.argument}\`.`,
      'Files are named by options, such as `--spec`.',
    ),
  'argument-missing': (p: { command: string; usage: string }) =>
    error(
      `\`openapi-managers ${p.command}\` needs an argument.`,
      `Write \`openapi-managers ${p.command} ${p.usage}\`; \`--help\` has examples.`,
    ),
  'option-value-missing': (p: { option: string; value: string }) =>
    error(`\`${p.option}\` needs a value.`, `Write \`${p.option} ${p.value}\`.`),
  'option-value-unwanted': (p: { option: string }) =>
    error(`\`${p.option}\` takes no value.`, `Write \`${p.option}\` alone.`),
  'option-value-unknown': (p: {
    option: string;
    value: string;
    allowed: readonly string[];
    suggestion: string | undefined;
  }) =>
    error(
      `\`${p.option}\` cannot be \`${p.value}\`.`,
      meant(p.suggestion, `It can be ${quoted(p.allowed)}.`),
    ),
  'option-value-count': (p: { option: string; value: string }) =>
    error(`\`${p.option}\` cannot be \`${p.value}\`.`, 'It is a number, such as `0`.'),
  'option-value-date': (p: { option: string; value: string }) =>
    error(`\`${p.option}\` cannot be \`${p.value}\`.`, 'It is a day, such as `2026-03-01`.'),
  'option-value-root': (p: { option: string }) =>
    error(
      `\`${p.option}\` is the root of the file system.`,
      'Name a folder of its own for the package.',
    ),
  'output-missing': (p: { spec: string }) =>
    error(
      `\`--spec ${p.spec}\` stands without a folder to write to.`,
      'Name the folder with `--out`.',
    ),

  'loss-above-limit': (p: { lost: number; limit: number }) =>
    error(
      `${String(p.lost)} nodes of the document are approximated or ignored; ${String(p.limit)} may be.`,
      '`--ledger` lists them; raise `--max-loss` where that is right.',
    ),
  'config-missing': (p: { file: string }) =>
    error(
      `There is no ${p.file} here.`,
      'Name a document and a folder (`--spec FILE --out DIR`), or a configuration (`--config FILE`).',
    ),
  'config-key-missing': (p: { key: string }) =>
    error(`The configuration lacks the key \`${p.key}\`.`, `Add \`${p.key}: …\`.`),
  'config-key-unknown': (p: {
    key: string;
    known: readonly string[];
    suggestion: string | undefined;
  }) =>
    error(
      `The configuration has no key \`${p.key}\`.`,
      meant(p.suggestion, `The keys here are ${quoted(p.known)}.`),
    ),
  'config-value': (p: { key: string; predicate: string; about: string }) =>
    error(`\`${p.key}\` ${p.predicate}.`, p.about),
  'license-file-unreadable': (p: { file: string }) =>
    error(
      `The license file ${p.file} cannot be read.`,
      'The path is relative to the configuration.',
    ),
} as const satisfies { readonly [code: string]: (parameters: never) => Words };

/** The likely meaning of a mistyped word or, where there is none, the way to find it. */
function meant(suggestion: string | undefined, otherwise: string): string {
  return suggestion === undefined ? otherwise : `Did you mean \`${suggestion}\`?`;
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}
