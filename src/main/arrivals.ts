/** Files on their way to the page: chosen in a dialog, or opened from outside before the page listens. */
import type { WebContents } from 'electron';
import { resolve } from 'node:path';

import type { FileArrival, FilePurpose } from '#bridge';

import { DISK, readChosenFile } from './files.ts';
import { notify } from './notify.ts';

export interface Arrivals {
  /** Reads the files and hands them to the page, now or as soon as it listens. */
  readonly bring: (purpose: FilePurpose, paths: readonly string[]) => Promise<void>;
  /** The page listens from now on. */
  readonly deliverTo: (contents: WebContents) => void;
  /** The page is gone, or starts afresh: whatever comes waits for the next. */
  readonly hold: () => void;
}

export function createArrivals(): Arrivals {
  const waiting: FileArrival[] = [];
  let listening: WebContents | null = null;

  function deliver(): void {
    if (listening === null || listening.isDestroyed()) return;
    for (const arrival of waiting.splice(0)) notify(listening, 'files', arrival);
  }

  return {
    async bring(purpose, paths) {
      if (paths.length === 0) return;
      const files = await Promise.all(paths.map((path) => readChosenFile(path, purpose, DISK)));
      waiting.push({ purpose, files });
      deliver();
    },
    deliverTo(contents) {
      listening = contents;
      deliver();
    },
    hold() {
      listening = null;
    },
  };
}

/** The case files among the arguments a program was started with, as absolute paths. */
export function caseFilesAmong(args: readonly string[], folder: string): readonly string[] {
  const named = args.filter((arg) => !arg.startsWith('-') && arg.toLowerCase().endsWith('.counterpoint.json'));
  return named.map((arg) => resolve(folder, arg));
}
