import { describe, expect, test } from 'vitest';

import { SECURITY_HEADERS } from '../../src/main/headers.ts';

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

  test.each(['script-src', 'worker-src', 'style-src', 'font-src'])('%s is the origin itself', (name) => {
    expect(policy.get(name)).toEqual(["'self'"]);
  });

  test('makes no exception for inline code, evaluation or other origins', () => {
    expect(SECURITY_HEADERS['Content-Security-Policy']).not.toMatch(/unsafe|\*|https?:|nonce|sha\d|strict-dynamic/);
  });
});

test('every denied feature is denied to everyone', () => {
  const features = SECURITY_HEADERS['Permissions-Policy']?.split(', ') ?? [];
  expect(features.length).toBeGreaterThan(20);
  expect(features.filter((feature) => !/^[a-z-]+=\(\)$/.test(feature))).toEqual([]);
});
