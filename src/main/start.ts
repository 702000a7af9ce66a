/** `npm start`: opens the built workbench in Electron, or, where there is no Electron, in a browser. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { findElectron } from './find-electron.ts';
import { PortTaken, serve } from './serve.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Fixed, because what is saved in a browser belongs to the address, port included. */
export const DEFAULT_PORT = 4455;

const USAGE = `Usage: npm start -- [--browser] [--port N] [--no-open]

  --browser   serve the workbench to a browser, even where Electron is installed
  --port N    the port on 127.0.0.1, ${DEFAULT_PORT} unless told; what is saved in a browser belongs to its port
  --no-open   serve the workbench and print its address, open nothing
  --help      print this`;

export interface StartOptions {
  readonly browser: boolean;
  readonly port: number;
  readonly open: boolean;
  readonly help: boolean;
}

/** @throws Error with a sentence for the person when an option is not known or not sound. */
export function startOptions(args: readonly string[]): StartOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      browser: { type: 'boolean', default: false },
      port: { type: 'string' },
      'no-open': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
    strict: true,
  });
  const port = values.port ?? String(DEFAULT_PORT);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) throw new Error(`There is no port “${port}”.`);
  const open = !values['no-open'];
  return { browser: values.browser || !open, port: Number(port), open, help: values.help };
}

/** Runs until the workbench is closed. @returns the exit code, or null while it runs. */
async function start(args: readonly string[]): Promise<number | null> {
  const options = startOptions(args);
  if (options.help) {
    console.log(USAGE);
    return 0;
  }
  if (!existsSync(join(ROOT, 'out', 'renderer', 'index.html'))) throw new Error('Not built yet: run `npm run build`.');
  if (!options.browser) {
    const electron = findElectron(process.env, process.platform, process.getuid?.(), existsSync);
    if (electron.kind === 'found') return runElectron(electron.program);
    console.error(`${electron.reason}, so the workbench opens in the browser.`);
  }
  await runBrowser(options);
  return null;
}

function runElectron(program: string): null {
  const electron = spawn(program, [ROOT], { stdio: 'inherit' });
  electron.on('error', (error) =>
    fail(`Electron did not start (${error.message}); \`npm start -- --browser\` needs none.`),
  );
  electron.on('exit', (code) => (process.exitCode = code ?? 1));
  return null;
}

async function runBrowser({ port, open }: StartOptions): Promise<void> {
  const served = await serve(join(ROOT, 'out', 'renderer'), port);
  console.log(`Counterpoint is at ${served.address}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void served.close());
  if (open) openAddress(served.address);
}

/** Shows the address in the person's browser; where that fails the printed address remains. */
function openAddress(address: string): void {
  const [command, ...args] = openerFor(process.platform);
  const opener = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  opener.on('error', () => undefined);
  opener.unref();
}

function openerFor(platform: NodeJS.Platform): readonly [string, ...string[]] {
  if (platform === 'darwin') return ['open'];
  return platform === 'win32' ? ['rundll32', 'url.dll,FileProtocolHandler'] : ['xdg-open'];
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 2;
}

if (import.meta.main) {
  try {
    const code = await start(process.argv.slice(2));
    if (code !== null) process.exitCode = code;
  } catch (error) {
    const hint =
      error instanceof PortTaken
        ? ' Counterpoint may be open already. Another port, with --port N, has its own cases.'
        : '';
    fail(`${error instanceof Error ? error.message : String(error)}${hint}`);
  }
}
