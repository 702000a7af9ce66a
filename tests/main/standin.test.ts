import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { launchChromium } from '../e2e/harness/chromium.ts';
import { createElectron } from '../standin/electron.ts';
import { startStandIn } from '../standin/start.ts';
import type { StandInApp } from '../standin/start.ts';
import { buildTestPage } from './test-build.ts';

describe('the stand-in is strict', () => {
  const electron = createElectron({ userData: tmpdir() });
  const { app, ipcMain, session } = electron.module;

  test.each([
    ['a property it does not know', () => app.dock],
    ['a call it does not know', () => app.disableHardwareAcceleration()],
    ['an event it does not send', () => app.on('gpu-info-update', () => undefined)],
    ['a property that is set', () => Object.assign(app, { name: 'x' })],
    ['a static method it does not know', () => electron.module.BrowserWindow.getAllWindows()],
    ['another session', () => session.fromPartition('x')],
    ['a window before the app is ready', () => new electron.module.BrowserWindow({})],
    ['a scheme that was not registered', () => electron.module.protocol.handle('other', () => new Response())],
    [
      'a second handler on a channel',
      () => {
        ipcMain.handle('once', () => undefined);
        ipcMain.handle('once', () => undefined);
      },
    ],
  ])('%s throws', (_name, touch) => expect(touch).toThrow(Error));

  test('a dialog that nobody answers rejects', async () => {
    await expect(electron.module.dialog.showOpenDialog({})).rejects.toThrow('Nobody answers');
  });
});

describe('the built shell and preload', () => {
  let built = '';
  let profile = '';
  let app: StandInApp;
  let close: () => Promise<void>;

  beforeAll(async () => {
    built = await buildTestPage();
    profile = mkdtempSync(join(tmpdir(), 'counterpoint-profile-'));
    const context = await launchChromium(profile);
    app = await startStandIn(built, profile, context);
    close = () => context.close();
  });
  afterAll(async () => {
    await close();
    rmSync(built, { recursive: true });
    rmSync(profile, { recursive: true, force: true });
  });

  test('show the page in a window', () => {
    expect(app.electron.windows).toHaveLength(1);
    expect(app.electron.windows[0]?.isShown()).toBe(true);
  });

  test('give the page a bridge that it cannot change, and nothing of Electron', async () => {
    const facts = await app.page.evaluate(() => ({
      names: Object.keys(window.counterpoint ?? {}).toSorted(),
      replaced: Reflect.set(window, 'counterpoint', null),
      changed: Reflect.set(window.counterpoint ?? {}, 'saveFile', null),
      globals: ['require', 'process', 'module', 'electron', 'ipcRenderer'].filter((name) => name in globalThis),
    }));
    expect(facts).toEqual({
      names: ['askForFiles', 'host', 'onCommand', 'onFiles', 'openLink', 'saveFile'],
      replaced: false,
      changed: false,
      globals: [],
    });
  });

  test('bring a menu command to the page', async () => {
    await app.page.evaluate(() => void testPage.listen());
    app.electron.clickMenu('Find in the Article');
    await app.page.waitForFunction(() => testPage.commands.length > 0);
    expect(await app.page.evaluate(() => testPage.commands)).toEqual(['find']);
  });

  test('ask before a link leaves', async () => {
    app.electron.answers.message.push(0);
    const reply = await app.page.evaluate(() => testPage.host.openLink('https://example.com/a?b=c'));
    expect(reply).toEqual({ ok: true, value: true });
    expect(app.electron.openedOutside).toEqual(['https://example.com/a?b=c']);
  });

  test('refuse what the page may not ask', async () => {
    const reply = await app.page.evaluate(() =>
      testPage.host.saveFile({ suggestedName: '../a.json', bytes: new Uint8Array() }),
    );
    expect(reply).toMatchObject({ ok: false, error: { code: 'refused' } });
  });

  test('keep the page where it is, alone', async () => {
    const before = app.page.url();
    await app.page.evaluate(() => {
      location.href = 'https://example.com/away';
      window.open('https://example.com/popup');
    });
    await expect.poll(() => app.refused).toEqual(['https://example.com/popup']);
    await expect.poll(() => app.page.context().pages()).toHaveLength(1);
    expect(app.page.url()).toBe(before);
    expect(await app.page.evaluate(() => testPage.host.host)).toBe('desktop');
  });

  test('let nothing be downloaded past the dialog', async () => {
    await app.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['x']));
      link.download = 'x.txt';
      link.click();
    });
    await expect.poll(() => app.refused).toContain('x.txt');
  });
});
