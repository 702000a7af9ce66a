/** A machine for the commands that consists of a few files in memory. */
import { failure, fault, success } from '#core/result.ts';

import type { CommandIo } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

export interface Ran {
  readonly code: number;
  /** Lines of standard output and of standard error. */
  readonly out: readonly string[];
  readonly err: readonly string[];
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What was written to the file `-`. */
  readonly standardOutput: string;
}

/** Runs a command line over `files`; the file `-` is standard input. */
export async function runIn(
  files: Readonly<Record<string, string | Uint8Array>>,
  argv: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const held = new Map(
    Object.entries(files).map(([name, data]) => [name, typeof data === 'string' ? bytesOf(data) : data]),
  );
  const out: string[] = [];
  const err: string[] = [];
  let standardOutput = '';
  const io: CommandIo = {
    environment,
    read: async (path, limit) => {
      const bytes = held.get(path);
      if (!bytes) return failure(fault('file.unreadable', 'The file cannot be read.'));
      return bytes.length > limit ? failure(fault('file.too-large', 'The file is too large.')) : success(bytes);
    },
    write: async (path, bytes) => {
      if (path.startsWith('/full/')) return failure(fault('file.unwritable', 'The disk is full.'));
      if (path === '-') standardOutput += new TextDecoder().decode(bytes);
      else held.set(path, bytes);
      return success(null);
    },
    exists: async (path) => path !== '-' && held.has(path),
    isSameFile: async (a, b) => a === b && held.has(a),
    print: (line) => out.push(line),
    complain: (line) => err.push(line),
  };
  const code = await run(argv, io);
  return { code, out, err, files: held, standardOutput };
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
