/**
 * Runs everything that must hold before a change lands: types, lint, format, then every test. Ends with one plain line,
 * `N passed, N failed`, in which each of the first three counts as one.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const report = join(root, 'test-results', 'vitest.json');

interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

const totals: Totals = { passed: 0, failed: 0, skipped: 0 };

function run(command: string, args: readonly string[]): boolean {
  console.log(`\n> ${command} ${args.join(' ')}`);
  const ended = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  return ended.status === 0;
}

function check(command: string, ...args: string[]): void {
  if (run(command, args)) totals.passed += 1;
  else totals.failed += 1;
}

function runTests(): void {
  mkdirSync(join(root, 'test-results'), { recursive: true });
  rmSync(report, { force: true });
  const only = process.argv.slice(2);
  const clean = run('vitest', [
    'run',
    '--config',
    'tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...only,
  ]);
  const counted = readReport();
  totals.passed += counted.passed;
  totals.skipped += counted.skipped;
  // A runner that ends badly without a failed test (a broken set-up, an unhandled error) is a failure of its own.
  totals.failed += counted.failed === 0 && !clean ? 1 : counted.failed;
}

function readReport(): Totals {
  try {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<
      string,
      number
    >;
    return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0, skipped: numPendingTests ?? 0 };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

check('tsc', '-b');
check('oxlint');
check('prettier', '--check', '.');
runTests();

const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
console.log(`\n${totals.passed} passed, ${totals.failed} failed${skipped}`);
process.exitCode = totals.failed === 0 && totals.passed > 3 ? 0 : 1;
