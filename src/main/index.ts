/** The desktop host: one window on the built renderer, and what a sandboxed page cannot do for itself. */
import { app, ipcMain, Menu, protocol, session } from 'electron';
import type { BrowserWindow } from 'electron';
import { join } from 'node:path';

import { caseFilesAmong, createArrivals } from './arrivals.ts';
import { answerPage } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { notify } from './notify.ts';
import { APP_SCHEME, serveApp } from './protocol.ts';
import { recoverPage } from './recovery.ts';
import { lockDown } from './session.ts';
import { keepInPlace, openWindow, raise } from './window.ts';

const BUILT = join(import.meta.dirname, '..');
const RESOURCES = join(BUILT, '..', 'resources');

const arrivals = createArrivals();
let window: BrowserWindow | null = null;

function showWindow(): void {
  if (window) return raise(window);
  const files = {
    preload: join(BUILT, 'preload', 'index.cjs'),
    icon: join(RESOURCES, 'icons', 'counterpoint.png'),
  };
  const opened = openWindow(files, !app.isPackaged);
  recoverPage(opened);
  // A page that starts afresh has lost its listeners; until it has new ones, files wait.
  opened.webContents.on('did-navigate', () => arrivals.hold());
  opened.on('closed', () => {
    window = null;
    arrivals.hold();
  });
  window = opened;
}

function sendCommand(commandId: string): void {
  showWindow();
  if (window) notify(window.webContents, 'command', commandId);
}

function start(): void {
  lockDown(session.defaultSession);
  serveApp(protocol, join(BUILT, 'renderer'));
  answerPage(ipcMain, () => window, arrivals);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, sendCommand)));
  showWindow();
  void arrivals.bring('case', caseFilesAmong(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd()));
}

if (app.requestSingleInstanceLock()) {
  app.enableSandbox();
  // No name resolves, so that nothing in the browser, its own services included, reaches the network.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  protocol.registerSchemesAsPrivileged([APP_SCHEME]);
  app.on('web-contents-created', (_event, contents) => keepInPlace(contents));
  app.on('second-instance', (_event, args, folder) => {
    if (app.isReady()) showWindow();
    void arrivals.bring('case', caseFilesAmong(args, folder));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (app.isReady()) showWindow();
    void arrivals.bring('case', caseFilesAmong([path], '/'));
  });
  app.on('activate', () => {
    if (app.isReady()) showWindow();
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  void app.whenReady().then(start);
} else {
  app.quit();
}
