import { mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { FILE_SIZE_LIMITS } from '#core/limits.ts';

import { DISK, readChosenFile, writeWhole } from '../../src/main/files.ts';
import type { FileLayer, OpenFile } from '../../src/main/files.ts';

const BYTES = new TextEncoder().encode('{"case":"Ж"}');

/** A file system that writes down what is asked of it, and fails where it is told to. */
function recordingLayer(fails: Readonly<Record<string, string>> = {}, size = 0) {
  const calls: string[] = [];
  let beside = '';

  async function record(call: string, path: string): Promise<void> {
    if (path.endsWith('.part')) beside = path;
    const line = `${call} ${path === beside && beside ? 'beside' : path}`;
    calls.push(line);
    const code = fails[line];
    if (code) throw Object.assign(new Error(code), { code });
  }

  const layer: FileLayer = {
    async open(path, flags) {
      await record(`open:${flags}`, path);
      const file: OpenFile = {
        stat: () => record('stat', path).then(() => ({ size, isFile: () => true })),
        readFile: () => record('read', path).then(() => BYTES),
        writeFile: () => record('write', path),
        sync: () => record('sync', path),
        close: () => record('close', path),
      };
      return file;
    },
    rename: (from, to) => record(`rename:${to}`, from),
    remove: (path) => record('remove', path),
    realPath: async () => {
      throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' });
    },
  };
  return { layer, calls, beside: () => beside };
}

describe('writing', () => {
  test('goes beside the file, to the disk, under the name, and the folder to the disk, in this order', async () => {
    const { layer, calls, beside } = recordingLayer();
    expect(await writeWhole('/cases/a.json', BYTES, layer)).toEqual({ ok: true, value: null });
    expect(dirname(beside())).toBe('/cases');
    expect(calls).toEqual([
      'open:wx beside',
      'write beside',
      'sync beside',
      'close beside',
      'rename:/cases/a.json beside',
      'open:r /cases',
      'sync /cases',
      'close /cases',
    ]);
  });

  test.each([
    ['write beside', 'ENOSPC', 'disk-full'],
    ['sync beside', 'EDQUOT', 'disk-full'],
    ['open:wx beside', 'EACCES', 'not-permitted'],
    ['open:wx beside', 'EROFS', 'not-permitted'],
    ['rename:/cases/a.json beside', 'EPERM', 'not-permitted'],
    ['sync beside', 'EIO', 'failed'],
  ])('says so when %s fails with %s, and leaves nothing beside', async (call, error, code) => {
    const { layer, calls } = recordingLayer({ [call]: error });
    const written = await writeWhole('/cases/a.json', BYTES, layer);
    expect(written).toMatchObject({ ok: false, error: { code } });
    expect(written.ok ? '' : written.error.message).toContain('“a.json”');
    expect(calls.at(-1)).toBe('remove beside');
    // The old file stays: the new one takes its name only where nothing failed before.
    expect(calls.filter((each) => each.startsWith('rename') && each !== call)).toEqual([]);
  });

  test('succeeds where a folder cannot be forced to the disk', async () => {
    const { layer } = recordingLayer({ 'open:r /cases': 'EPERM' });
    expect(await writeWhole('/cases/a.json', BYTES, layer)).toMatchObject({ ok: true });
  });
});

describe('on the disk', () => {
  let folder = '';
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'counterpoint-files-')));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('a file is replaced whole, and read again', async () => {
    const path = join(folder, 'a.counterpoint.json');
    writeFileSync(path, 'the one before');
    expect(await writeWhole(path, BYTES, DISK)).toMatchObject({ ok: true });
    expect(readdirSync(folder)).toEqual(['a.counterpoint.json']);
    const read = await readChosenFile(path, 'case', DISK);
    expect(new Uint8Array(read.bytes ?? [])).toEqual(BYTES);
  });

  test('behind a link, the file it points to is replaced', async () => {
    writeFileSync(join(folder, 'real.json'), 'old');
    symlinkSync(join(folder, 'real.json'), join(folder, 'link.json'));
    await writeWhole(join(folder, 'link.json'), BYTES, DISK);
    expect(readFileSync(join(folder, 'real.json'))).toEqual(Buffer.from(BYTES));
    expect(readdirSync(folder).toSorted()).toEqual(['link.json', 'real.json']);
  });

  test('a missing folder is a fault, not an exception', async () => {
    const written = await writeWhole(join(folder, 'no', 'a.json'), BYTES, DISK);
    expect(written).toMatchObject({ ok: false, error: { code: 'failed' } });
  });

  test('a folder or a missing file is unreadable', async () => {
    expect(await readChosenFile(folder, 'articles', DISK)).toMatchObject({ bytes: null, reason: 'unreadable' });
    expect(await readChosenFile(join(folder, 'no.txt'), 'articles', DISK)).toEqual({
      name: 'no.txt',
      bytes: null,
      reason: 'unreadable',
    });
  });
});

describe('reading', () => {
  test('asks for the size first, and leaves a file above the limit unread', async () => {
    const { layer, calls } = recordingLayer({}, FILE_SIZE_LIMITS.articles + 1);
    expect(await readChosenFile('/in/big.txt', 'articles', layer)).toEqual({
      name: 'big.txt',
      bytes: null,
      reason: 'too large',
    });
    expect(calls).toEqual(['open:r /in/big.txt', 'stat /in/big.txt', 'close /in/big.txt']);
  });

  test('has a limit for each purpose', async () => {
    const { layer } = recordingLayer({}, FILE_SIZE_LIMITS.articles + 1);
    expect(await readChosenFile('/in/big.json', 'case', layer)).toEqual({ name: 'big.json', bytes: BYTES });
  });

  test('closes a file that cannot be read', async () => {
    const { layer, calls } = recordingLayer({ 'read /in/a.txt': 'EIO' });
    expect(await readChosenFile('/in/a.txt', 'articles', layer)).toMatchObject({ reason: 'unreadable' });
    expect(calls.at(-1)).toBe('close /in/a.txt');
  });
});
