import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { findElectron } from '../../src/main/find-electron.ts';
import { serve } from '../../src/main/serve.ts';
import { DEFAULT_PORT, startOptions } from '../../src/main/start.ts';
import { BUILT, PROJECT } from '../e2e/harness/build.ts';

const START = join(PROJECT, 'src', 'main', 'start.ts');

const anywhere = (): boolean => true;
const nowhere = (): boolean => false;

describe('options', () => {
  test.each([
    [[], { browser: false, port: DEFAULT_PORT, open: true, help: false }],
    [['--browser'], { browser: true, port: DEFAULT_PORT, open: true, help: false }],
    [['--no-open'], { browser: true, port: DEFAULT_PORT, open: false, help: false }],
    [['--browser', '--port', '4466', '--no-open'], { browser: true, port: 4466, open: false, help: false }],
    [['--port=0'], { browser: false, port: 0, open: true, help: false }],
    [['-h'], { browser: false, port: DEFAULT_PORT, open: true, help: true }],
  ])('%j', (args, options) => expect(startOptions(args)).toEqual(options));

  test.each([
    ['--port'],
    ['--port', 'x'],
    ['--port', '-1'],
    ['--port', '65536'],
    ['--port', '1.5'],
    ['--prot', '1'],
    ['file'],
  ])('%j is wrong', (...args) => expect(() => startOptions(args)).toThrow(Error));
});

describe('finding Electron', () => {
  const display = { DISPLAY: ':0' };

  test('where the environment says', () => {
    const found = findElectron({ ...display, ELECTRON_OVERRIDE_DIST_PATH: '/own' }, 'linux', 1000, anywhere);
    expect(found).toEqual({ kind: 'found', program: join('/own', 'electron') });
  });

  test.each([
    ['linux', /electron[\\/]dist[\\/]electron$/],
    ['darwin', /Electron\.app[\\/]Contents[\\/]MacOS[\\/]Electron$/],
    ['win32', /electron[\\/]dist[\\/]electron\.exe$/],
  ] as const)('in the package, on %s', (platform, path) => {
    const found = findElectron(display, platform, platform === 'win32' ? undefined : 1000, anywhere);
    expect(found.kind === 'found' && found.program).toMatch(path);
  });

  test.each([
    ['not installed', display, 1000, nowhere],
    ['no display', {}, 1000, anywhere],
    ['root', display, 0, anywhere],
  ] as const)('says why not: %s', (reason, environment, userId, exists) => {
    const found = findElectron(environment, 'linux', userId, exists);
    expect(found.kind === 'not found' && found.reason).toContain(reason);
  });
});

describe('the program', () => {
  test('prints one line with an address that shows the page, and ends when told', async () => {
    const program = spawn(process.execPath, [START, '--browser', '--port', '0', '--no-open']);
    const [line] = (await once(program.stdout.setEncoding('utf8'), 'data')) as [string];
    const address = /^Counterpoint is at (http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{32})\n$/.exec(line)?.[1] ?? '';
    const answer = await fetch(address);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<title>Counterpoint</title>');
    program.kill('SIGTERM');
    expect(await once(program, 'exit')).toEqual([0, null]);
  });

  test('says that a port is taken, and what that means', async () => {
    const served = await serve(BUILT, 0);
    const { port } = new URL(served.address);
    // Not spawnSync: the port is held by this process.
    const program = spawn(process.execPath, [START, '--browser', '--port', port, '--no-open']);
    const said = once(program.stderr.setEncoding('utf8'), 'data');
    expect(await once(program, 'exit')).toEqual([2, null]);
    expect(await said).toEqual([expect.stringContaining(`Port ${port} is in use.`)]);
    await served.close();
  });

  test('--help prints the usage', () => {
    const { status, stdout } = spawnSync(process.execPath, [START, '--help'], { encoding: 'utf8' });
    expect(status).toBe(0);
    for (const option of ['--browser', '--port', '--no-open']) expect(stdout).toContain(option);
  });

  test('a wrong option is said to be, with exit 2', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [START, '--prot', '1'], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('--prot');
  });
});
