/** The files of the built renderer, for whichever host serves them. */
import { readFile, realpath } from 'node:fs/promises';
import { extname, join } from 'node:path';

export interface Asset {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** A name as the build gives it. It holds no percent sign, so nothing encoded passes, and no dot in front. */
const PLAIN_NAME = /^[\w@+-][\w.@+-]*$/;

/**
 * The file of the folder `root` that the path of an address names (`/` is `index.html`), or null when there is none. Nothing but
 * plain files inside the folder is reached: no dots, no encoded characters, no links; and only kinds of file a page has.
 */
export async function readAsset(root: string, urlPath: string): Promise<Asset | null> {
  const names = urlPath === '/' ? ['index.html'] : urlPath.split('/').slice(1);
  const contentType = CONTENT_TYPES[extname(urlPath === '/' ? 'index.html' : urlPath)];
  if (!urlPath.startsWith('/') || !contentType || !names.every((name) => PLAIN_NAME.test(name))) return null;
  try {
    const file = join(await realpath(root), ...names);
    if ((await realpath(file)) !== file) return null;
    return { body: new Uint8Array(await readFile(file)), contentType };
  } catch {
    return null;
  }
}
