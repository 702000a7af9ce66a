import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';

import { en } from '../../src/renderer/words/en.ts';

describe('the catalogue', () => {
  test.each(Object.entries(en))('%s is a sound message under a key of its own area', (key, message) => {
    expect(key).toMatch(/^[a-z]+\.[A-Za-z0-9]+$/);
    expect(() => new IntlMessageFormat(message, 'en')).not.toThrow();
    expect(message.trim()).toBe(message);
  });
});
