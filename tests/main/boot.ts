/** Starts the shell from its sources on the stand-in, without a page behind its window. */
import { tmpdir } from 'node:os';

import { vi } from 'vitest';

import { createElectron } from '../standin/electron.ts';
import type { ElectronStandIn } from '../standin/electron.ts';
import type { Sender } from '../standin/ipc.ts';
import type { StandInWindow } from '../standin/window.ts';

export interface BootedShell {
  readonly electron: ElectronStandIn;
  /** The window the shell opened. */
  readonly opened: StandInWindow;
  /** The page of that window as the sender of a message. */
  readonly page: Sender;
}

/** Everything before Electron is ready. */
export async function loadShell(options: { readonly isFirstInstance?: boolean } = {}): Promise<ElectronStandIn> {
  const electron = createElectron({ userData: tmpdir(), ...options });
  vi.resetModules();
  vi.doMock('electron', () => electron.module);
  await import('../../src/main/index.ts');
  return electron;
}

export async function bootShell(): Promise<BootedShell> {
  const electron = await loadShell();
  electron.becomeReady();
  await vi.waitUntil(() => electron.windows.length > 0);
  const [opened] = electron.windows;
  if (!opened) throw new Error('No window.');
  return { electron, opened, page: { contents: opened.contents, frame: opened.mainFrame } };
}
