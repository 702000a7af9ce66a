/** The one window, which shows the one page. */
import { BrowserWindow } from 'electron';
import type { WebContents } from 'electron';

import { START_PAGE } from './address.ts';

export interface WindowFiles {
  readonly preload: string;
  readonly icon: string;
}

/** Opens the window; it appears once the page has something to show. */
export function openWindow({ preload, icon }: WindowFiles, devTools: boolean): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Counterpoint',
    width: 1440,
    height: 900,
    minWidth: 960,
    minHeight: 600,
    show: false,
    icon,
    webPreferences: {
      preload,
      devTools,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(START_PAGE);
  return window;
}

/** Keeps any page where it is: it may reload itself, and neither go elsewhere, nor open a window, nor embed one. */
export function keepInPlace(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (event.url !== START_PAGE) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Brings a window to the person's eyes. */
export function raise(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
