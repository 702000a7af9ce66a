/** What the browser's storage says, in words for a person. */
import { fault } from '#core/result.ts';
import type { Fault } from '#core/result.ts';

const FAULTS: Readonly<Record<string, readonly [code: string, message: string]>> = {
  QuotaExceededError: [
    'storage.full',
    'The disk space for Counterpoint is used up. Everything saved so far is safe; this change was not saved. Free some disk space, or delete cases you no longer need, and do it again.',
  ],
  VersionError: [
    'storage.newer',
    'The data on this machine was written by a newer Counterpoint. It is safe and was not touched. Start the newer version to open it.',
  ],
  DatabaseClosedError: [
    'storage.closed',
    'The connection to the data on this machine was closed, perhaps because another window brought it up to date. Everything saved so far is safe. Reload the window to go on.',
  ],
  InvalidStateError: [
    'storage.closed',
    'The connection to the data on this machine was lost. Everything saved so far is safe. Reload the window to go on.',
  ],
  MissingAPIError: [
    'storage.unavailable',
    'This window may not keep data on this machine, as private windows may not. Nothing was changed. Open Counterpoint in an ordinary window.',
  ],
  UpgradeError: [
    'storage.upgrade',
    'The data on this machine could not be brought up to date. It is safe and was not touched. Close other windows of Counterpoint and start it again.',
  ],
};

/** The fault of a database that a newer version of the program wrote. */
export function newerDatabaseFault(): Fault {
  return storageFault({ name: 'VersionError' });
}

/** The fault behind an error of Dexie or IndexedDB. */
export function storageFault(error: unknown): Fault {
  for (const name of errorNames(error)) {
    const known = FAULTS[name];
    if (known) return fault(...known);
  }
  return fault(
    'storage.failed',
    `The data on this machine could not be read or written (${String(error)}). Everything saved so far is safe; nothing was changed. Try again; if it happens again, export the case and restart.`,
  );
}

/** An aborted transaction wraps its cause. */
function errorNames(error: unknown): readonly string[] {
  if (typeof error !== 'object' || error === null) return [];
  const { name, inner } = error as { readonly name?: unknown; readonly inner?: unknown };
  return [String(name), ...errorNames(inner)];
}
