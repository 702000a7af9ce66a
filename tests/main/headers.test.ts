import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { SECURITY_HEADERS } from '../../src/main/headers.ts';
import { PROJECT } from '../e2e/harness/build.ts';

const policy = new Map(
  (SECURITY_HEADERS['Content-Security-Policy'] ?? '').split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources] as const;
  }),
);

describe('the content security policy', () => {
  test('allows nothing that is not named', () => expect(policy.get('default-src')).toEqual(["'none'"]));

  test.each(['connect-src', 'object-src', 'base-uri', 'form-action', 'frame-ancestors'])('%s is closed', (name) => {
    expect(policy.get(name)).toEqual(["'none'"]);
  });

  test.each(['script-src', 'worker-src', 'font-src'])('%s is the origin itself', (name) => {
    expect(policy.get(name)).toEqual(["'self'"]);
  });

  test('makes no exception for inline code, evaluation or other origins', () => {
    expect(SECURITY_HEADERS['Content-Security-Policy']).not.toMatch(/unsafe|\*|https?:|nonce|strict-dynamic/);
  });

  test('allows by hash the style that the installed component library adds, and no other', () => {
    const source = readFileSync(
      join(PROJECT, 'node_modules', 'react-aria', 'dist', 'private', 'interactions', 'usePress.mjs'),
      'utf8',
    );
    const attribute = /PRESSABLE_ATTRIBUTE = '([\w-]+)'/.exec(source)?.[1] ?? '';
    const template = /style\.textContent = `([^`]*)`/.exec(source)?.[1] ?? '';
    const text = template.replace(/\$\{[^}]*\}/, attribute).trim();
    const hash = createHash('sha256').update(text).digest('base64');
    expect(policy.get('style-src')).toEqual(["'self'", `'sha256-${hash}'`]);
  });
});

test('every denied feature is denied to everyone', () => {
  const features = SECURITY_HEADERS['Permissions-Policy']?.split(', ') ?? [];
  expect(features.length).toBeGreaterThan(20);
  expect(features.filter((feature) => !/^[a-z-]+=\(\)$/.test(feature))).toEqual([]);
});
