/** Runs the built shell in this process, with the stand-in for its `electron`. */
import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

import type { ElectronModule } from './electron.ts';

const importNatively = createRequire(import.meta.url)('./native-import.cjs') as (url: string) => Promise<unknown>;

const modules = new Map<string, ElectronModule>();
Object.defineProperty(globalThis, Symbol.for('counterpoint.stand-ins'), { value: modules, configurable: true });

let runs = 0;

/** Each run evaluates the built file anew, as starting the program does. */
export async function runMain(file: string, electron: ElectronModule): Promise<void> {
  const run = `${process.pid}-${++runs}`;
  const own = `stand-in:electron?${run}`;
  modules.set(run, electron);
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' && context.parentURL?.endsWith(`?run=${run}`)
        ? { url: own, format: 'module', shortCircuit: true }
        : next(specifier, context),
    load: (url, context, next) =>
      url === own ? { format: 'module', source: sourceFor(run, electron), shortCircuit: true } : next(url, context),
  });
  try {
    await importNatively(`${pathToFileURL(file).href}?run=${run}`);
  } finally {
    hooks.deregister();
  }
}

/** Only what the stand-in has is exported: importing anything else fails, as it should. */
function sourceFor(run: string, electron: ElectronModule): string {
  const exports = Object.keys(electron).map((name) => `export const ${name} = electron.${name};`);
  return `const electron = globalThis[Symbol.for('counterpoint.stand-ins')].get('${run}');\n${exports.join('\n')}`;
}
