/** The project's own main and preload around the small page of these tests. */
import { cpSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { build } from 'vite';

import { BUILT, PROJECT } from '../e2e/harness/build.ts';

/** @returns a folder with main, preload and renderer, for the caller to remove. */
export async function buildTestPage(): Promise<string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'counterpoint-built-')));
  for (const part of ['main', 'preload']) cpSync(join(BUILT, part), join(folder, part), { recursive: true });
  await build({
    root: join(PROJECT, 'tests', 'main', 'page'),
    base: './',
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: join(folder, 'renderer'), modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  });
  return folder;
}
