/** The build that host tests run. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));

/** Where `buildOnce` puts main, preload and renderer. */
export const BUILT = join(PROJECT, 'out');

const STAMP = join(BUILT, '.built');
const SOURCES = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];

/** Builds the app, unless what is built is newer than every source. @throws when the build fails. */
export function buildOnce(): void {
  const started = new Date();
  if (existsSync(STAMP) && newest(SOURCES.map((source) => join(PROJECT, source))) < statSync(STAMP).mtimeMs) return;
  const program = join(PROJECT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const built = spawnSync(process.execPath, [program, 'build', '--logLevel', 'warn'], {
    cwd: PROJECT,
    stdio: 'inherit',
  });
  if (built.status !== 0) throw new Error('The build failed.');
  writeFileSync(STAMP, '');
  // What changed while it ran may not be in it.
  utimesSync(STAMP, started, started);
}

function newest(paths: readonly string[]): number {
  const times = paths.map((path) => {
    const { mtimeMs } = statSync(path);
    const inside = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [];
    return Math.max(mtimeMs, newest(inside));
  });
  return Math.max(0, ...times);
}
