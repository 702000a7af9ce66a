/** Where Electron's program is on this machine. Its package installs without it where its download is blocked. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type FoundElectron =
  | { readonly kind: 'found'; readonly program: string }
  /** `reason` starts a sentence. */
  | { readonly kind: 'not found'; readonly reason: string };

const PACKAGED = fileURLToPath(new URL('../../node_modules/electron/dist', import.meta.url));

const PROGRAMS: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/**
 * Looks where `ELECTRON_OVERRIDE_DIST_PATH` says, then in the installed package. On Linux it must also be able to open a window,
 * and may not be root, for whom Chromium's sandbox does not work.
 */
export function findElectron(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  userId: number | undefined,
  exists: (path: string) => boolean,
): FoundElectron {
  const folders = [environment['ELECTRON_OVERRIDE_DIST_PATH'], PACKAGED].filter((folder) => folder !== undefined);
  const program = folders.map((folder) => join(folder, PROGRAMS[platform] ?? 'electron')).find(exists);
  if (!program) {
    return { kind: 'not found', reason: 'Electron’s program is not installed (`npx install-electron` fetches it)' };
  }
  if (platform === 'linux') {
    if (!environment['DISPLAY'] && !environment['WAYLAND_DISPLAY']) {
      return { kind: 'not found', reason: 'Electron finds no display here' };
    }
    if (userId === 0) return { kind: 'not found', reason: 'Electron does not run sandboxed as root' };
  }
  return { kind: 'found', program };
}
