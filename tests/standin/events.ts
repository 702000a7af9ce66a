/** Electron's emitters, as far as they are used: an event that the stand-in cannot send is not listened to either. */
import { EventEmitter } from 'node:events';

type Listener = (...args: never[]) => void;

export interface Events<Self> {
  readonly on: (event: string | symbol, listener: Listener) => Self;
  readonly once: (event: string | symbol, listener: Listener) => Self;
  /** Sends an event to who listens. */
  readonly emit: (event: string, ...args: readonly unknown[]) => void;
}

/** @param self gives the object that `on` returns, as Electron's chainable methods do. */
export function createEvents<Self>(name: string, known: readonly string[], self: () => Self): Events<Self> {
  const emitter = new EventEmitter();

  function listen(method: 'on' | 'once', event: string | symbol, listener: Listener): Self {
    checkKnown(event);
    emitter[method](event, listener as (...args: unknown[]) => void);
    return self();
  }

  function checkKnown(event: string | symbol): void {
    if (!known.includes(String(event)))
      throw new Error(`The Electron stand-in sends no ${name} event ${String(event)}.`);
  }

  return {
    on: (event, listener) => listen('on', event, listener),
    once: (event, listener) => listen('once', event, listener),
    emit(event, ...args) {
      checkKnown(event);
      emitter.emit(event, ...args);
    },
  };
}

export interface PreventableEvent {
  readonly preventDefault: () => void;
  readonly defaultPrevented: boolean;
}

export function preventable<Details extends object>(details: Details): PreventableEvent & Details {
  let prevented = false;
  return {
    ...details,
    preventDefault: () => (prevented = true),
    get defaultPrevented() {
      return prevented;
    },
  };
}
