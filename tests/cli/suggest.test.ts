import { expect, test } from 'vitest';

import { counterpointJson } from '#formats/counterpoint-json.ts';

import { soundCase } from '../builders/broken-cases.ts';
import { sampleBytes } from '../builders/sample.ts';
import { runIn } from './memory-io.ts';

const bytes = await counterpointJson.serialize(soundCase());

test('as lines: what is marked already is not proposed', async () => {
  const { code, out, err } = await runIn({ c: bytes }, ['suggest', 'c']);
  expect({ code, err }).toEqual({ code: 0, err: [] });
  expect(out[0]).toMatch(/^Moscow denies it \(\d+\)$/);
  expect(out.join('\n')).toContain('entity, country, known ');
});

test('as JSON: every quotation stands where it says, and a second run says the same', async () => {
  const sample = await sampleBytes();
  const { code, out } = await runIn({ c: sample }, ['suggest', 'c', '--json']);
  expect(code).toBe(0);
  const { articles } = JSON.parse(out.join('\n')) as {
    articles: { title: string; suggestions: { kind: string; quote: string; span: { start: number; end: number } }[] }[];
  };
  expect(articles).toHaveLength(3);
  const all = articles.flatMap(({ suggestions }) => suggestions);
  expect(all.length).toBeGreaterThan(10);
  expect(all.every(({ quote, span }) => quote.length === span.end - span.start)).toBe(true);
  expect((await runIn({ c: sample }, ['suggest', 'c', '--json'])).out).toEqual(out);
});

test('a broken case is at fault; two cases are wrong usage', async () => {
  expect(await runIn({ c: '{}' }, ['suggest', 'c'])).toMatchObject({ code: 1, out: [] });
  expect(await runIn({ c: bytes }, ['suggest', 'c', 'c'])).toMatchObject({ code: 2 });
  expect((await runIn({}, ['suggest', '--help'])).out.join('\n')).toContain('UTF-16');
});
