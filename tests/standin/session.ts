/** Electron's session: what the shell lets a page do. */
import type Electron from 'electron';

import { createEvents, preventable } from './events.ts';
import type { PreventableEvent } from './events.ts';
import { strict } from './strict.ts';

/** What the shell says to a permission; where it says nothing, Electron grants. */
export interface PermissionDecisions {
  readonly onRequest: boolean;
  readonly onCheck: boolean;
  /** For the permissions that are about a device. */
  readonly onDevice: boolean;
}

/** What the shell decides about a request, a permission or a download of the page. */
export interface SessionDecisions {
  readonly allowsRequest: (url: string) => boolean;
  readonly decidesPermission: (permission: string, origin: string) => PermissionDecisions;
  readonly allowsDownload: () => boolean;
  readonly checksSpelling: () => boolean;
}

export function createSession(): { readonly session: Electron.Session; readonly decisions: SessionDecisions } {
  type RequestFilter = (
    details: Electron.OnBeforeRequestListenerDetails,
    decide: (response: Electron.CallbackResponse) => void,
  ) => void;
  let filter: RequestFilter | null = null;
  let onRequest: Parameters<Electron.Session['setPermissionRequestHandler']>[0] = null;
  let onCheck: Parameters<Electron.Session['setPermissionCheckHandler']>[0] = null;
  let onDevice: Parameters<Electron.Session['setDevicePermissionHandler']>[0] = null;
  let spelling = true;

  const events = createEvents<Electron.Session>('session', ['will-download'], () => session);
  const session: Electron.Session = strict<Electron.Session>('session', {
    on: events.on,
    setPermissionRequestHandler: (handler) => void (onRequest = handler),
    setPermissionCheckHandler: (handler) => void (onCheck = handler),
    setDevicePermissionHandler: (handler) => void (onDevice = handler),
    setSpellCheckerEnabled: (enable) => void (spelling = enable),
    webRequest: strict<Electron.WebRequest>('webRequest', {
      onBeforeRequest(...args: readonly unknown[]) {
        filter = args.at(-1) as RequestFilter;
      },
    }),
  });

  function allowsRequest(url: string): boolean {
    let cancelled = false;
    filter?.({ url } as Electron.OnBeforeRequestListenerDetails, ({ cancel }) => (cancelled = cancel === true));
    return !cancelled;
  }

  function decidesPermission(permission: string, origin: string): PermissionDecisions {
    const details = { requestingUrl: `${origin}/index.html`, isMainFrame: true };
    const contents = strict<Electron.WebContents>('webContents', {});
    const name = permission as 'media';
    let requested = onRequest === null;
    onRequest?.(contents, name, (decision) => (requested = decision), details as Electron.PermissionRequest);
    const check = details as Electron.PermissionCheckHandlerHandlerDetails;
    const device = {
      deviceType: 'hid',
      origin,
      device: {},
    } as unknown as Electron.DevicePermissionHandlerHandlerDetails;
    return {
      onRequest: requested,
      onCheck: onCheck?.(contents, name, origin, check) ?? true,
      onDevice: onDevice?.(device) ?? true,
    };
  }

  function allowsDownload(): boolean {
    const event: PreventableEvent = preventable({});
    events.emit('will-download', event);
    return !event.defaultPrevented;
  }

  return { session, decisions: { allowsRequest, decidesPermission, allowsDownload, checksSpelling: () => spelling } };
}
