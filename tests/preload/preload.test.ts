import { beforeEach, expect, test, vi } from 'vitest';

import type { Bridge } from '#bridge';

import { strict } from '../standin/strict.ts';

type Hear = (event: unknown, payload: unknown) => void;

const calls: (readonly [method: string, channel: string, payload: unknown])[] = [];
const hearing = new Map<string, Hear[]>();
const exposed = new Map<string, unknown>();

const ipcRenderer = {
  send: (channel: string, payload: unknown) => void calls.push(['send', channel, payload]),
  async invoke(channel: string, payload: unknown) {
    calls.push(['invoke', channel, payload]);
    return `the answer on ${channel}`;
  },
  on: (channel: string, hear: Hear) => void hearing.set(channel, [...(hearing.get(channel) ?? []), hear]),
  removeListener(channel: string, hear: Hear) {
    hearing.set(
      channel,
      (hearing.get(channel) ?? []).filter((each) => each !== hear),
    );
  },
};

const contextBridge = { exposeInMainWorld: (key: string, api: unknown) => void exposed.set(key, api) };

let bridge: Bridge;
beforeEach(async () => {
  calls.length = 0;
  hearing.clear();
  exposed.clear();
  vi.resetModules();
  vi.doMock('electron', () => ({
    ipcRenderer: strict('ipcRenderer', ipcRenderer),
    contextBridge: strict('contextBridge', contextBridge),
  }));
  await import('../../src/preload/index.ts');
  bridge = exposed.get('counterpoint') as Bridge;
});

test('the page gets the bridge and nothing else', () => {
  expect([...exposed.keys()]).toEqual(['counterpoint']);
  expect(Object.keys(bridge).toSorted()).toEqual([
    'askForFiles',
    'host',
    'onCommand',
    'onFiles',
    'openLink',
    'saveFile',
  ]);
  expect(bridge.host).toBe('desktop');
});

test('each method has its channel', async () => {
  const request = { suggestedName: 'a.json', bytes: new Uint8Array([1]) };
  bridge.askForFiles('case');
  expect(await bridge.saveFile(request)).toBe('the answer on save-file');
  expect(await bridge.openLink('https://example.com')).toBe('the answer on open-link');
  expect(calls).toEqual([
    ['send', 'ask-for-files', 'case'],
    ['invoke', 'save-file', request],
    ['invoke', 'open-link', 'https://example.com'],
  ]);
});

test.each(['files', 'command'] as const)(
  'a listener on %s gets the payload without the event, until it stops',
  (channel) => {
    const heard: unknown[][] = [];
    const listener = (...args: readonly unknown[]) => void heard.push([...args]);
    const stop = channel === 'files' ? bridge.onFiles(listener) : bridge.onCommand(listener);
    expect(calls).toEqual([['send', 'listening', channel]]);
    const send = () => hearing.get(channel)?.forEach((hear) => hear({ sender: 'an IpcRenderer' }, 'payload'));
    send();
    expect(stop()).toBeUndefined();
    send();
    expect(heard).toEqual([['payload']]);
  },
);
