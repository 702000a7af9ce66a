import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { SECURITY_HEADERS } from '../../src/main/headers.ts';
import { preventable } from '../standin/events.ts';
import { bootShell, loadShell } from './boot.ts';
import type { BootedShell } from './boot.ts';

const PAGE = 'app://counterpoint/index.html';
const folder = mkdtempSync(join(tmpdir(), 'counterpoint-shell-'));
const caseFile = join(folder, 'from outside.counterpoint.json');
writeFileSync(caseFile, '{}');
afterAll(() => rmSync(folder, { recursive: true }));

let shell: BootedShell;
beforeEach(async () => {
  shell = await bootShell();
});

describe('the window', () => {
  test('shows the page in a sandbox', () => {
    expect(shell.opened.mainFrame.url).toBe(PAGE);
    expect(shell.opened.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    });
    expect(shell.opened.options.webPreferences?.preload).toMatch(/preload[\\/]index\.cjs$/);
  });

  test('appears when there is something to see', () => {
    expect(shell.opened.isShown()).toBe(false);
    shell.opened.windowEvents.emit('ready-to-show');
    expect(shell.opened.isShown()).toBe(true);
  });

  test('is opened again after it was closed', () => {
    shell.opened.close();
    shell.electron.appEvents.emit('activate');
    expect(shell.electron.windows).toHaveLength(2);
  });

  test.each([
    ['will-navigate', 'https://example.com/', false],
    ['will-navigate', 'file:///etc/passwd', false],
    ['will-navigate', 'app://counterpoint/other.html', false],
    ['will-navigate', 'app://counterpoint.evil/index.html', false],
    ['will-navigate', PAGE, true],
    ['will-redirect', PAGE, false],
    ['will-attach-webview', PAGE, false],
  ])('%s to %s: %s', (name, url, allowed) => {
    const event = preventable({ url, isMainFrame: true });
    shell.opened.contentsEvents.emit(name, event);
    expect(event.defaultPrevented).toBe(!allowed);
  });

  test('has no frame that goes anywhere', () => {
    const event = preventable({ url: PAGE, isMainFrame: false });
    shell.opened.contentsEvents.emit('will-frame-navigate', event);
    expect(event.defaultPrevented).toBe(true);
  });

  test.each([PAGE, 'https://example.com/', 'about:blank'])('opens no second window on %s', (url) => {
    expect(shell.opened.decideOpening(url)).toBe('deny');
  });
});

describe('the session', () => {
  test.each([
    [PAGE, true],
    ['app://counterpoint/assets/a.js', true],
    ['blob:app://counterpoint/4f2a', true],
    ['data:image/png;base64,AA', true],
    ['app://counterpoint.evil/a.js', false],
    ['app://other/index.html', false],
    ['https://example.com/', false],
    ['http://127.0.0.1:4455/', false],
    ['ws://example.com/', false],
    ['file:///etc/passwd', false],
    ['ftp://example.com/', false],
    ['blob:https://example.com/4f2a', false],
  ])('a request for %s: %s', (url, allowed) => {
    expect(shell.electron.decisions.allowsRequest(url)).toBe(allowed);
  });

  const DENIED = { onRequest: false, onCheck: false, onDevice: false };

  test.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem', 'hid', 'usb'])(
    'the permission %s is denied',
    (permission) =>
      expect(shell.electron.decisions.decidesPermission(permission, 'app://counterpoint')).toEqual(DENIED),
  );

  test('only the page may keep its storage', () => {
    const granted = { ...DENIED, onRequest: true, onCheck: true };
    expect(shell.electron.decisions.decidesPermission('persistent-storage', 'app://counterpoint')).toEqual(granted);
    expect(shell.electron.decisions.decidesPermission('persistent-storage', 'https://example.com')).toEqual(DENIED);
  });

  test('downloads are denied', () => expect(shell.electron.decisions.allowsDownload()).toBe(false));

  test('checks no spelling, for which a dictionary would be fetched', () => {
    expect(shell.electron.decisions.checksSpelling()).toBe(false);
  });

  test('resolves no name', () => expect(shell.electron.switches).toContain('host-resolver-rules=MAP * ~NOTFOUND'));
});

