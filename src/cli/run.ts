/** Finds the command that is meant, and runs it. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { check } from './check.ts';
import { DONE, UsageError, WRONG_USAGE } from './command.ts';
import type { Arguments, Command } from './command.ts';
import { importArticles } from './import-articles.ts';
import { onOneLine } from './io.ts';
import type { CommandIo } from './io.ts';
import { stats } from './stats.ts';
import { suggestCommand } from './suggest.ts';

const COMMANDS: readonly Command[] = [importArticles, check, stats, suggestCommand];

/** Runs one command line, without the names of node and the script. The value is the exit code. */
export async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  const [name, ...rest] = argv;
  if (name === '--version') return printed(io, [version()]);
  if (name === '--help' || name === '-h') return printed(io, generalHelp());
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (!command) {
    io.complain(onOneLine(`counterpoint: ${unknownCommand(name)}; see counterpoint --help`));
    return WRONG_USAGE;
  }
  try {
    const given = argumentsOf(command, rest);
    return given.flag('help') ? printed(io, commandHelp(command)) : await command.run(given, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.complain(onOneLine(`counterpoint ${command.name}: ${error.message}; see counterpoint ${command.name} --help`));
    return WRONG_USAGE;
  }
}

function version(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { readonly version: string }).version;
}

function unknownCommand(name: string | undefined): string {
  if (name === undefined) return 'a command is missing';
  return name.startsWith('-') ? `there is no option “${name}” before a command` : `there is no command “${name}”`;
}

function printed(io: CommandIo, lines: readonly string[]): number {
  for (const line of lines) io.print(line);
  return DONE;
}

function argumentsOf(command: Command, args: readonly string[]): Arguments {
  try {
    const parsed = parseArgs({
      args: [...args],
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
      strict: true,
    });
    const values: Readonly<Record<string, unknown>> = parsed.values;
    const text = (option: string) => {
      const value = values[option];
      return typeof value === 'string' ? value : undefined;
    };
    return { files: parsed.positionals, text, flag: (option) => values[option] === true };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(error.message.split('. ', 1)[0]?.replace(/\.$/, ''), { cause: error });
  }
}

function generalHelp(): readonly string[] {
  const width = Math.max(...COMMANDS.map((command) => `${command.name} ${command.usage}`.length));
  return [
    'Marks claims, entities and contradictions in articles. This is its command line.',
    '',
    ...COMMANDS.map(({ name, usage, summary }) => `  counterpoint ${`${name} ${usage}`.padEnd(width)}  ${summary}`),
    '',
    '  counterpoint COMMAND --help    more about one command',
    '  counterpoint --version         the version',
    '',
    'CASE is a *.counterpoint.json file. “-” is standard input or output.',
    'Exit code: 0 done; 1 the input is at fault (one line a fault on standard error); 2 wrong usage.',
    'The same input gives the same bytes: ids derive from the content (SHA-256, written as UUID version 8),',
    'records are signed “Command line”, and their time is SOURCE_DATE_EPOCH (seconds since 1970, UTC), by',
    'default 0: 1970-01-01T00:00:00.000Z.',
  ];
}

function commandHelp(command: Command): readonly string[] {
  return [`counterpoint ${command.name} ${command.usage}`, '', command.summary, ...command.details];
}
