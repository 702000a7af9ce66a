/** The one shape of every command. */
import type { ParseArgsOptionsConfig } from 'node:util';

import type { Fault } from '#core/result.ts';

import { onOneLine, shownPath } from './io.ts';
import type { CommandIo } from './io.ts';

/** Exit codes. */
export const DONE = 0;
export const INPUT_AT_FAULT = 1;
export const WRONG_USAGE = 2;

export interface Command {
  readonly name: string;
  /** The arguments after the name, as the help shows them. */
  readonly usage: string;
  /** One line. */
  readonly summary: string;
  /** Further lines for the help of this command. */
  readonly details: readonly string[];
  readonly options: ParseArgsOptionsConfig;
  /** @throws UsageError when the arguments do not make sense. */
  readonly run: (given: Arguments, io: CommandIo) => Promise<number>;
}

/** Arguments as given: `files` in their order, and the options that are present. */
export interface Arguments {
  readonly files: readonly string[];
  readonly text: (option: string) => string | undefined;
  readonly flag: (option: string) => boolean;
}

/** The command was called in a way it does not know; the message says how. */
export class UsageError extends Error {}

/** The only file a command takes. */
export function onlyFile(given: Arguments): string {
  const [file, ...others] = given.files;
  if (file === undefined) throw new UsageError('a case file is missing');
  if (others.length > 0) throw new UsageError(`one case file at a time, not ${given.files.length}`);
  return file;
}

/** One line a fault: `file: $.path: message`. */
export function complain(io: CommandIo, path: string, faults: readonly Fault[]): void {
  for (const { at, message } of faults) {
    io.complain(onOneLine([shownPath(path), at, message].filter((part) => part !== '').join(': ')));
  }
}

/** `1 article`, `2 articles`, `3 entities`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? singular : plural}`;
}
