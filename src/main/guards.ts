/** What a message must be before it is acted on. A page that was taken over can send anything. */
import type { BrowserWindow, IpcMainEvent, IpcMainInvokeEvent } from 'electron';

import type { FilePurpose, SaveRequest } from '#bridge';

import { isOwnAddress } from './address.ts';

const LONGEST_NAME = 255;

/** Whether a message comes from the window's page itself, and not from a frame in it or from another page. */
export function isFromPage(event: IpcMainEvent | IpcMainInvokeEvent, window: BrowserWindow): boolean {
  const frame = event.senderFrame;
  return event.sender === window.webContents && frame !== null && frame.parent === null && isOwnAddress(frame.url);
}

export function isFilePurpose(value: unknown): value is FilePurpose {
  return value === 'articles' || value === 'case';
}

export function isSaveRequest(value: unknown): value is SaveRequest {
  if (typeof value !== 'object' || value === null) return false;
  const { suggestedName, bytes } = value as Partial<Record<keyof SaveRequest, unknown>>;
  return typeof suggestedName === 'string' && isFileName(suggestedName) && bytes instanceof Uint8Array;
}

/** A name without folders, that every file system takes for a name. */
export function isFileName(name: string): boolean {
  return name.length > 0 && name.length <= LONGEST_NAME && !/[\\/\p{Cc}]/u.test(name) && !/^\.+$/.test(name);
}
