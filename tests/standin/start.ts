/** Starts the built desktop host on the stand-in: the real shell and preload, the real headers, the built page in Chromium. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { BrowserContext, Page } from 'playwright-core';

import { createElectron } from './electron.ts';
import type { ElectronStandIn } from './electron.ts';
import { connectPage } from './page.ts';
import type { ConnectedPage } from './page.ts';
import { runMain } from './run-main.ts';

export interface StandInApp {
  readonly electron: ElectronStandIn;
  readonly page: Page;
  /** Addresses that the shell did not let out, and names of files that it did not let be downloaded. */
  readonly refused: readonly string[];
}

/** @param built the folder `out` of a build. @param context Chromium with the profile the app is to have. */
export async function startStandIn(built: string, userData: string, context: BrowserContext): Promise<StandInApp> {
  let connected: ConnectedPage | null = null;
  const opened = Promise.withResolvers<ConnectedPage>();

  const electron: ElectronStandIn = createElectron({
    userData,
    page: {
      async load(window) {
        try {
          const preload = await readFile(window.options.webPreferences?.preload ?? '', 'utf8');
          connected = await connectPage(electron, window, context, preload);
          await connected.open();
          opened.resolve(connected);
        } catch (error) {
          opened.reject(error);
        }
      },
      deliver: (channel, payload) => connected?.deliver(channel, payload),
    },
  });
  await runMain(join(built, 'main', 'index.js'), electron.module);
  electron.becomeReady();
  const { page, refused } = await opened.promise;
  return { electron, page, refused };
}
