import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { counterpointJson } from '#formats/counterpoint-json.ts';

import { BROKEN_CASES, brokenCases, soundCase } from '../builders/broken-cases.ts';
import { runIn } from './memory-io.ts';

type Place = readonly [code: string, at: string];

const SPAN = '$.content.statements[0].anchor.spans[0]';

/** The faults of each file of `tests/fixtures/cases`. */
const EXPECTED: Readonly<Record<string, readonly Place[]>> = {
  'article-without-text': [['article.no-text', '$.content.articles[0]']],
  'context-not-there': [['span.context', SPAN]],
  'contradicts-itself': [['contradiction.same-claim', '$.content.contradictions[0]']],
  'dangling-reference': [['reference.dangling', '$.content.claims[0].frameIds[1]']],
  'deleted-and-alive': [['tombstone.alive', '$.content.tombstones[0]']],
  'duplicate-id': [['id.duplicate', '$.content.entities[1].id']],
  empty: [['json.empty', '']],
  'missing-field': [['schema.invalid-type', '$.content.entities[0].name']],
  'newer-version': [['file.newer', '$.formatVersion']],
  'not-a-case': [['file.not-a-case', '$.format']],
  'not-json': [['json.syntax', expect.stringMatching(/^line \d+, column \d+$/) as string]],
  'not-utf-8': [['json.encoding', '']],
  'prototype-key': [['json.prototype', '$.content.claims[0].__proto__']],
  'quote-not-there': [['span.quote', SPAN]],
  'revision-chain-broken': [['revision.broken-chain', '$.content.texts[0].revisions[0].to']],
  'several-faults': [
    ['reference.dangling', '$.content.mentions[0].entityId'],
    ['reference.dangling', '$.content.claims[0].frameIds[0]'],
  ],
  'span-inverted': [['span.order', SPAN]],
  'span-outside': [['span.outside', SPAN]],
  'text-changed': [
    ['text.hash', '$.content.texts[0].hash'],
    ['text.hash', '$.content.texts[0].original.hash'],
    ['span.context', '$.content.mentions[0].anchor.spans[0]'],
    ['span.context', SPAN],
    ['span.quote', '$.content.statements[1].anchor.spans[0]'],
  ],
  truncated: [['json.syntax', 'line 23, column 8']],
  'unknown-annotator': [['reference.dangling', '$.content.mentions[0].modifiedBy']],
  'unknown-field': [['schema.unrecognized-keys', '$.content.claims[1]']],
  'unsorted-list': [['list.unsorted', '$.content.claims[1].id']],
  'wrong-digest': [['file.digest', '$.digest']],
  'wrong-enum': [['schema.invalid-value', '$.content.statements[0].attitude']],
};

const stored = new Map(
  readdirSync(BROKEN_CASES).map((file) => [
    file.replace('.counterpoint.json', ''),
    readFileSync(join(BROKEN_CASES, file)),
  ]),
);

describe('a broken case file', () => {
  test('each of them has its row', () => {
    expect([...stored.keys()].toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
  });

  test('each of them is what the builder writes', async () => {
    const fresh = Array.from(
      await brokenCases(),
      ([name, bytes]) => [name.replace('.counterpoint.json', ''), bytes] as const,
    );
    const different = fresh.filter(([name, bytes]) => !stored.get(name)?.equals(bytes));
    expect(different.map(([name]) => name)).toEqual([]);
  });

  test.each(Object.entries(EXPECTED))('%s: every fault is named with its place', async (name, places) => {
    const bytes = stored.get(name) ?? new Uint8Array();
    const parsed = await counterpointJson.parse?.(bytes);
    if (!parsed || parsed.ok) throw new Error('It was read.');
    expect(parsed.error.map(({ code, at }) => [code, at])).toEqual(places);

    const ran = await runIn({ 'x.counterpoint.json': bytes }, ['check', 'x.counterpoint.json']);
    expect(ran).toMatchObject({ code: 1, out: [] });
    expect(ran.err).toEqual(
      parsed.error.map(({ at, message }) => `x.counterpoint.json: ${at === '' ? '' : `${at}: `}${message}`),
    );
  });

  test('a hundred thousand levels of nesting are refused', async () => {
    for (const [open, close] of [
      ['[', ']'],
      ['{"a":', '}'],
    ] as const) {
      const deep = `{"content":${open.repeat(100_000)}1${close.repeat(100_000)}}`;
      const { code, err } = await runIn({ '-': deep }, ['check', '-']);
      expect(code).toBe(1);
      expect(err).toHaveLength(1);
      expect(err[0]).toMatch(/^standard input: line 1, column \d+: .*nested deeper than 64/);
    }
  });
});

test('a sound case is summed up in one line', async () => {
  const sound = await counterpointJson.serialize(soundCase());
  expect(await runIn({ c: sound }, ['check', 'c'])).toMatchObject({
    code: 0,
    err: [],
    out: ['OK: 1 article, 2 entities, 1 mention, 2 claims, 2 statements, 1 contradiction, 0 notes'],
  });
});

test('a file that is not there is at fault', async () => {
  expect(await runIn({}, ['check', 'gone'])).toMatchObject({ code: 1, err: ['gone: The file cannot be read.'] });
});

test('names in a file cannot rewrite the terminal or add lines', async () => {
  const sound = new TextDecoder().decode(await counterpointJson.serialize(soundCase()));
  const hostile = sound.replace('"topic":""', String.raw`"\u001b[2J\nOK: fine\u202e":1`);
  const { code, err } = await runIn({ c: hostile }, ['check', 'c']);
  expect(code).toBe(1);
  expect(err.join('|')).not.toMatch(/[\p{Cc}\u202e]/u);
});

test('of very many faults the first thousand are named', async () => {
  const sound = soundCase();
  const [claim] = sound.claims;
  const claims = Array.from({ length: 1500 }, (_, index) => ({
    ...claim,
    id: `c${String(index).padStart(4, '0')}`,
    frameIds: ['gone'],
  }));
  const bytes = await counterpointJson.serialize({ ...sound, claims } as never);
  const { code, err } = await runIn({ c: bytes }, ['check', 'c']);
  expect(code).toBe(1);
  expect(err).toHaveLength(1001);
  expect(err.at(-1)).toBe('c: only the first 1000 faults are shown');
});
