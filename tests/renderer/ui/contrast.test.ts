/** The colours of every theme, measured by the formula of WCAG 2.2. */
import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

const TOKENS = readFileSync(new URL('../../../src/renderer/ui/tokens.css', import.meta.url), 'utf8');
const GROUNDS = ['window', 'surface', 'page', 'raised', 'field', 'selected'].map((name) => `--color-${name}`);
const TONES = ['accent', 'danger', 'warning', 'success'].map((name) => `--color-${name}`);
const LINES = [
  '--color-border-strong',
  ...['claim', 'entity', 'note', 'contradiction', 'focus'].map((name) => `--mark-${name}`),
];

type Colours = ReadonlyMap<string, string>;

/** The colours declared under a selector, for one side of light-dark(). */
function declared(selector: string, side: 'light' | 'dark'): Colours {
  const start = TOKENS.indexOf(`${selector} {`);
  const body = TOKENS.slice(start, TOKENS.indexOf('\n}', start));
  const values = body.matchAll(/(--[\w-]+): light-dark\((#\w+), (#\w+)\);/g);
  return new Map([...values].map(([, name = '', light = '', dark = '']) => [name, side === 'light' ? light : dark]));
}

/** 0 to 1. @param colour #rrggbb. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 1 to 21. */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((left, right) => left - right);
  return (high + 0.05) / (low + 0.05);
}

interface Pair {
  readonly words: string;
  readonly ground: string;
  readonly least: number;
}

function pairs(text: number): readonly Pair[] {
  const on = (names: readonly string[], grounds: readonly string[], least: number) =>
    names.flatMap((words) => grounds.map((ground) => ({ words, ground, least })));
  return [
    ...on(['--color-text'], GROUNDS, text),
    ...on(['--color-text-muted', ...TONES], GROUNDS, 4.5),
    ...on(['--color-on-accent'], ['--color-accent', '--color-accent-hover'], 4.5),
    ...on(['--color-on-danger'], ['--color-danger', '--color-danger-hover'], 4.5),
    ...on(LINES, ['--color-page', '--color-surface'], 3),
  ];
}

test.each([
  ['light', false],
  ['dark', false],
  ['light', true],
  ['dark', true],
] as const)('%s, high contrast: %s', (side, isHigh) => {
  const colours = new Map([...declared(':root', side), ...(isHigh ? declared(':root[data-contrast]', side) : [])]);
  const measured = pairs(isHigh ? 7 : 4.5).map((pair) => ({
    ...pair,
    ratio: contrast(colours.get(pair.words) ?? '', colours.get(pair.ground) ?? ''),
  }));
  const [lowest] = measured.toSorted((one, other) => one.ratio / one.least - other.ratio / other.least);
  console.info(
    `${side}${isHigh ? ', high contrast' : ''}: ${lowest?.words} on ${lowest?.ground} ${lowest?.ratio.toFixed(2)}`,
  );
  expect(measured.filter(({ ratio, least }) => !(ratio >= least))).toEqual([]);
});

test('what the system asks for is what can be chosen here', () => {
  const asked = TOKENS.slice(TOKENS.indexOf('@media (prefers-contrast: more)'));
  for (const [name, colour] of declared(':root[data-contrast]', 'light'))
    expect(asked).toContain(`${name}: light-dark(${colour},`);
});
