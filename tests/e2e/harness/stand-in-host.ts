/** The workbench on the Electron stand-in: the real shell, preload, headers and page, without Electron's program. */
import { basename, join } from 'node:path';

import { STAND_IN_ORIGIN } from '../../standin/page.ts';
import { startStandIn } from '../../standin/start.ts';
import { BUILT } from './build.ts';
import { closeOnFailure, killChromium, launchChromium, watchRequests } from './chromium.ts';
import type { HostedPage, OpenOptions } from './hosts.ts';
import { createSaveFolder } from './saved-files.ts';

export async function openInStandIn(profile: string, options: OpenOptions): Promise<HostedPage> {
  const context = await launchChromium(profile, options);
  const foreignRequests = watchRequests(context, STAND_IN_ORIGIN);
  const { electron, page } = await closeOnFailure(context, () =>
    startStandIn(options.built ?? BUILT, profile, context),
  );

  return {
    page,
    foreignRequests,
    async setFiles(purpose, paths) {
      electron.answers.open.push(paths);
      await page.evaluate((wanted) => window.counterpoint?.askForFiles(wanted), purpose);
    },
    nextSavedFile() {
      const folder = createSaveFolder();
      electron.answers.save.push(({ defaultPath }) => join(folder.path, basename(defaultPath ?? 'unnamed')));
      return folder.arrival();
    },
    close: () => context.close(),
    kill: () => killChromium(context),
  };
}
