/** The shell's side of the contract: every message is checked for who sent it and what it holds before anything happens. */
import type { BrowserWindow, IpcMain, IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import { basename } from 'node:path';

import type { HostFault, SaveRequest } from '#bridge';
import type { Result } from '#core/result.ts';
import { failure, success } from '#core/result.ts';

import type { Messages, Requests } from '../preload/channels.ts';
import type { Arrivals } from './arrivals.ts';
import { askWhatToOpen, askWhereToSave } from './dialogs.ts';
import { DISK, writeWhole } from './files.ts';
import { isFilePurpose, isFromPage, isSaveRequest } from './guards.ts';
import { openLink } from './links.ts';

/** Answers the page in the window that `current` gives. Messages from anywhere else are dropped, requests rejected. */
export function answerPage(ipc: IpcMain, current: () => BrowserWindow | null, arrivals: Arrivals): void {
  function senderWindow(event: IpcMainEvent | IpcMainInvokeEvent): BrowserWindow | null {
    const window = current();
    return window && isFromPage(event, window) ? window : null;
  }

  function on(channel: keyof Messages, act: (window: BrowserWindow, payload: unknown) => void): void {
    ipc.on(channel, (event, payload: unknown) => {
      const window = senderWindow(event);
      if (window) act(window, payload);
    });
  }

  function handle<Channel extends keyof Requests>(
    channel: Channel,
    answer: (window: BrowserWindow, payload: unknown) => Promise<Requests[Channel]['reply']>,
  ): void {
    ipc.handle(channel, (event, payload: unknown) => {
      const window = senderWindow(event);
      if (!window) throw new Error(`${channel}: not from the page.`);
      return answer(window, payload);
    });
  }

  on('ask-for-files', (window, purpose) => {
    if (isFilePurpose(purpose)) void askWhatToOpen(window, purpose).then((paths) => arrivals.bring(purpose, paths));
  });
  on('listening', (window, channel) => {
    if (channel === 'files') arrivals.deliverTo(window.webContents);
  });
  handle('save-file', async (window, request) => (isSaveRequest(request) ? saveFile(window, request) : REFUSED));
  handle('open-link', async (window, address) => (typeof address === 'string' ? openLink(window, address) : REFUSED));
}

const REFUSED = failure<HostFault>({ code: 'refused', message: 'The page asked for something that it may not.' });

async function saveFile(window: BrowserWindow, request: SaveRequest): Promise<Result<string | null, HostFault>> {
  const path = await askWhereToSave(window, request.suggestedName);
  if (path === null) return success(null);
  const written = await writeWhole(path, request.bytes, DISK);
  return written.ok ? success(basename(path)) : written;
}
