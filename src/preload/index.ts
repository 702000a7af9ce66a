/** The desktop host's side of the page: the bridge, one line a method. Neither Electron's objects nor its events pass through. */
import { contextBridge, ipcRenderer } from 'electron';

import type { Bridge } from './bridge.ts';
import type { Messages, Notices, Requests } from './channels.ts';

const bridge: Bridge = {
  host: 'desktop',
  askForFiles: (purpose) => tell('ask-for-files', purpose),
  onFiles: (listener) => listen('files', listener),
  saveFile: (request) => ask('save-file', request),
  openLink: (address) => ask('open-link', address),
  onCommand: (listener) => listen('command', listener),
};

contextBridge.exposeInMainWorld('counterpoint', bridge);

function tell<Channel extends keyof Messages>(channel: Channel, payload: Messages[Channel]): void {
  ipcRenderer.send(channel, payload);
}

function ask<Channel extends keyof Requests>(
  channel: Channel,
  payload: Requests[Channel]['payload'],
): Promise<Requests[Channel]['reply']> {
  return ipcRenderer.invoke(channel, payload);
}

function listen<Channel extends keyof Notices>(
  channel: Channel,
  listener: (payload: Notices[Channel]) => void,
): () => void {
  const hear = (_event: unknown, payload: Notices[Channel]) => listener(payload);
  ipcRenderer.on(channel, hear);
  tell('listening', channel);
  return () => void ipcRenderer.removeListener(channel, hear);
}
