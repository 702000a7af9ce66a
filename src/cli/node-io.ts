/** Node's files and streams as the commands use them. */
import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

import { failure, fault, success } from '#core/result.ts';
import type { Result } from '#core/result.ts';

import { onOneLine, STANDARD_STREAM } from './io.ts';
import type { CommandIo } from './io.ts';

export const nodeIo: CommandIo = {
  environment: process.env,
  read: (path, limit) =>
    readSafely(() => (path === STANDARD_STREAM ? readStream(process.stdin, limit) : readFile(path, limit))),
  write: (path, bytes) => (path === STANDARD_STREAM ? writeStream(bytes) : writeFile(path, bytes)),
  exists: async (path) => path !== STANDARD_STREAM && (await stat(path).catch(() => null))?.isFile() === true,
  isSameFile,
  print: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${onOneLine(line)}\n`),
};

// A reader that closes the pipe (`| head`) has seen enough: that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

async function readSafely(read: () => Promise<Result<Uint8Array>>): Promise<Result<Uint8Array>> {
  try {
    return await read();
  } catch (error) {
    return failure(systemFault('file.unreadable', 'cannot be read', error));
  }
}

async function readFile(path: string, limit: number): Promise<Result<Uint8Array>> {
  const file = await open(path, 'r');
  try {
    const status = await file.stat();
    if (status.isDirectory()) return failure(fault('file.folder', 'This is a folder, not a file.'));
    if (status.size > limit) return failure(tooLarge(limit));
    return await readStream(file.createReadStream({ autoClose: false }), limit);
  } finally {
    await file.close();
  }
}

async function readStream(stream: Readable, limit: number): Promise<Result<Uint8Array>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limit) return failure(tooLarge(limit));
    chunks.push(chunk);
  }
  return success(Buffer.concat(chunks));
}

function tooLarge(limit: number) {
  return fault('file.too-large', `The file is larger than ${limit / 1024 / 1024} MB and was not read.`);
}

function writeStream(bytes: Uint8Array): Promise<Result<null>> {
  return new Promise((resolve) => {
    process.stdout.write(bytes, () => resolve(success(null)));
  });
}

/**
 * Writes beside the file, then moves the new one over the old one, so that at any moment one of them is whole. What is not a
 * regular file (a device, a pipe) is written to as it is.
 */
async function writeFile(path: string, bytes: Uint8Array): Promise<Result<null>> {
  let temporary: string | null = null;
  try {
    const target = await realpath(path).catch(() => path);
    const present = await stat(target).catch(() => null);
    if (present?.isDirectory()) return failure(fault('file.folder', 'This is a folder, not a file.'));
    if (present && !present.isFile()) {
      await writeTo(await open(target, 'w'), bytes, false);
      return success(null);
    }
    const beside = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
    const file = await open(beside, 'wx', present?.mode ?? 0o666);
    temporary = beside;
    await writeTo(file, bytes, true);
    await rename(beside, target);
    return success(null);
  } catch (error) {
    if (temporary !== null) await rm(temporary, { force: true });
    return failure(systemFault('file.unwritable', 'cannot be written', error));
  }
}

async function writeTo(file: FileHandle, bytes: Uint8Array, durable: boolean): Promise<void> {
  try {
    await file.writeFile(bytes);
    if (durable) await file.sync();
  } finally {
    await file.close();
  }
}

async function isSameFile(a: string, b: string): Promise<boolean> {
  if (a === STANDARD_STREAM || b === STANDARD_STREAM) return false;
  const [first, second] = await Promise.all([a, b].map((path) => realpath(path).catch(() => null)));
  return first !== null && first === second;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EISDIR: 'it is a folder',
  ENOTDIR: 'part of its path is not a folder',
};

function systemFault(code: string, what: string, error: unknown) {
  const reason = (error as NodeJS.ErrnoException).code ?? String(error);
  return fault(code, `The file ${what}: ${REASONS[reason] ?? reason}.`);
}
