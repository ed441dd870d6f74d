import { parseArgs } from 'node:util';
import { closest } from '../config/closest.js';
import { diagnose, type Checked, type Diagnostic } from '../diagnostics/diagnostic.js';
import {
  commands,
  isCommandName,
  limits,
  options,
  reporterNames,
  type Command,
  type CommandName,
  type Option,
  type OptionName,
} from './options.js';

/** What a command line asks for. */
export interface Invocation {
  readonly command: CommandName | undefined;
  /** What follows the command. */
  readonly arguments: readonly string[];
  readonly help: boolean;
  readonly version: boolean;
  readonly spec: string | undefined;
  readonly config: string | undefined;
  readonly documents: string | undefined;
  readonly out: string | undefined;
  readonly overlays: readonly string[];
  /** Whether the configuration's own overlays are left out. */
  readonly noOverlay: boolean;
  readonly allowRemote: readonly string[];
  readonly refRoot: string | undefined;
  readonly strict: boolean;
  readonly failOnWarning: boolean;
  /** The least change between releases that is too much. */
  readonly failOn: 'minor' | 'major' | undefined;
  /** Folders with programs of the base, which are compiled with the head. */
  readonly compile: readonly string[];
  /** Whether a version that is too low for the changes is a failure. */
  readonly checkVersion: boolean;
  /** Whether only the next version is asked for. */
  readonly nextVersion: boolean;
  readonly ledger: boolean;
  /** How many nodes of the document may be lost; `undefined` where any number may. */
  readonly maxLoss: number | undefined;
  /** Whether what is missing is added to the files of translations. */
  readonly extract: boolean;
  readonly force: boolean;
  readonly dryRun: boolean;
  /** The day of a release; `undefined` for one that names none. */
  readonly date: string | undefined;
  /** Whether it goes on, and does the same after every change of what it reads. */
  readonly watch: boolean;
  readonly reporter: ReporterName;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

/** A way in which diagnostics can be printed. */
export type ReporterName = (typeof reporterNames)[number];

/** Reads a command line. What can be read is, so that a mistake is reported in the way that was asked for. */
export function readArguments(args: readonly string[]): Checked<Invocation> {
  const tokens = tokenise(args);
  const value = invocationOf(tokens);
  const diagnostic = firstMistake(tokens, value);
  return { value, diagnostics: diagnostic === undefined ? [] : [diagnostic] };
}

interface Tokens {
  readonly positionals: readonly string[];
  readonly given: readonly GivenOption[];
}

interface GivenOption {
  readonly name: string;
  /** As it was typed, with its dashes. */
  readonly typed: string;
  readonly value: string | undefined;
  /** Whether the value was joined with `=`. */
  readonly joined: boolean;
}

function tokenise(args: readonly string[]): Tokens {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = tokens.flatMap((token) =>
    token.kind === 'option'
      ? {
          name: token.name,
          typed: token.rawName,
          value: token.value,
          joined: token.inlineValue ?? false,
        }
      : [],
  );
  return { positionals, given };
}

function invocationOf({ positionals, given }: Tokens): Invocation {
  const [command = '', ...rest] = positionals;
  const has = (name: OptionName): boolean => given.some((option) => option.name === name);
  const all = (name: OptionName): readonly string[] =>
    given.flatMap((option) => (option.name === name ? (option.value ?? []) : []));
  const limit = limits.find((name) => name === all('fail-on').at(-1));
  return {
    command: isCommandName(command) ? command : undefined,
    arguments: rest,
    help: has('help'),
    version: has('version'),
    spec: all('spec').at(-1),
    config: all('config').at(-1),
    documents: all('documents').at(-1),
    out: all('out').at(-1),
    overlays: all('overlay'),
    noOverlay: has('no-overlay'),
    allowRemote: all('allow-remote'),
    refRoot: all('ref-root').at(-1),
    strict: has('strict'),
    failOnWarning: limit === 'warning',
    failOn: limit === 'warning' ? undefined : limit,
    compile: all('compile'),
    checkVersion: has('check-version'),
    nextVersion: has('next-version'),
    ledger: has('ledger'),
    maxLoss: countIn(all('max-loss').at(-1)),
    extract: has('extract'),
    force: has('force'),
    dryRun: has('dry-run'),
    date: all('date').at(-1),
    watch: has('watch'),
    reporter: reporterNames.find((name) => name === all('reporter').at(-1)) ?? 'pretty',
    json: has('json'),
    quiet: has('quiet'),
    verbose: has('verbose'),
  };
}

function countIn(text: string | undefined): number | undefined {
  return text !== undefined && isCount(text) ? Number(text) : undefined;
}

/** Whether this is a day of the calendar, such as `2026-03-01`. */
function isDay(text: string): boolean {
  const [, ...parts] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text) ?? [];
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}

function isCount(text: string): boolean {
  return /^\d{1,9}$/u.test(text);
}

/** One mistake often brings others with it, so that only the first is reported. */
function firstMistake(
  tokens: Tokens,
  { command, help, version }: Invocation,
): Diagnostic | undefined {
  const [word, ...rest] = tokens.positionals;
  if (word !== undefined && command === undefined) {
    return diagnose('unknown-command', {
      command: word,
      commands: Object.keys(commands),
      suggestion: closest(word, Object.keys(commands)),
    });
  }
  for (const option of tokens.given) {
    const mistake = mistakeIn(option, command);
    if (mistake !== undefined) return mistake;
  }
  const { least, most } = argumentsOf(command);
  const extra = rest[most];
  if (extra !== undefined) return diagnose('unexpected-argument', { argument: extra });
  if (command !== undefined && rest.length < least && !help) {
    return diagnose('argument-missing', { command, usage: argumentsOf(command).usage });
  }
  if (command !== undefined || help || version) return undefined;
  return diagnose('command-missing', { commands: Object.keys(commands) });
}

function argumentsOf(command: CommandName | undefined): NonNullable<Command['arguments']> {
  const known: Command | undefined = command && commands[command];
  return known?.arguments ?? { usage: '', meanings: {}, least: 0, most: 0 };
}

function mistakeIn(given: GivenOption, command: CommandName | undefined): Diagnostic | undefined {
  const known: readonly OptionName[] =
    command === undefined ? ['help', 'version'] : commands[command].options;
  const name = known.find((candidate) => candidate === given.name);
  const own: Command['own'] = command && commands[command].own;
  if (name !== undefined) return mistakenValue(given, { ...options[name], ...own?.[name] });
  const suggestion = closest(given.name, known);
  return diagnose('unknown-option', {
    program: command === undefined ? 'openapi-managers' : `openapi-managers ${command}`,
    option: given.typed,
    suggestion: suggestion === undefined ? undefined : `--${suggestion}`,
  });
}

function mistakenValue(
  { name, typed, value, joined }: GivenOption,
  option: Option,
): Diagnostic | undefined {
  if (option.type === 'boolean') {
    return value === undefined ? undefined : diagnose('option-value-unwanted', { option: typed });
  }
  if (value === undefined || value === '' || (value.startsWith('-') && !joined)) {
    return diagnose('option-value-missing', { option: typed, value: option.value ?? 'VALUE' });
  }
  if (name === 'max-loss' && !isCount(value)) {
    return diagnose('option-value-count', { option: typed, value });
  }
  if (name === 'date' && !isDay(value)) {
    return diagnose('option-value-date', { option: typed, value });
  }
  if (option.allowed === undefined || option.allowed.includes(value)) return undefined;
  return diagnose('option-value-unknown', {
    option: typed,
    value,
    allowed: option.allowed,
    suggestion: closest(value, option.allowed),
  });
}
