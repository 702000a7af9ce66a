import { expect, test } from 'vitest';

import { createReadingMemory, nextProgress, progressOf } from '../../../src/renderer/library/reading-memory.ts';
import { article } from './build.ts';

function shelf(stored: string | null = null): Pick<Storage, 'getItem' | 'setItem'> & { value: string | null } {
  return {
    value: stored,
    getItem() {
      return this.value;
    },
    setItem(_key, value) {
      this.value = value;
    },
  };
}

test('what was read here shows as read, and changes nothing that a person has set', () => {
  const memory = createReadingMemory('case', shelf());
  memory.add('a');
  expect(progressOf(article('a'), memory)).toBe('read');
  expect(progressOf(article('b'), memory)).toBe('unread');
  expect(progressOf(article('a', { progress: 'working' }), memory)).toBe('working');
  memory.forget(['a']);
  expect(progressOf(article('a'), memory)).toBe('unread');
});

test('it is remembered, and what cannot be read is forgotten', () => {
  const storage = shelf();
  createReadingMemory('case', storage).add('a');
  expect(createReadingMemory('case', storage).has('a')).toBe(true);
  expect(createReadingMemory('case', shelf('{"a":')).has('a')).toBe(false);
  expect(createReadingMemory('case', shelf('{}')).has('a')).toBe(false);
});

test('the key goes round', () => {
  expect(nextProgress('unread')).toBe('read');
  expect(nextProgress('done')).toBe('unread');
});
