/** The workbench as a browser shows it, served as `npm start -- --browser` does. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { serve } from '../../../src/main/serve.ts';
import { BUILT } from './build.ts';
import { closeOnFailure, killChromium, launchChromium, watchRequests } from './chromium.ts';
import type { HostedPage, OpenOptions } from './hosts.ts';

const INPUTS = { articles: 'Article files', case: 'Case file' } as const;

export async function openInBrowser(profile: string, options: OpenOptions): Promise<HostedPage> {
  const served = await serve(join(options.built ?? BUILT, 'renderer'), options.port ?? 0);
  const context = await launchChromium(profile, options);
  const foreignRequests = watchRequests(context, new URL(served.address).origin);
  const page = await closeOnFailure(context, async () => {
    const first = context.pages()[0] ?? (await context.newPage());
    const answer = await first.goto(served.address);
    if (!answer?.ok()) throw new Error(`The workbench was not served: ${answer?.status()}.`);
    return first;
  });

  return {
    page,
    foreignRequests,
    async setFiles(purpose, paths) {
      await page.getByLabel(INPUTS[purpose], { exact: true }).setInputFiles([...paths]);
    },
    async nextSavedFile() {
      const download = await page.waitForEvent('download');
      return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
    },
    async close() {
      await context.close();
      await served.close();
    },
    async kill() {
      await killChromium(context);
      await served.close();
    },
  };
}
