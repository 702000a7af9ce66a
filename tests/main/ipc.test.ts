import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import type { Sender } from '../standin/ipc.ts';
import { createFrame, createWindow } from '../standin/window.ts';
import { bootShell } from './boot.ts';
import type { BootedShell } from './boot.ts';

const REQUEST = { suggestedName: 'a.counterpoint.json', bytes: new Uint8Array([1, 0, 255]) };

let shell: BootedShell;
let folder = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-ipc-'));
  shell = await bootShell();
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a message from elsewhere does nothing', () => {
  const forged: readonly (readonly [string, () => Sender])[] = [
    [
      'a frame in the page',
      () => ({ ...shell.page, frame: createFrame(() => 'app://counterpoint/index.html', shell.opened.mainFrame) }),
    ],
    ['a page of another origin', () => ({ ...shell.page, frame: createFrame(() => 'https://example.com/', null) })],
    [
      'an origin that begins alike',
      () => ({ ...shell.page, frame: createFrame(() => 'app://counterpoint.evil/', null) }),
    ],
    ['a frame that is gone', () => ({ ...shell.page, frame: null })],
    [
      'another window',
      () => {
        const other = createWindow({}, null, () => undefined);
        return { contents: other.contents, frame: createFrame(() => 'app://counterpoint/index.html', null) };
      },
    ],
  ];

  test.each(forged)('%s', async (_name, sender) => {
    await expect(shell.electron.invoke(sender(), 'save-file', REQUEST)).rejects.toThrow('not from the page');
    await expect(shell.electron.invoke(sender(), 'open-link', 'https://example.com')).rejects.toThrow(
      'not from the page',
    );
    shell.electron.receive(sender(), 'ask-for-files', 'case');
    expect(shell.electron.asked).toEqual([]);
    expect(shell.electron.openedOutside).toEqual([]);
  });

  test('nor after the window is closed', async () => {
    shell.opened.close();
    await expect(shell.electron.invoke(shell.page, 'save-file', REQUEST)).rejects.toThrow('not from the page');
  });
});

describe('a payload of another shape is refused', () => {
  test.each([
    null,
    undefined,
    'a.json',
    {},
    { suggestedName: 'a.json' },
    { suggestedName: 'a.json', bytes: 'text' },
    { suggestedName: 'a.json', bytes: [1, 2] },
    { suggestedName: 7, bytes: REQUEST.bytes },
    { ...REQUEST, suggestedName: '' },
    { ...REQUEST, suggestedName: '../a.json' },
    { ...REQUEST, suggestedName: '/etc/passwd' },
    { ...REQUEST, suggestedName: 'C:\\a.json' },
    { ...REQUEST, suggestedName: '..' },
    { ...REQUEST, suggestedName: 'a\0.json' },
    { ...REQUEST, suggestedName: 'a'.repeat(256) },
  ])('save-file %j', async (payload) => {
    expect(await shell.electron.invoke(shell.page, 'save-file', payload)).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    });
    expect(shell.electron.asked).toEqual([]);
  });

  test.each([
    null,
    7,
    ['https://example.com'],
    '',
    'example.com',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'app://counterpoint/',
    'smb://server/share',
    'ms-settings:',
    `https://example.com/${'a'.repeat(5000)}`,
  ])('open-link %j', async (payload) => {
    expect(await shell.electron.invoke(shell.page, 'open-link', payload)).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    });
    expect(shell.electron.asked).toEqual([]);
    expect(shell.electron.openedOutside).toEqual([]);
  });

  test.each([null, 'everything', 7, { purpose: 'case' }])('ask-for-files %j', (payload) => {
    shell.electron.receive(shell.page, 'ask-for-files', payload);
    expect(shell.electron.asked).toEqual([]);
  });
});

describe('saving', () => {
  test('writes what the page gave under the name that was confirmed', async () => {
    shell.electron.answers.save.push(() => join(folder, 'b.json'));
    expect(await shell.electron.invoke(shell.page, 'save-file', REQUEST)).toEqual({ ok: true, value: 'b.json' });
    expect(readFileSync(join(folder, 'b.json'))).toEqual(Buffer.from(REQUEST.bytes));
    const [asked] = shell.electron.asked;
    expect(asked?.kind === 'save' && asked.options.defaultPath).toMatch(/[\\/]a\.counterpoint\.json$/);
    expect(asked?.kind === 'save' && asked.options.properties).toContain('showOverwriteConfirmation');
  });

  test('gives null on cancel, and writes nothing', async () => {
    shell.electron.answers.save.push(() => null);
    expect(await shell.electron.invoke(shell.page, 'save-file', REQUEST)).toEqual({ ok: true, value: null });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('says what went wrong', async () => {
    shell.electron.answers.save.push(() => join(folder, 'missing', 'b.json'));
    const saved = await shell.electron.invoke(shell.page, 'save-file', REQUEST);
    expect(saved).toMatchObject({ ok: false, error: { code: 'failed' } });
  });
});

describe('a link', () => {
  test('is opened after a confirmation that shows where it leads', async () => {
    shell.electron.answers.message.push(0);
    const address = 'https://xn--80ak6aa92e.com/';
    expect(await shell.electron.invoke(shell.page, 'open-link', 'https://аррӏе.com')).toEqual({
      ok: true,
      value: true,
    });
    expect(shell.electron.asked).toMatchObject([
      { kind: 'message', options: { detail: address, defaultId: 1, cancelId: 1 } },
    ]);
    expect(shell.electron.openedOutside).toEqual([address]);
  });

  test('is not opened on cancel', async () => {
    shell.electron.answers.message.push(1);
    expect(await shell.electron.invoke(shell.page, 'open-link', 'mailto:a@example.com')).toEqual({
      ok: true,
      value: false,
    });
    expect(shell.electron.openedOutside).toEqual([]);
  });
});

describe('choosing files', () => {
  test('brings them to the page', async () => {
    writeFileSync(join(folder, 'one.txt'), 'one');
    shell.electron.answers.open.push([join(folder, 'one.txt'), join(folder, 'missing.txt')]);
    shell.electron.receive(shell.page, 'listening', 'files');
    shell.electron.receive(shell.page, 'ask-for-files', 'articles');
    await vi.waitFor(() => expect(shell.opened.sent).toHaveLength(1));
    const files = [
      { name: 'one.txt', bytes: new Uint8Array(Buffer.from('one')) },
      { name: 'missing.txt', bytes: null, reason: 'unreadable' },
    ];
    expect(shell.opened.sent).toEqual([['files', { purpose: 'articles', files }]]);
  });

  test('brings nothing on cancel', async () => {
    shell.electron.answers.open.push(null);
    shell.electron.receive(shell.page, 'listening', 'files');
    shell.electron.receive(shell.page, 'ask-for-files', 'case');
    await vi.waitFor(() => expect(shell.electron.asked).toHaveLength(1));
    expect(shell.opened.sent).toEqual([]);
  });
});
