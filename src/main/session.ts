/** What the browser inside Electron may do on its own: nothing. */
import type { Session } from 'electron';

import { isOwnAddress } from './address.ts';

/**
 * Denies every permission but storage that the system does not clear, every download, the spelling dictionary's download, and
 * every request that leaves the page's own origin.
 */
export function lockDown(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide, details) => {
    decide(isGranted(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => isGranted(permission, `${origin}/`));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !staysInside(details.url) }));
}

/** Without it, the browser may clear the cases when the disk runs low. */
function isGranted(permission: string, address: string): boolean {
  return permission === 'persistent-storage' && isOwnAddress(address);
}

/** The developer tools are local pages of Electron's own; a packaged build has none. */
function staysInside(address: string): boolean {
  return isOwnAddress(address.replace(/^blob:/, '')) || /^(data|devtools):/.test(address);
}
