/** BrowserWindow, its web contents and their frames, as far as the shell uses them. */
import type Electron from 'electron';

import { createEvents } from './events.ts';
import type { Events } from './events.ts';
import { strict } from './strict.ts';

/** A window the shell opened, and the strings it hangs on. */
export interface StandInWindow {
  readonly window: Electron.BrowserWindow;
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly contents: Electron.WebContents;
  readonly mainFrame: Electron.WebFrameMain;
  readonly windowEvents: Events<Electron.BrowserWindow>;
  readonly contentsEvents: Events<Electron.WebContents>;
  /** What was sent to the page, oldest first. */
  readonly sent: readonly (readonly [channel: string, payload: unknown])[];
  readonly isShown: () => boolean;
  readonly decideOpening: (url: string) => 'allow' | 'deny';
  /** How often the shell loaded the page again. */
  readonly reloads: () => number;
  readonly close: () => void;
}

/** The page behind a window. Without one, a window records what it is told. */
export interface PageBehind {
  readonly load: (window: StandInWindow, url: string) => Promise<void>;
  readonly deliver: (channel: string, payload: unknown) => void;
}

const WINDOW_EVENTS = ['ready-to-show', 'closed'];
const CONTENTS_EVENTS = [
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'will-attach-webview',
  'did-navigate',
  'render-process-gone',
];

export function createWindow(
  options: Electron.BrowserWindowConstructorOptions,
  page: PageBehind | null,
  created: (contents: Electron.WebContents) => void,
): StandInWindow {
  const sent: (readonly [string, unknown])[] = [];
  let reloads = 0;
  let shown = options.show !== false;
  let minimized = false;
  let destroyed = false;
  let url = '';
  let openHandler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | null = null;

  const mainFrame = createFrame(() => url, null);
  const contentsEvents = createEvents<Electron.WebContents>('webContents', CONTENTS_EVENTS, () => contents);
  const contents: Electron.WebContents = strict<Electron.WebContents>('webContents', {
    on: contentsEvents.on,
    mainFrame,
    isDestroyed: () => destroyed,
    reload() {
      reloads += 1;
    },
    setWindowOpenHandler(handler) {
      openHandler = handler;
    },
    send(channel, ...args) {
      if (destroyed) throw new Error('Object has been destroyed');
      const payload: unknown = structuredClone(args[0]);
      sent.push([channel, payload]);
      page?.deliver(channel, payload);
    },
  });

  const windowEvents = createEvents<Electron.BrowserWindow>('BrowserWindow', WINDOW_EVENTS, () => window);
  const window: Electron.BrowserWindow = strict<Electron.BrowserWindow>('BrowserWindow', {
    on: windowEvents.on,
    once: windowEvents.once,
    webContents: contents,
    loadURL(address) {
      url = address;
      return page?.load(record, address) ?? Promise.resolve();
    },
    show() {
      shown = true;
    },
    focus: () => undefined,
    isMinimized: () => minimized,
    restore() {
      minimized = false;
    },
    minimize() {
      minimized = true;
    },
    isDestroyed: () => destroyed,
  });

  const record: StandInWindow = {
    window,
    options,
    contents,
    mainFrame,
    windowEvents,
    contentsEvents,
    sent,
    isShown: () => shown,
    decideOpening(target) {
      const details = {
        url: target,
        frameName: '',
        features: '',
        disposition: 'new-window',
        referrer: { url: '', policy: 'no-referrer' },
      };
      return openHandler?.(details as Electron.HandlerDetails).action ?? 'allow';
    },
    reloads: () => reloads,
    close() {
      destroyed = true;
      windowEvents.emit('closed');
    },
  };
  created(contents);
  return record;
}

/** A frame of a page: the main one has no parent. */
export function createFrame(url: () => string, parent: Electron.WebFrameMain | null): Electron.WebFrameMain {
  return strict<Electron.WebFrameMain>('WebFrameMain', {
    parent,
    get url() {
      return url();
    },
  });
}
