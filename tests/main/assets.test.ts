import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { readAsset } from '../../src/main/assets.ts';

let folder = '';
let root = '';

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'counterpoint-assets-')));
  root = join(folder, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'renderer-of-another'));
  writeFileSync(join(root, 'index.html'), '<p>page');
  writeFileSync(join(root, 'assets', 'main-B1_x.js'), 'run()');
  writeFileSync(join(root, 'assets', 'look.css'), '');
  writeFileSync(join(root, 'notes.unknown'), 'secret');
  writeFileSync(join(root, '.hidden.json'), 'secret');
  writeFileSync(join(folder, 'secret.json'), 'secret');
  writeFileSync(join(folder, 'renderer-of-another', 'secret.json'), 'secret');
  symlinkSync(join(folder, 'secret.json'), join(root, 'link.json'));
  symlinkSync(folder, join(root, 'up'), 'dir');
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['/', 'text/html; charset=utf-8', '<p>page'],
  ['/index.html', 'text/html; charset=utf-8', '<p>page'],
  ['/assets/main-B1_x.js', 'text/javascript; charset=utf-8', 'run()'],
  ['/assets/look.css', 'text/css; charset=utf-8', ''],
])('%s is served as %s', async (path, contentType, text) => {
  const asset = await readAsset(root, path);
  expect(asset?.contentType).toBe(contentType);
  expect(new TextDecoder().decode(asset?.body)).toBe(text);
});

test('a root that is itself a link is served', async () => {
  symlinkSync(root, join(folder, 'linked-root'), 'dir');
  expect(await readAsset(join(folder, 'linked-root'), '/index.html')).not.toBeNull();
});

test.each([
  '',
  'index.html',
  '/missing.js',
  '/assets',
  '/assets/',
  '//index.html',
  '/../secret.json',
  '/assets/../../secret.json',
  '/./index.html',
  '/%2e%2e/secret.json',
  '/..%2fsecret.json',
  '/assets%2f..%2f..%2fsecret.json',
  '/%2e%2e%5csecret.json',
  '/..\\secret.json',
  '/%252e%252e/secret.json',
  '/../renderer-of-another/secret.json',
  '/link.json',
  '/up/secret.json',
  '/.hidden.json',
  '/notes.unknown',
  '/index.html\0.js',
  '/index.html%00.js',
  '/index.html ',
  '/index.html::$DATA',
  '/C:/secret.json',
  '/index.html/x.js',
  `/${'a'.repeat(5000)}.js`,
])('%j is not served', async (path) => {
  expect(await readAsset(root, path)).toBeNull();
});
