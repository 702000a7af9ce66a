/** The workbench in Electron itself, where its program is installed. */
import { existsSync } from 'node:fs';

import { _electron } from 'playwright-core';

import { findElectron } from '../../../src/main/find-electron.ts';
import { PROJECT } from './build.ts';
import { watchRequests } from './chromium.ts';
import type { HostedPage, OpenOptions } from './hosts.ts';
import { createSaveFolder } from './saved-files.ts';

export async function openInElectron(profile: string, options: OpenOptions): Promise<HostedPage> {
  const found = findElectron(process.env, process.platform, undefined, existsSync);
  if (found.kind !== 'found') throw new Error(found.reason);
  const isRoot = process.getuid?.() === 0;
  const app = await _electron.launch({
    executablePath: found.program,
    args: [PROJECT, `--user-data-dir=${profile}`, ...(isRoot ? ['--no-sandbox'] : [])],
    colorScheme: options.colorScheme ?? 'light',
  });
  const foreignRequests = watchRequests(app.context(), 'app://counterpoint');
  const page = await app.firstWindow();
  await page.waitForLoadState();

  return {
    page,
    foreignRequests,
    async setFiles(purpose, paths) {
      await app.evaluate(
        ({ dialog }, filePaths) => {
          dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
        },
        [...paths],
      );
      await page.evaluate((wanted) => window.counterpoint?.askForFiles(wanted), purpose);
    },
    async nextSavedFile() {
      const folder = createSaveFolder();
      await app.evaluate(({ dialog }, path) => {
        dialog.showSaveDialog = (...args: readonly unknown[]) => {
          const { defaultPath = 'unnamed' } = args.at(-1) as { readonly defaultPath?: string };
          return Promise.resolve({ canceled: false, filePath: `${path}/${defaultPath.split(/[\\/]/).at(-1)}` });
        };
      }, folder.path);
      return folder.arrival();
    },
    close: () => app.close(),
    async kill() {
      const process = app.process();
      const ended = new Promise<void>((resolve) => process.once('exit', () => resolve()));
      process.kill('SIGKILL');
      await ended;
    },
  };
}
