/** The workbench in each host it has, driven in one way. */
import { existsSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

import type { FilePurpose } from '#bridge';

import { findElectron } from '../../../src/main/find-electron.ts';
import { openInBrowser } from './browser-host.ts';
import type { ChromiumOptions } from './chromium.ts';
import { openInElectron } from './electron-host.ts';
import { openInStandIn } from './stand-in-host.ts';

export type HostKind = 'browser' | 'stand-in' | 'electron';

export interface AvailableHost {
  readonly kind: HostKind;
  /** Null when tests can run in it, else why not. */
  readonly missing: string | null;
}

export interface SavedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A host's part of {@link OpenWorkbench}. */
export interface HostedPage {
  readonly page: Page;
  /** Grows with every address outside of its own origin that the page asks for. */
  readonly foreignRequests: readonly string[];
  readonly setFiles: (purpose: FilePurpose, paths: readonly string[]) => Promise<void>;
  readonly nextSavedFile: () => Promise<SavedFile>;
  readonly close: () => Promise<void>;
  readonly kill: () => Promise<void>;
}

export interface OpenWorkbench {
  readonly host: HostKind;
  readonly page: Page;
  /** Folder of the browser's profile, which holds the cases; pass it on to open them again. */
  readonly profile: string;
  /** Addresses outside of its own origin that the page asked for. Offline means that there are none. */
  readonly foreignRequests: readonly string[];
  /** Hands files over as a person would who chose them. */
  readonly setFiles: (purpose: FilePurpose, paths: readonly string[]) => Promise<void>;
  /** The next file the workbench saves. Ask before doing what saves it. */
  readonly nextSavedFile: () => Promise<SavedFile>;
  readonly close: () => Promise<void>;
  /** Ends the browser's process with SIGKILL, as a power failure would. The profile stays, for the caller to open and remove. */
  readonly kill: () => Promise<void>;
}

export interface OpenOptions extends ChromiumOptions {
  /** A profile of an earlier run; a fresh one, removed on `close`, unless given. */
  readonly profile?: string;
  /** The build to open, unless it is the project's own: a folder with main, preload and renderer. */
  readonly built?: string;
  /** Whether the profile was never used: that of no name is, unless another build is opened in it. */
  readonly isFresh?: boolean;
  /** Leaves the first minute open, which a fresh profile starts with. */
  readonly keepsTour?: boolean;
  /** The port of the browser host, to which saved cases belong. */
  readonly port?: number;
}

export function availableHosts(): readonly AvailableHost[] {
  const electron = findElectron(process.env, process.platform, undefined, existsSync);
  return [
    { kind: 'browser', missing: null },
    { kind: 'stand-in', missing: null },
    { kind: 'electron', missing: electron.kind === 'found' ? null : electron.reason },
  ];
}

/** One line a host, for the head of a test run. */
export function describeHosts(hosts: readonly AvailableHost[]): string {
  const lines = hosts.map(
    ({ kind, missing }) => `  ${kind.padEnd(9)} ${missing === null ? 'runs' : `not run: ${missing}`}`,
  );
  return ['Hosts:', ...lines].join('\n');
}

const OPENERS = { browser: openInBrowser, 'stand-in': openInStandIn, electron: openInElectron } as const;

/** Opens the built workbench. @throws where the host is not available, or the page does not load. */
export async function openWorkbench(host: HostKind, options: OpenOptions = {}): Promise<OpenWorkbench> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'counterpoint-profile-')));
  const hosted = await OPENERS[host](profile, options);
  const isFresh = options.isFresh ?? (options.profile === undefined && options.built === undefined);
  if (isFresh && !options.keepsTour) await leaveTour(hosted.page);
  return {
    host,
    page: hosted.page,
    profile,
    foreignRequests: hosted.foreignRequests,
    setFiles: hosted.setFiles,
    nextSavedFile: hosted.nextSavedFile,
    async close() {
      await hosted.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
    },
    kill: hosted.kill,
  };
}

/** A fresh profile starts with the first minute; whoever tests something else leaves it. */
async function leaveTour(page: Page): Promise<void> {
  const tour = page.getByRole('dialog', { name: 'The first minute' });
  await tour.waitFor();
  await page.keyboard.press('Escape');
  await tour.waitFor({ state: 'detached' });
}
