import { expect, test } from 'vitest';

import { integrityFaults } from '#core/integrity.ts';
import type { CaseContent } from '#core/content.ts';
import { counterpointJson } from '#formats/counterpoint-json.ts';

import { soundCase } from '../builders/broken-cases.ts';
import { derivedId } from '../../src/cli/signature.ts';
import { runIn } from './memory-io.ts';
import type { Ran } from './memory-io.ts';

const RIFT =
  'Moscow denies a rift\nJul 30, 2020\nMoscow [Russia], July 30 : Moscow denies a rift with Beijing over the delay.\n';
const CRACKS =
  'Cracks in ties\nJul 31, 2020\nBeijing [China], July 31 : Cracks in ties are hard to overlook, experts say.\n';

async function caseIn(ran: Ran, file = 'out'): Promise<CaseContent> {
  const bytes = file === '-' ? new TextEncoder().encode(ran.standardOutput) : ran.files.get(file);
  const parsed = await counterpointJson.parse?.(bytes ?? new Uint8Array());
  if (!parsed?.ok) throw new Error(JSON.stringify(parsed?.error));
  return parsed.value;
}

test('articles become a case that is sound and signed', async () => {
  const ran = await runIn({ 'a.txt': RIFT, 'b.txt': CRACKS }, ['import', 'a.txt', 'b.txt', '-o', 'out']);
  expect(ran).toMatchObject({ code: 0, out: ['out: 2 articles'] });
  const content = await caseIn(ran);
  expect(integrityFaults(content)).toEqual([]);
  expect(content.case).toMatchObject({ name: 'Moscow denies a rift', createdAt: '1970-01-01T00:00:00.000Z' });
  expect(content.annotators).toMatchObject([{ id: 'command-line', name: 'Command line' }]);
  expect(content.articles.map(({ fileName }) => fileName).toSorted()).toEqual(['a.txt', 'b.txt']);
  expect(content.contradictionKinds.length).toBeGreaterThanOrEqual(8);
  expect(content.entityTypes.length).toBeGreaterThan(0);
});

test('the same input gives the same bytes, wherever they go', async () => {
  const files = { 'a.txt': RIFT, 'b.txt': CRACKS };
  const first = await runIn(files, ['import', 'a.txt', 'b.txt', '-o', 'first']);
  const second = await runIn(files, ['import', 'a.txt', 'b.txt', '-o', 'elsewhere/second']);
  const third = await runIn(files, ['import', 'a.txt', 'b.txt', '-o', '-']);
  expect(second.files.get('elsewhere/second')).toEqual(first.files.get('first'));
  expect(new TextEncoder().encode(third.standardOutput)).toEqual(first.files.get('first'));
  expect(third.out).toEqual([]);
});

test('SOURCE_DATE_EPOCH is the time of the case and its articles', async () => {
  const ran = await runIn({ a: RIFT }, ['import', 'a', '-o', 'out'], { SOURCE_DATE_EPOCH: '1596067200' });
  const content = await caseIn(ran);
  expect(content.case.createdAt).toBe('2020-07-30T00:00:00.000Z');
  expect(content.articles[0]?.createdAt).toBe('2020-07-30T00:00:00.000Z');
});

