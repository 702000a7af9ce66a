/**
 * A strict stand-in for the slice of Electron that the shell uses. Each part is checked against `electron.d.ts`; whatever a part
 * does not know, property or event, throws. Tests pull its strings: they answer dialogs, click menus, send events and messages.
 */
import type Electron from 'electron';
import { join } from 'node:path';

import { createDialogs } from './dialogs.ts';
import type { AskedDialog, DialogAnswers } from './dialogs.ts';
import { createEvents, preventable } from './events.ts';
import type { Events } from './events.ts';
import { createIpc } from './ipc.ts';
import type { Sender } from './ipc.ts';
import { createSession } from './session.ts';
import type { SessionDecisions } from './session.ts';
import { strict } from './strict.ts';
import { createWindow } from './window.ts';
import type { PageBehind, StandInWindow } from './window.ts';

/** What `import … from 'electron'` gives the shell. */
export interface ElectronModule {
  readonly app: Electron.App;
  readonly BrowserWindow: typeof Electron.BrowserWindow;
  readonly dialog: Electron.Dialog;
  readonly ipcMain: Electron.IpcMain;
  readonly Menu: typeof Electron.Menu;
  readonly protocol: Electron.Protocol;
  readonly session: typeof Electron.session;
  readonly shell: Electron.Shell;
}

export interface ElectronStandIn {
  readonly module: ElectronModule;
  readonly windows: readonly StandInWindow[];
  readonly answers: DialogAnswers;
  readonly asked: readonly AskedDialog[];
  readonly openedOutside: readonly string[];
  readonly switches: readonly string[];
  readonly schemes: readonly Electron.CustomScheme[];
  readonly hasQuit: () => boolean;
  readonly appEvents: Events<Electron.App>;
  /** Everything that was ready waits for this. */
  readonly becomeReady: () => void;
  /** Chooses an item of the application menu by its label. @throws when there is none. */
  readonly clickMenu: (label: string) => void;
  readonly decisions: SessionDecisions;
  /** The shell's answer to a request for an address of a scheme it handles. */
  readonly respond: (request: Request) => Promise<Response>;
  /** A message or request from a frame; payloads cross as structured clones, as in Electron. */
  readonly receive: (sender: Sender, channel: string, payload: unknown) => void;
  readonly invoke: (sender: Sender, channel: string, payload: unknown) => Promise<unknown>;
}

export interface StandInOptions {
  readonly userData: string;
  readonly page?: PageBehind;
  /** False when another Counterpoint holds the lock. */
  readonly isFirstInstance?: boolean;
}

const APP_EVENTS = ['web-contents-created', 'second-instance', 'open-file', 'activate', 'window-all-closed'];

export function createElectron({ userData, page, isFirstInstance = true }: StandInOptions): ElectronStandIn {
  const windows: StandInWindow[] = [];
  const dialogs = createDialogs();
  const ipc = createIpc();
  const defaultSession = createSession();
  const schemes: Electron.CustomScheme[] = [];
  const switches: string[] = [];
  const openedOutside: string[] = [];
  const handlers = new Map<string, (request: Request) => Response | Promise<Response>>();
  const ready = Promise.withResolvers<void>();
  let isReady = false;
  let quit = false;
  let menu: readonly Electron.MenuItemConstructorOptions[] = [];

  const appEvents = createEvents<Electron.App>('app', APP_EVENTS, () => app);
  const app: Electron.App = strict<Electron.App>('app', {
    on: appEvents.on,
    whenReady: () => ready.promise,
    isReady: () => isReady,
    isPackaged: false,
    requestSingleInstanceLock: () => isFirstInstance,
    enableSandbox: () => refuseWhenReady('app.enableSandbox'),
    getPath: (name) => (name === 'userData' ? userData : join(userData, name)),
    quit() {
      quit = true;
    },
    commandLine: strict<Electron.CommandLine>('commandLine', {
      appendSwitch(name, value) {
        refuseWhenReady('commandLine.appendSwitch');
        switches.push(value === undefined ? name : `${name}=${value}`);
      },
    }),
  });

  function refuseWhenReady(call: string): void {
    if (isReady) throw new Error(`${call} comes too late: the app is ready.`);
  }

  const BrowserWindow = new Proxy(Object, {
    construct(_target, [options]: [Electron.BrowserWindowConstructorOptions]) {
      if (!isReady) throw new Error('A BrowserWindow cannot be created before the app is ready.');
      const record = createWindow(options, page ?? null, (contents) => {
        appEvents.emit('web-contents-created', preventable({}), contents);
      });
      windows.push(record);
      return record.window;
    },
    get(_target, key) {
      throw new Error(`The Electron stand-in knows no BrowserWindow.${String(key)}.`);
    },
  }) as unknown as typeof Electron.BrowserWindow;

  const module: ElectronModule = {
    app,
    BrowserWindow,
    dialog: dialogs.dialog,
    ipcMain: ipc.ipcMain,
    Menu: strict<typeof Electron.Menu>('Menu', {
      buildFromTemplate: (template) => ({ template }) as unknown as Electron.Menu,
      setApplicationMenu(built) {
        menu = (built as unknown as { readonly template: readonly Electron.MenuItemConstructorOptions[] }).template;
      },
    }),
    protocol: strict<Electron.Protocol>('protocol', {
      registerSchemesAsPrivileged(registered) {
        refuseWhenReady('protocol.registerSchemesAsPrivileged');
        schemes.push(...registered);
      },
      handle(scheme, handler) {
        if (!schemes.some((each) => each.scheme === scheme)) throw new Error(`The scheme ${scheme} is not registered.`);
        handlers.set(scheme, handler);
      },
    }),
    session: strict<typeof Electron.session>('session', { defaultSession: defaultSession.session }),
    shell: strict<Electron.Shell>('shell', {
      async openExternal(url) {
        openedOutside.push(url);
      },
    }),
  };

  return {
    module,
    windows,
    answers: dialogs.answers,
    asked: dialogs.asked,
    openedOutside,
    switches,
    schemes,
    hasQuit: () => quit,
    appEvents,
    becomeReady() {
      isReady = true;
      ready.resolve();
    },
    clickMenu: (label) => clickItem(menu, label),
    decisions: defaultSession.decisions,
    async respond(request) {
      const handler = handlers.get(new URL(request.url).protocol.slice(0, -1));
      if (!handler) throw new Error(`Nothing handles ${request.url}.`);
      return handler(request);
    },
    receive: ipc.receive,
    invoke: ipc.invoke,
  };
}

function clickItem(menu: readonly Electron.MenuItemConstructorOptions[], label: string): void {
  const items = menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
  const item = items.find((each) => each.label === label);
  if (!item?.click) throw new Error(`There is no menu item “${label}”.`);
  Reflect.apply(item.click, undefined, []);
}
