import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { runIn } from './memory-io.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

test('the version is that of the package', async () => {
  expect(await runIn({}, ['--version'])).toMatchObject({ code: 0, out: [version], err: [] });
});

test('the help names the commands there are, and no others', async () => {
  const { code, out, err } = await runIn({}, ['--help']);
  expect({ code, err }).toEqual({ code: 0, err: [] });
  const names = out.flatMap((line) => /^ {2}counterpoint ([a-z]+)/.exec(line)?.[1] ?? []);
  expect(names).toEqual(['import', 'check', 'stats', 'suggest']);
  expect(out.join('\n')).toContain('SOURCE_DATE_EPOCH');
});

test.each(['import', 'check', 'stats', 'suggest'])('%s explains itself', async (name) => {
  for (const flag of ['--help', '-h']) {
    const { code, out } = await runIn({}, [name, flag]);
    expect(code).toBe(0);
    expect(out[0]).toMatch(new RegExp(`^counterpoint ${name} `));
  }
});

test.each<[string, readonly string[], string]>([
  ['nothing', [], 'counterpoint: a command is missing'],
  ['a command that is not there', ['merge', 'a', 'b'], 'counterpoint: there is no command “merge”'],
  ['an option for a command', ['--json'], 'counterpoint: there is no option “--json” before a command'],
  ['an option that is not there', ['check', 'a', '--jsno'], "counterpoint check: Unknown option '--jsno'"],
  [
    'an option without its value',
    ['import', 'a', '-o'],
    "counterpoint import: Option '-o, --output <value>' argument missing",
  ],
  ['a value for a flag', ['stats', 'a', '--json=yes'], "counterpoint stats: Option '--json' does not take an argument"],
  ['no case', ['check'], 'counterpoint check: a case file is missing'],
  ['two cases', ['check', 'a', 'b'], 'counterpoint check: one case file at a time, not 2'],
  ['no article', ['import', '-o', 'c'], 'counterpoint import: there is no file to import'],
  ['no output', ['import', 'a'], 'counterpoint import: -o CASE is missing'],
  [
    'standard input twice',
    ['import', '-', '--into', '-', '-o', '-'],
    'counterpoint import: standard input can be read',
  ],
  [
    'a name for an old case',
    ['import', 'a', '--into', 'c', '--name', 'n', '-o', 'c'],
    'counterpoint import: --name is',
  ],
  ['an empty name', ['import', 'a', '--name', ' ', '-o', 'c'], 'counterpoint import: the name of a case'],
  [
    'an encoding nobody knows',
    ['import', 'a', '--encoding', 'klingon', '-o', 'c'],
    'counterpoint import: there is no encoding',
  ],
])('%s is wrong usage', async (_name, argv, complaint) => {
  const { code, out, err } = await runIn({ a: 'Title\n\nText.', c: '' }, argv);
  expect({ code, out }).toEqual({ code: 2, out: [] });
  expect(err).toHaveLength(1);
  expect(err[0]).toContain(complaint);
  expect(err[0]).toMatch(/; see counterpoint .*--help$/);
});

test.each(['yesterday', '-1', '1.5', '1e9', '99999999999999'])('the time %j is wrong usage', async (time) => {
  const { code, err } = await runIn({ a: 'T' }, ['import', 'a', '-o', 'c'], { SOURCE_DATE_EPOCH: time });
  expect(code).toBe(2);
  expect(err[0]).toContain('SOURCE_DATE_EPOCH');
});
