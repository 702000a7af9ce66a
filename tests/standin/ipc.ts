/** Messages and requests to the shell; payloads cross as structured clones, as in Electron. */
import type Electron from 'electron';

import { strict } from './strict.ts';

/** Where a message comes from. */
export interface Sender {
  readonly contents: Electron.WebContents;
  readonly frame: Electron.WebFrameMain | null;
}

export interface StandInIpc {
  readonly ipcMain: Electron.IpcMain;
  readonly receive: (sender: Sender, channel: string, payload: unknown) => void;
  readonly invoke: (sender: Sender, channel: string, payload: unknown) => Promise<unknown>;
}

export function createIpc(): StandInIpc {
  const listeners = new Map<string, Parameters<Electron.IpcMain['on']>[1]>();
  const handlers = new Map<string, Parameters<Electron.IpcMain['handle']>[1]>();
  const ipcMain: Electron.IpcMain = strict<Electron.IpcMain>('ipcMain', {
    on(channel, listener) {
      if (listeners.has(channel)) throw new Error(`Two listen on ${channel}.`);
      listeners.set(channel, listener);
      return ipcMain;
    },
    handle(channel, listener) {
      if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
      handlers.set(channel, listener);
    },
  });

  return {
    ipcMain,
    receive({ contents, frame }: Sender, channel: string, payload: unknown): void {
      const event = strict<Electron.IpcMainEvent>('IpcMainEvent', { sender: contents, senderFrame: frame });
      listeners.get(channel)?.(event, structuredClone(payload));
    },
    async invoke({ contents, frame }: Sender, channel: string, payload: unknown): Promise<unknown> {
      const handler = handlers.get(channel);
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      const event = strict<Electron.IpcMainInvokeEvent>('IpcMainInvokeEvent', { sender: contents, senderFrame: frame });
      return structuredClone(await handler(event, structuredClone(payload)));
    },
  };
}
