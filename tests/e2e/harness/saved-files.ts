/** Files that a desktop host saves into a folder of the test's. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import type { SavedFile } from './hosts.ts';

const LONGEST_WAIT = 30_000;

export interface SaveFolder {
  readonly path: string;
  /** The file that arrives in it; the folder is removed then. */
  readonly arrival: () => Promise<SavedFile>;
}

export function createSaveFolder(): SaveFolder {
  const path = mkdtempSync(join(tmpdir(), 'counterpoint-saved-'));
  return {
    path,
    async arrival() {
      const end = Date.now() + LONGEST_WAIT;
      while (Date.now() < end) {
        // A file under its own name is whole; one still being written has another.
        const name = readdirSync(path).find((each) => !each.endsWith('.part'));
        if (name !== undefined) {
          const saved = { name, bytes: new Uint8Array(readFileSync(join(path, name))) };
          rmSync(path, { recursive: true });
          return saved;
        }
        // oxlint-disable-next-line no-await-in-loop -- one look after the other
        await wait(20);
      }
      throw new Error('Nothing was saved.');
    },
  };
}
