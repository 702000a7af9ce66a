import { Dexie } from 'dexie';
import { expect, test } from 'vitest';

import { newerDatabaseFault, storageFault } from '#store/faults.ts';

test.each([
  ['Dexie’s quota error', new Dexie.QuotaExceededError('full'), 'storage.full'],
  ['the browser’s quota error', new DOMException('full', 'QuotaExceededError'), 'storage.full'],
  [
    'a transaction that ended for want of room',
    Object.assign(new Dexie.AbortError('aborted'), { inner: new DOMException('full', 'QuotaExceededError') }),
    'storage.full',
  ],
  ['a newer database', new Dexie.VersionError('newer'), 'storage.newer'],
  ['a connection that was closed', new Dexie.DatabaseClosedError('closed'), 'storage.closed'],
  ['a connection that was lost', new DOMException('lost', 'InvalidStateError'), 'storage.closed'],
  ['a window without storage', new Dexie.MissingAPIError('none'), 'storage.unavailable'],
  ['an upgrade that failed', new Dexie.UpgradeError('no'), 'storage.upgrade'],
  ['anything else', new TypeError('odd'), 'storage.failed'],
  ['what is no error at all', undefined, 'storage.failed'],
])('%s is told in words that say what is safe', (_, error, code) => {
  const told = storageFault(error);
  expect(told.code).toBe(code);
  expect(told.message).toMatch(/safe|Nothing was changed/);
});

test('a newer database has its own words', () => {
  expect(newerDatabaseFault().code).toBe('storage.newer');
});
