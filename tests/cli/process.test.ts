/** The command as a process: found by npx, run by the pinned Node, with real files and pipes. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const main = join(root, 'src/cli/main.ts');
const article = join(root, 'resources/sample/northline-agency.txt');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-cli-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function node(argv: readonly string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...argv], {
    cwd: folder,
    encoding: 'utf8',
    input,
  });
  return { status, stdout, stderr };
}

test('npx runs it', { timeout: 30_000 }, () => {
  const npx = spawnSync('npx', ['--no-install', 'counterpoint', 'import', article, '-o', join(folder, 'npx.json')], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(npx).toMatchObject({ status: 0, stdout: `${join(folder, 'npx.json')}: 1 article\n` });
  expect(node(['check', 'npx.json'])).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^OK: 1 article, /) as string,
  });
});

test.skipIf(process.platform === 'win32')('the file is executable and says who runs it', () => {
  expect(readFileSync(main, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(statSync(main).mode & 0o111).toBe(0o111);
});

test('a case goes through a pipe', () => {
  const made = node(['import', '-', '-o', '-'], readFileSync(article, 'utf8'));
  expect(made).toMatchObject({ status: 0, stderr: '' });
  expect(node(['check', '-'], made.stdout)).toMatchObject({ status: 0, stderr: '' });
});

test('an output is written whole, through a link, with nothing left beside it', () => {
  const inner = join(folder, 'inner');
  mkdirSync(inner);
  writeFileSync(join(inner, 'real.json'), 'old', { mode: 0o640 });
  symlinkSync(join(inner, 'real.json'), join(folder, 'link.json'));
  expect(node(['import', article, '-o', 'link.json'])).toMatchObject({ status: 1 });
  expect(readFileSync(join(inner, 'real.json'), 'utf8')).toBe('old');
  expect(node(['import', article, '-o', 'link.json', '--force'])).toMatchObject({ status: 0 });
  expect(node(['import', article, '--into', 'inner/real.json', '-o', 'link.json'])).toMatchObject({ status: 0 });
  expect(node(['check', 'inner/real.json'])).toMatchObject({ status: 0 });
  expect(statSync(join(inner, 'real.json')).mode & 0o777).toBe(0o640);
  expect(readdirSync(inner)).toEqual(['real.json']);
});

test.skipIf(!existsSync('/dev/null'))('an output to a device is written to', () => {
  expect(node(['import', article, '-o', '/dev/null'])).toMatchObject({ status: 0 });
});

test.each([
  ['a file that is not there', ['check', 'gone.json'], 'gone.json: The file cannot be read: there is no such file'],
  ['a folder', ['check', '.'], '.: This is a folder, not a file.'],
  ['a folder to write into', ['import', article, '-o', '.'], '.: This is a folder, not a file.'],
  [
    'a folder that is not there',
    ['import', article, '-o', 'no/where.json'],
    'no/where.json: The file cannot be written',
  ],
])('%s is at fault', (_name, argv, complaint) => {
  const { status, stdout, stderr } = node(argv);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain(complaint);
});

test('an article that is too large is refused unread', () => {
  const file = join(folder, 'large.txt');
  writeFileSync(file, '');
  truncateSync(file, 60 * 1024 * 1024);
  expect(node(['import', file, '-o', 'never.json'])).toMatchObject({ status: 1 });
  expect(node(['import', file, '-o', 'never.json']).stderr).toContain('larger than 50 MB and was not read');
  expect(existsSync(join(folder, 'never.json'))).toBe(false);
});
