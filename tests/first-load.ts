/** What a browser loads before anything shows: the script of the page and everything that it imports statically. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The goal, in bytes, compressed: 350 kB. */
export const FIRST_LOAD_GOAL = 358_400;

/** What it must not grow beyond until the goal is reached. */
export const FIRST_LOAD_LIMIT = 388_000;

const SCRIPT_OF_PAGE = /(?:src|href)="\.\/([^"]+\.js)"/g;
const STATIC_IMPORT = /(?:^|[;}\n])(?:import|export)\s*(?:[\w$*{][^;"'`]*?from\s*)?["'](\.[^"']+)["']/g;

/** The compressed size, in bytes, of each file of the first load. @param folder holds the built `index.html`. */
export function firstLoad(folder: string): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  const waiting = found(readFileSync(join(folder, 'index.html'), 'utf8'), SCRIPT_OF_PAGE);
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (sizes.has(file)) continue;
    const script = readFileSync(join(folder, file));
    sizes.set(file, gzipSync(script).length);
    const beside = dirname(file);
    waiting.push(...found(script.toString(), STATIC_IMPORT).map((path) => join(beside, path)));
  }
  return sizes;
}

/** In bytes. */
export function firstLoadSize(folder: string): number {
  return [...firstLoad(folder).values()].reduce((sum, size) => sum + size, 0);
}

function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, path]) => (path === undefined ? [] : [path]));
}
