/**
 * What a sandboxed preload finds in its page: `require('electron')` with a context bridge and an ipcRenderer. Runs as source text
 * inside the page, so it refers to nothing outside of itself but its arguments and types.
 */
import type Electron from 'electron';

import type { Crossing } from './crossing.ts';

type Strict = <T extends object>(name: string, slice: Partial<T>) => T;
/** The preload's source as the body of a function: the page's policy would forbid to make one of text. */
type CommonJs = (require: (name: string) => object, module: object, exports: object) => void;
type Hear = Parameters<Electron.IpcRenderer['on']>[1];

/** @param wire the name of the page's global through which messages go out, and under which the function that takes them in stands. */
export function runPreload(preload: CommonJs, wire: string, strict: Strict, { encode, decode }: Crossing): void {
  // Frames inside the page have no preload.
  if (window !== window.top) return;
  const page = globalThis as unknown as Record<string, (...args: readonly unknown[]) => Promise<string>>;
  const listeners = new Map<string, Set<Hear>>();

  async function outward(kind: 'send' | 'invoke', channel: string, payload: unknown): Promise<unknown> {
    const reply = (await page[wire]?.(kind, channel, encode(payload))) ?? encode(undefined);
    const { error, value } = decode(reply) as { readonly error?: string; readonly value?: unknown };
    if (error !== undefined) throw new Error(`Error invoking remote method '${channel}': Error: ${error}`);
    return value;
  }

  const ipcRenderer: Electron.IpcRenderer = strict<Electron.IpcRenderer>('ipcRenderer', {
    send(channel, payload) {
      void outward('send', channel, payload);
    },
    invoke: (channel, payload) => outward('invoke', channel, payload),
    on(channel, listener) {
      const hearing = listeners.get(channel) ?? new Set();
      listeners.set(channel, hearing.add(listener));
      return ipcRenderer;
    },
    removeListener(channel: string, listener: Hear) {
      listeners.get(channel)?.delete(listener);
      return ipcRenderer;
    },
  });

  const contextBridge = strict<Electron.ContextBridge>('contextBridge', {
    exposeInMainWorld(key, api) {
      Object.defineProperty(globalThis, key, {
        value: cross(api),
        writable: false,
        configurable: false,
        enumerable: true,
      });
    },
  });

  // oxlint-disable unicorn/consistent-function-scoping -- all of it is one source text for the page
  /** Copies what passes the context bridge: plain data without prototypes; functions as functions that copy in their turn. */
  function cross(value: unknown): unknown {
    if (typeof value === 'symbol') throw new Error('A symbol cannot pass the context bridge.');
    if (typeof value === 'function') {
      return (...args: readonly unknown[]) => cross(Reflect.apply(value, undefined, args.map(cross)));
    }
    if (value instanceof Promise) {
      return value.then(cross, (error: unknown) => {
        throw new Error(error instanceof Error ? error.message : String(error));
      });
    }
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return structuredClone(value);
    if (Array.isArray(value)) return Object.freeze(value.map(cross));
    if (typeof value !== 'object' || value === null) return value;
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cross(inner)])));
  }

  Object.defineProperty(globalThis, `${wire}-in`, {
    value: (channel: string, payload: string) => {
      for (const listener of listeners.get(channel) ?? []) listener({} as Electron.IpcRendererEvent, decode(payload));
    },
  });

  function requireElectron(name: string): object {
    if (name !== 'electron') throw new Error(`module not found: ${name}`);
    return strict<Pick<typeof Electron, 'contextBridge' | 'ipcRenderer'>>('electron', { contextBridge, ipcRenderer });
  }

  const module = { exports: {} };
  preload(requireElectron, module, module.exports);
}
