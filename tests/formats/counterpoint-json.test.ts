import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { Ajv2020 } from 'ajv/dist/2020.js';
import canonicalize from 'canonicalize';
import { describe, expect, test } from 'vitest';

import type { CaseContent } from '#core/content.ts';
import { counterpointJson } from '#formats/counterpoint-json.ts';

import { referenceCase } from '../builders/reference.ts';
import { SCHEMA_FILE, schemaText } from '../builders/schema.ts';

const SAMPLE = fileURLToPath(new URL('../../resources/sample.counterpoint.json', import.meta.url));

const sample = new Uint8Array(readFileSync(SAMPLE));
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const bytes = (json: string) => new TextEncoder().encode(json);

async function parsed(input: Uint8Array): Promise<CaseContent> {
  const result = await counterpointJson.parse?.(input);
  if (!result?.ok) throw new Error(JSON.stringify(result?.error.slice(0, 3)));
  return result.value;
}

/** The sample with its content changed and its digest made right again. */
function tampered(change: (content: Record<string, never[]>) => void): Uint8Array {
  const file = JSON.parse(text(sample)) as { content: Record<string, never[]>; digest: string };
  change(file.content);
  const hash = createHash('sha256').update(canonicalize(file.content) ?? '');
  file.digest = `sha256:${hash.digest('hex')}`;
  return bytes(JSON.stringify(file));
}

async function faults(input: Uint8Array): Promise<readonly (readonly [string, string])[]> {
  const result = await counterpointJson.parse?.(input);
  return result?.ok === false ? result.error.map(({ code, at }) => [code, at] as const) : [];
}

describe('a case file', () => {
  test('comes back as the same bytes, from the sample and from a large case', async () => {
    const large = await counterpointJson.serialize(referenceCase({ paragraphs: 200, marks: 1000 }));
    for (const file of [sample, large]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(text(await counterpointJson.serialize(await parsed(file)))).toBe(text(file));
    }
  });

  test('is its own RFC 8785 form but for the line feeds between records', () => {
    const canonical = canonicalize(JSON.parse(text(sample)));
    expect(text(sample).replaceAll('\n', '')).toBe(canonical);
  });

  test('carries the hash of its canonical content', () => {
    const { content, digest } = JSON.parse(text(sample)) as { content: unknown; digest: string };
    expect(digest).toBe(
      `sha256:${createHash('sha256')
        .update(canonicalize(content) ?? '')
        .digest('hex')}`,
    );
  });

  test('keeps to its published schema, which is the one that validates', () => {
    expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(schemaText());
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(schemaText()) as object);
    expect(validate(JSON.parse(text(sample)))).toBe(true);
    expect(validate(JSON.parse(text(sample).replace('"formatVersion":2', '"formatVersion":"2"')))).toBe(false);
  });

  test('differs in one line where one paragraph differs', async () => {
    const content = await parsed(sample);
    const [first, ...others] = content.claims;
    if (!first) throw new Error('The sample has no claim.');
    const changed = { ...content, claims: [{ ...first, topic: 'another' }, ...others] };
    const [before, after] = [text(sample).split('\n'), text(await counterpointJson.serialize(changed)).split('\n')];
    // The record, and the digest in the last line.
    expect(after.filter((line, index) => line !== before[index])).toHaveLength(2);
  });
});

describe('a broken case file', () => {
  test('of another kind is told apart', async () => {
    expect(await faults(bytes('{}'))).toEqual([['file.not-a-case', '$.format']]);
    expect(await faults(bytes('[]'))).toEqual([['file.not-a-case', '$.format']]);
  });

  test('of a newer version is told apart', async () => {
    const newer = bytes(text(sample).replace('"formatVersion":2', '"formatVersion":3'));
    expect(await faults(newer)).toEqual([['file.newer', '$.formatVersion']]);
  });

  test('that was changed by hand does not match its checksum', async () => {
    const edited = bytes(text(sample).replace(/"paraphrase":"/, '"paraphrase":"Not: '));
    expect(await faults(edited)).toContainEqual(['file.digest', '$.digest']);
  });

  test.each<[string, (content: Record<string, never[]>) => void, readonly [string, string]]>([
    [
      'a dangling reference',
      (c) => Object.assign(c['mentions']?.[0] ?? {}, { entityId: 'nobody' }),
      ['reference.dangling', '$.content.mentions[0].entityId'],
    ],
    [
      'an unknown field',
      (c) => Object.assign(c['claims']?.[2] ?? {}, { mood: 'grim' }),
      ['schema.unrecognized-keys', '$.content.claims[2]'],
    ],
    [
      'a wrong value',
      (c) => Object.assign(c['claims']?.[0] ?? {}, { credibility: 7 }),
      ['schema.invalid-union', '$.content.claims[0].credibility'],
    ],
    [
      'an unsorted list',
      (c) => c['entities']?.unshift(...c['entities'].splice(1, 1)),
      ['list.unsorted', '$.content.entities[1].id'],
    ],
    [
      'a text that is not what its hash says',
      (c) => Object.assign(c['texts']?.[0]?.['blocks']?.[0] ?? {}, { text: 'Other words', runs: [] }),
      ['text.hash', '$.content.texts[0].hash'],
    ],
  ])('%s is found', async (_name, change, expected) => {
    expect(await faults(tampered(change))).toContainEqual(expected);
  });
});

test('a file of format version 1 is read as one of today; a damaged one is told apart', async () => {
  const stored = readFileSync(new URL('../fixtures/earlier/version-1.counterpoint.json', import.meta.url));
  const read = await counterpointJson.parse?.(stored);
  if (!read?.ok) throw new Error('It was refused.');
  expect(read.value.claims[0]).toMatchObject({ attributes: {}, editions: {} });
  expect(read.value.articles[0]).toMatchObject({ tags: [], progress: 'unread' });
  expect(read.value.frames[0]).toMatchObject({ example: '', earlier: [], parentId: null });
  const again = await counterpointJson.parse?.(await counterpointJson.serialize(read.value));
  expect(again).toEqual(read);
  const damaged = Buffer.from(stored.toString().replace('"attitude":"asserts"', '"attitude":"denies"'));
  expect(await counterpointJson.parse?.(damaged)).toMatchObject({ ok: false, error: [{ code: 'file.digest' }] });
});
