import { exitCodes } from './exitCodes.js';
import { commands, options, type Command, type CommandName, type Option } from './options.js';

/** The help of one command, or of all of them. */
export function helpFor(command: CommandName | undefined): string {
  return command === undefined ? generalHelp() : commandHelp(command);
}

function generalHelp(): string {
  return sections({
    '': ['Writes publishable TypeScript SDKs with manager classes from OpenAPI documents.'],
    Usage: ['openapi-managers <command> [options]'],
    Commands: table(Object.entries(commands).map(([name, { help }]) => [name, help])),
    'Exit codes': table(
      Object.values(exitCodes).map(({ code, meaning }) => [String(code), meaning]),
    ),
    Examples: Object.values(commands).flatMap(({ examples }) => examples),
    More: ['openapi-managers <command> --help'],
  });
}

function commandHelp(name: CommandName): string {
  const command: Command = commands[name];
  const usage = command.arguments === undefined ? '' : ` ${command.arguments.usage}`;
  return sections({
    '': [command.help],
    Usage: [`openapi-managers ${name}${usage} [options]`],
    ...(command.arguments && { Arguments: table(Object.entries(command.arguments.meanings)) }),
    Options: table(
      command.options.map((option) => [
        flag(option, options[option]),
        (command.own?.[option] ?? options[option]).help,
      ]),
    ),
    Examples: command.examples,
  });
}

function flag(name: string, { short, value }: Option): string {
  const long = value === undefined ? `--${name}` : `--${name} ${value}`;
  return short === undefined ? long : `-${short}, ${long}`;
}

function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `${left.padEnd(width)}  ${right}`);
}

function sections(content: { readonly [title: string]: readonly string[] }): string {
  const blocks = Object.entries(content).map(([title, lines]) =>
    title === '' ? lines.join('\n') : [`${title}:`, ...lines.map((line) => `  ${line}`)].join('\n'),
  );
  return `${blocks.join('\n\n')}\n`;
}
