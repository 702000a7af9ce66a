/** Plants violations of the import rules into a copy of the tree and demands that the tools find each of them. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
let copy = '';

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'counterpoint-layers-'));
  for (const part of ['src', 'package.json', 'tsconfig.json', '.oxlintrc.json']) {
    cpSync(join(root, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

interface Planted {
  readonly file: string;
  readonly code: string;
}

/** What a tool prints about the copy with one file planted; the file is gone again afterwards. */
function outputWith(
  planted: Planted | null,
  command: string,
  args: readonly string[],
): { status: number; output: string } {
  const path = planted && join(copy, planted.file);
  if (planted && path) writeFileSync(path, planted.code);
  try {
    const ended = spawnSync(join(root, 'node_modules', '.bin', command), args, { cwd: copy, encoding: 'utf8' });
    return { status: ended.status ?? 1, output: ended.stdout + ended.stderr };
  } finally {
    if (path) rmSync(path);
  }
}

test('the tree without a violation passes both tools', () => {
  expect(outputWith(null, 'tsc', ['-b', 'src/core', 'src/renderer', 'src/main', 'src/cli'])).toMatchObject({
    status: 0,
  });
  expect(outputWith(null, 'oxlint', ['src'])).toMatchObject({ status: 0 });
});

test.each<[string, string, string]>([
  ['core imports the store', 'src/core/planted.ts', `export { openDatabase } from '../store/db.ts';`],
  ['core imports a type of the store', 'src/core/planted.ts', `export type { Workspace } from '#store/workspace.ts';`],
  ['core reads files', 'src/core/planted.ts', `export { readFileSync } from 'node:fs';`],
  ['core touches the document', 'src/core/planted.ts', `export const title = document.title;`],
  ['core makes requests', 'src/core/planted.ts', `export const page = fetch('x');`],
  ['articles import the store', 'src/articles/planted.ts', `export type { Workspace } from '#store/workspace.ts';`],
  [
    'formats import the renderer',
    'src/formats/planted.ts',
    `export type { Workbench } from '../renderer/workbench.ts';`,
  ],
  [
    'suggestions import the store',
    'src/suggestions/planted.ts',
    `export type { Workspace } from '#store/workspace.ts';`,
  ],
  ['the store touches the document', 'src/store/planted.ts', `export const title = document.title;`],
  ['the renderer imports the shell', 'src/renderer/planted.ts', `export * from '../main/start.ts';`],
  ['the shell imports the store', 'src/main/planted.ts', `export type { Workspace } from '#store/workspace.ts';`],
])('tsc finds: %s', (_name, file, code) => {
  const layer = file.split('/').slice(0, 2).join('/');
  const { status, output } = outputWith({ file, code }, 'tsc', ['-b', layer]);
  expect(status).not.toBe(0);
  expect(output).toContain('planted.ts');
});

test.each<[string, string, string]>([
  ['core imports react', 'src/core/planted.ts', `export { useState } from 'react';`],
  ['core imports dexie', 'src/core/planted.ts', `export { Dexie } from 'dexie';`],
  ['core reaches out of its folder', 'src/core/planted.ts', `export * from '../store/db.ts';`],
  ['the renderer imports electron', 'src/renderer/planted.ts', `export { app } from 'electron';`],
  ['the renderer imports node', 'src/renderer/planted.ts', `export { join } from 'node:path';`],
  ['one feature imports another', 'src/renderer/claims/planted.ts', `export * from '../entities/entity-list.tsx';`],
  [
    'the screen works on language outside of the worker',
    'src/renderer/suggestions/planted.ts',
    `export { suggest } from '#suggestions/suggest.ts';`,
  ],
  ['a feature reads articles itself', 'src/renderer/claims/planted.ts', `export * from '#articles/read.ts';`],
])('oxlint finds: %s', (_name, file, code) => {
  const { status, output } = outputWith({ file, code }, 'oxlint', ['src']);
  expect(status).not.toBe(0);
  expect(output).toContain('planted.ts');
});
