/** What the commands need from the machine; tests give them a machine of their own. */
import type { Result } from '#core/result.ts';

/** Stands for standard input or standard output where a file is asked for. */
export const STANDARD_STREAM = '-';

export interface CommandIo {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The bytes of a file, or of standard input for `-`. Fails on more than `limit` bytes, unread where the size is known. */
  readonly read: (path: string, limit: number) => Promise<Result<Uint8Array>>;
  /** Writes a whole file or nothing; `-` is standard output. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<Result<null>>;
  /** Whether something that `write` would replace stands there. */
  readonly exists: (path: string) => Promise<boolean>;
  /** Whether two paths name one file, through links too. */
  readonly isSameFile: (a: string, b: string) => Promise<boolean>;
  /** Writes a line to standard output. */
  readonly print: (line: string) => void;
  /** Writes a line to standard error. */
  readonly complain: (line: string) => void;
}

/** The path as a message shows it. */
export function shownPath(path: string, stream = 'standard input'): string {
  return path === STANDARD_STREAM ? stream : path;
}

/** `text` on one line, without the control characters by which a file could rewrite the terminal. */
export function onOneLine(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
