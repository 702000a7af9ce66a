/** Files on disk: read within bounds, written whole or not at all. */
import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import type { FilePurpose, HostFault, IncomingFile } from '#bridge';
import { FILE_SIZE_LIMITS } from '#core/limits.ts';
import type { Result } from '#core/result.ts';
import { failure, success } from '#core/result.ts';

/** An open file, as far as it is used here. */
export interface OpenFile {
  stat(): Promise<{ readonly size: number; isFile(): boolean }>;
  readFile(): Promise<Uint8Array>;
  writeFile(bytes: Uint8Array): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** The file system, as far as it is used here. */
export interface FileLayer {
  readonly open: (path: string, flags: 'r' | 'wx') => Promise<OpenFile>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  readonly realPath: (path: string) => Promise<string>;
}

export const DISK: FileLayer = {
  open,
  rename,
  remove: (path) => rm(path, { force: true }),
  realPath: (path) => realpath(path),
};

/** Reads a file that a person chose. One above the limit of its purpose is not read. */
export async function readChosenFile(path: string, purpose: FilePurpose, layer: FileLayer): Promise<IncomingFile> {
  const name = basename(path);
  try {
    const file = await layer.open(path, 'r');
    try {
      const status = await file.stat();
      if (!status.isFile()) return { name, bytes: null, reason: 'unreadable' };
      if (status.size > FILE_SIZE_LIMITS[purpose]) return { name, bytes: null, reason: 'too large' };
      return { name, bytes: await file.readFile() };
    } finally {
      await file.close();
    }
  } catch {
    return { name, bytes: null, reason: 'unreadable' };
  }
}

/**
 * Writes `bytes` under `path` so that at any moment, power failure included, either the old file or the whole new one is there: a
 * file beside it is written and forced to the disk, takes the name in one step, and the folder is forced to the disk.
 */
export async function writeWhole(path: string, bytes: Uint8Array, layer: FileLayer): Promise<Result<null, HostFault>> {
  try {
    // A link keeps pointing where it did; the file behind it is replaced.
    const target = await layer.realPath(path).catch(() => path);
    const beside = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomBytes(6).toString('hex')}.part`);
    try {
      await writeThrough(beside, bytes, layer);
      await layer.rename(beside, target);
    } catch (error) {
      await layer.remove(beside).catch(() => undefined);
      throw error;
    }
    await syncFolder(dirname(target), layer);
    return success(null);
  } catch (error) {
    return failure(hostFault(error, basename(path)));
  }
}

async function writeThrough(path: string, bytes: Uint8Array, layer: FileLayer): Promise<void> {
  const file = await layer.open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Windows and some network folders cannot force a folder to the disk; there the file itself has been. */
async function syncFolder(path: string, layer: FileLayer): Promise<void> {
  try {
    const folder = await layer.open(path, 'r');
    await folder.sync().finally(() => folder.close());
  } catch {
    // The file is whole under its name either way.
  }
}

/** What a person can do about an error of the file system. */
export function hostFault(error: unknown, name: string): HostFault {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return { code: 'disk-full', message: `There is not enough room on the disk for “${name}”.` };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'EBUSY':
      return { code: 'not-permitted', message: `“${name}” may not be written in that folder; choose another.` };
    default:
      return { code: 'failed', message: `“${name}” could not be written (${String(code ?? error)}).` };
  }
}
