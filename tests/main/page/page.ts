/** A page that hands its host to the tests. */
import type { Bridge, FileArrival } from '#bridge';

import { connectHost } from '../../../src/renderer/host/host.ts';

export interface TestPage {
  readonly host: Bridge;
  readonly arrivals: FileArrival[];
  readonly commands: string[];
  readonly answers: unknown[];
  /** Begins to listen, as the workbench does once it is built. */
  readonly listen: () => () => void;
}

const host = connectHost();
const arrivals: FileArrival[] = [];
const commands: string[] = [];
const answers: unknown[] = [];

const testPage: TestPage = {
  host,
  arrivals,
  commands,
  answers,
  listen() {
    const stopFiles = host.onFiles((arrival) => arrivals.push(arrival));
    const stopCommands = host.onCommand((command) => commands.push(command));
    return () => {
      stopFiles();
      stopCommands();
    };
  },
};

Object.assign(globalThis, { testPage });
document.title = 'Ready';

const worker = new Worker(new URL('./double.worker.ts', import.meta.url), { type: 'module' });
worker.addEventListener('message', (event: MessageEvent<unknown>) => answers.push(event.data));
worker.postMessage(21);