describe('the scheme', () => {
  test('is registered before the app is ready, as an origin of its own', () => {
    expect(shell.electron.schemes).toMatchObject([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
    expect(shell.electron.schemes[0]?.privileges).not.toHaveProperty('bypassCSP');
  });

  test.each([
    ['app://counterpoint/missing.js', 'GET', 404],
    ['app://counterpoint/..%2f..%2fpackage.json', 'GET', 404],
    ['app://other/index.html', 'GET', 403],
    ['app://counterpoint/index.html', 'POST', 403],
  ])('answers %s by %s with %i, and the headers', async (url, method, status) => {
    const response = await shell.electron.respond(new Request(url, { method }));
    expect(response.status).toBe(status);
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(response.headers.get(name)).toBe(value);
  });
});

describe('files opened from outside', () => {
  test('wait until the page listens', async () => {
    shell.electron.appEvents.emit('open-file', preventable({}), caseFile);
    await wait(50);
    expect(shell.opened.sent).toEqual([]);
    shell.electron.receive(shell.page, 'listening', 'files');
    await vi.waitFor(() => expect(shell.opened.sent).toHaveLength(1));
    const [sent] = shell.opened.sent;
    expect(sent).toMatchObject(['files', { purpose: 'case', files: [{ name: 'from outside.counterpoint.json' }] }]);
  });

  test('arrive at once when it does, and wait again after it starts afresh', async () => {
    shell.electron.receive(shell.page, 'listening', 'files');
    shell.electron.appEvents.emit('second-instance', preventable({}), ['electron', '.', caseFile, 'x.txt'], folder);
    await vi.waitFor(() => expect(shell.opened.sent).toHaveLength(1));
    shell.opened.contentsEvents.emit('did-navigate', preventable({}), PAGE);
    shell.electron.appEvents.emit(
      'second-instance',
      preventable({}),
      ['electron', 'from outside.counterpoint.json'],
      folder,
    );
    shell.electron.appEvents.emit(
      'second-instance',
      preventable({}),
      ['electron', 'missing.counterpoint.json'],
      folder,
    );
    await wait(50);
    expect(shell.opened.sent).toHaveLength(1);
    shell.electron.receive(shell.page, 'listening', 'files');
    await vi.waitFor(() => expect(shell.opened.sent).toHaveLength(3));
    const files = shell.opened.sent.map(([, payload]) => (payload as { readonly files: readonly unknown[] }).files[0]);
    expect(files).toContainEqual({ name: 'missing.counterpoint.json', bytes: null, reason: 'unreadable' });
  });
});

describe('a page whose process ended', () => {
  test.each([
    ['crashed', 0, 1, false],
    ['oom', 0, 1, false],
    ['crashed', 1, 0, true],
  ])('%s, answered by button %i', async (reason, button, reloads, quits) => {
    shell.electron.answers.message.push(button);
    shell.opened.contentsEvents.emit('render-process-gone', preventable({}), { reason, exitCode: 1 });
    await wait(10);
    expect({ reloads: shell.opened.reloads(), quits: shell.electron.hasQuit() }).toEqual({ reloads, quits });
  });

  test('is left alone where it was to end', async () => {
    shell.opened.contentsEvents.emit('render-process-gone', preventable({}), { reason: 'clean-exit', exitCode: 0 });
    await wait(10);
    expect(shell.electron.asked).toEqual([]);
  });
});

test('a second start hands over and quits', async () => {
  const electron = await loadShell({ isFirstInstance: false });
  electron.becomeReady();
  expect(electron.hasQuit()).toBe(true);
  expect(electron.windows).toHaveLength(0);
});

test('the menu sends commands to the page', () => {
  shell.electron.clickMenu('Import Articles…');
  shell.electron.clickMenu('Undo');
  expect(shell.opened.sent).toEqual([
    ['command', 'import-articles'],
    ['command', 'undo'],
  ]);
});
