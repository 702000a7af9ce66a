/** When the page's process ends without being asked to: memory ran out, or a fault of the browser's. */
import { app, dialog } from 'electron';
import type { BrowserWindow } from 'electron';

const RELOAD = 0;

/** Offers to load the page again. What it had shown as saved is on disk. */
export function recoverPage(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void offerReload(window, reason);
  });
}

async function offerReload(window: BrowserWindow, reason: string): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The workbench stopped unexpectedly.',
    detail: `Everything that was shown as saved is safe. (${reason})`,
    buttons: ['Open Again', 'Quit'],
    defaultId: RELOAD,
    cancelId: RELOAD,
    noLink: true,
  });
  if (response !== RELOAD) app.quit();
  else if (!window.isDestroyed()) window.webContents.reload();
}