test('ids derive from the content: other content, other ids', async () => {
  const one = await caseIn(await runIn({ a: RIFT }, ['import', 'a', '-o', 'out']));
  const other = await caseIn(await runIn({ a: `${RIFT}More.\n` }, ['import', 'a', '-o', 'out']));
  expect(one.articles[0]?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(other.articles[0]?.id).not.toBe(one.articles[0]?.id);
  expect(other.case.id).not.toBe(one.case.id);
  expect(derivedId('Counterpoint')).toBe(derivedId('Counterpoint'));
});

test('into a case: what is there stays as it is, byte for byte in every record', async () => {
  const base = soundCase();
  const files = { c: await counterpointJson.serialize(base), 'b.txt': CRACKS };
  const ran = await runIn(files, ['import', 'b.txt', '--into', 'c', '-o', 'c']);
  expect(ran).toMatchObject({ code: 0, out: ['c: 2 articles'] });
  const content = await caseIn(ran, 'c');
  expect(content.articles).toEqual(expect.arrayContaining([...base.articles]));
  expect(content).toMatchObject({ case: base.case, claims: base.claims, mentions: base.mentions });
  expect(content.annotators.map(({ id }) => id)).toEqual(['command-line', 'tester']);
  const again = await runIn({ ...files, c: ran.files.get('c') ?? '' }, ['import', 'b.txt', '--into', 'c', '-o', 'c']);
  expect(again.files.get('c')).toEqual(ran.files.get('c'));
});

test('a text that is there already is left out with a note', async () => {
  const files = { 'a.txt': RIFT, 'copy.txt': RIFT, '-': CRACKS };
  const ran = await runIn(files, ['import', 'a.txt', 'copy.txt', '-', '-o', 'out']);
  expect(ran).toMatchObject({ code: 0, out: ['out: 2 articles'] });
  expect(ran.err).toEqual(['copy.txt: note: left out, its text is in the case already as “Moscow denies a rift”']);
  const again = await runIn({ ...files, c: ran.files.get('out') ?? '' }, ['import', 'a.txt', '--into', 'c', '-o', 'c']);
  expect(again.files.get('c')).toEqual(ran.files.get('out'));
  expect(again.err).toHaveLength(1);
});

test('all or nothing: one faulty file, every fault named, nothing written', async () => {
  const files = { 'a.txt': RIFT, 'empty.txt': '', c: '{"claims":[]}' };
  const ran = await runIn(files, ['import', 'a.txt', 'gone.txt', 'empty.txt', '--into', 'c', '-o', 'out']);
  expect({ code: ran.code, out: ran.out }).toEqual({ code: 1, out: [] });
  expect(ran.err.map((line) => line.split(': ', 1)[0])).toEqual(['c', 'gone.txt', 'empty.txt']);
  expect(ran.files.has('out')).toBe(false);
});

test('an encoding can be given', async () => {
  // «Москва» in windows-1251.
  const bytes = new Uint8Array([
    0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0, 0x0a, 0x0a, 0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0, 0x2e,
  ]);
  const ran = await runIn({ 'a.txt': bytes }, ['import', 'a.txt', '--encoding', 'windows-1251', '-o', 'out']);
  expect((await caseIn(ran)).articles[0]).toMatchObject({ title: 'Москва', encoding: 'windows-1251' });
});

test('a new case can be named', async () => {
  const ran = await runIn({ a: RIFT }, ['import', 'a', '--name', 'S-400', '-o', 'out']);
  expect((await caseIn(ran)).case.name).toBe('S-400');
});

test.each<[string, string | Uint8Array, string]>([
  ['a file that is no case', 'my thesis', 'is not a sound case'],
  ['a case with records of its own', await counterpointJson.serialize(soundCase()), 'records that would be lost'],
])('%s is not replaced, but by force', async (_name, present, complaint) => {
  const files = { a: RIFT, out: present };
  const refused = await runIn(files, ['import', 'a', '-o', 'out']);
  expect(refused.code).toBe(1);
  expect(refused.err).toEqual([expect.stringContaining(complaint)]);
  expect(refused.files.get('out')).toEqual(typeof present === 'string' ? new TextEncoder().encode(present) : present);
  const forced = await runIn(files, ['import', 'a', '-o', 'out', '--force']);
  expect(forced.code).toBe(0);
  expect((await caseIn(forced)).articles).toHaveLength(1);
});

test('a case of which nothing is lost is replaced', async () => {
  const first = await runIn({ a: RIFT }, ['import', 'a', '-o', 'out']);
  const again = await runIn({ a: RIFT, out: first.files.get('out') ?? '' }, ['import', 'a', '-o', 'out']);
  expect(again).toMatchObject({ code: 0, err: [] });
  expect(again.files.get('out')).toEqual(first.files.get('out'));
});

test('an output that cannot be written is at fault', async () => {
  const ran = await runIn({ a: RIFT }, ['import', 'a', '-o', '/full/out']);
  expect(ran).toMatchObject({ code: 1, out: [], err: ['/full/out: The disk is full.'] });
});
