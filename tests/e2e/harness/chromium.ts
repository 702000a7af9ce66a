/** The Chromium that pages are tested in. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { chromium } from 'playwright-core';
import type { BrowserContext } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const USUAL_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']]
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
];

/** The program that `CHROME_PATH` names, else one on the path or in a usual place; null when there is none. */
export function findChromium(): string | null {
  const named = process.env['CHROME_PATH'];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...(named ? [named] : []), ...onPath, ...USUAL_PLACES].find((program) => existsSync(program)) ?? null;
}

/** Finds Chromium, or installs it where that is one known command. @throws when there is none then. */
export function ensureChromium(): string {
  const found = findChromium() ?? installChromium();
  if (!found) throw new Error('No Chromium here: install Chromium or Chrome, or set CHROME_PATH to its program.');
  return found;
}

function installChromium(): string | null {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return null;
  console.log('No Chromium here; installing the one of the distribution.');
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  const install = () => spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
  if (install().status !== 0) {
    spawnSync('apt-get', ['update'], options);
    install();
  }
  return findChromium();
}

/** Nothing of the browser's own goes out: no name but this machine's resolves. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

export interface ChromiumOptions {
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** Starts Chromium on a profile that stays in its folder. */
export function launchChromium(profile: string, options: ChromiumOptions = {}): Promise<BrowserContext> {
  const { colorScheme = 'light', viewport = { width: 1440, height: 900 } } = options;
  return chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    args: process.getuid?.() === 0 ? [...QUIET, '--no-sandbox'] : QUIET,
    acceptDownloads: true,
    colorScheme,
    viewport,
  });
}

/** Runs what readies a page; where it fails, no Chromium stays behind. */
export async function closeOnFailure<Value>(context: BrowserContext, ready: () => Promise<Value>): Promise<Value> {
  try {
    return await ready();
  } catch (error) {
    await context.close();
    throw error;
  }
}

/** Ends a Chromium that `launchChromium` started as a power failure would: SIGKILL, at once. */
export async function killChromium(context: BrowserContext): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error('This Chromium cannot be asked for its process.');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const main = processInfo.find(({ type }) => type === 'browser');
  if (!main) throw new Error('This Chromium did not tell its process.');
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
  process.kill(main.id, 'SIGKILL');
  await closed;
}

/** Collects what the pages of `context` ask of anyone but `origin`. Start it before they load anything. */
export function watchRequests(context: BrowserContext, origin: string): readonly string[] {
  const foreign: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob|about):/.test(url)) foreign.push(url);
  });
  return foreign;
}
