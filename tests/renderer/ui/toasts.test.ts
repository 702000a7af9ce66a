import { expect, test } from 'vitest';

import { TOASTS_AT_ONCE, createToasts } from '../../../src/renderer/ui/toasts.ts';

const ACTION = { label: 'Take back', run: () => {} };

function messages(toasts: ReturnType<typeof createToasts>): readonly string[] {
  return toasts.shown.map((toast) => toast.message);
}

test('keeps the newest messages', () => {
  const toasts = createToasts();
  for (let number = 0; number < TOASTS_AT_ONCE + 2; number += 1) toasts.announce(`Message ${number}`);
  expect(messages(toasts)).toEqual(['Message 2', 'Message 3', 'Message 4']);
});

test('shows the same words once, as new', () => {
  const toasts = createToasts();
  toasts.announce('Saved.');
  toasts.announce('Exported.');
  toasts.announce('Saved.');
  expect(messages(toasts)).toEqual(['Exported.', 'Saved.']);
});

test('an older action gives way to a newer one, plain messages do not', () => {
  const toasts = createToasts();
  toasts.announce('Deleted A.', ACTION);
  toasts.announce('Exported.');
  toasts.announce('Deleted B.', ACTION);
  expect(messages(toasts)).toEqual(['Exported.', 'Deleted B.']);
});

test('tells listeners, and shows the same array until something changes', () => {
  const toasts = createToasts();
  let calls = 0;
  const stop = toasts.subscribe(() => (calls += 1));
  toasts.announce('One.');
  const before = toasts.shown;
  expect(toasts.shown).toBe(before);
  toasts.dismiss(before[0]?.id ?? 0);
  stop();
  toasts.announce('Two.');
  expect(calls).toBe(2);
  expect(messages(toasts)).toEqual(['Two.']);
});
