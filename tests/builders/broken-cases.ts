/** Rewrites the broken case files, each with one thing wrong: `node tests/builders/broken-cases.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { CaseContent } from '#core/content.ts';
import type { Anchor } from '#core/text-model.ts';
import { counterpointJson } from '#formats/counterpoint-json.ts';

import { buildCase, draftOf, hashOf } from './case.ts';

export const BROKEN_CASES = fileURLToPath(new URL('../fixtures/cases/', import.meta.url));

/** One article, two entities, two claims that contradict each other; of the starter codebook only what they use. */
export function soundCase(): CaseContent {
  const content = buildCase({
    id: 'fixture',
    name: 'Fixture',
    articles: [
      { key: 'a', draft: draftOf('Moscow denies it', 'Moscow denies a rift.', 'Beijing sees cracks in ties.') },
    ],
    frames: [{ name: 'cracks in ties', colour: '#d55e00' }],
    entities: [
      { name: 'China', type: 'country', quotes: ['Beijing'] },
      { name: 'Russia', type: 'country' },
    ],
    claims: [
      { id: 'cracks', frames: ['cracks in ties'], statements: [{ article: 'a', quotes: ['sees cracks'] }] },
      { id: 'no-rift', statements: [{ article: 'a', quotes: ['denies a rift'] }] },
    ],
    contradictions: [{ a: 'cracks', b: 'no-rift', kind: 'tension' }],
  });
  const used = new Set<string>(content.entities.map(({ typeId }) => typeId));
  const kinds = new Set<string>(content.contradictions.map(({ kindId }) => kindId));
  return {
    ...content,
    frames: content.frames.filter(({ name }) => name === 'cracks in ties'),
    entityTypes: content.entityTypes
      .filter(({ id }) => used.has(id))
      .map((type) => ({ ...plain(type), colour: '#1d4ed8' })),
    contradictionKinds: content.contradictionKinds.filter(({ id }) => kinds.has(id)).map(plain),
  };
}

function plain<T>(record: T): T {
  return { ...record, definition: '' };
}

/** What a broken file is made by: other content under a right checksum, or other bytes. */
type Breakage =
  | { readonly content: (sound: CaseContent) => object }
  | { readonly text: (sound: string) => string }
  | { readonly bytes: (sound: Uint8Array) => Uint8Array };

const BREAKAGES: Readonly<Record<string, Breakage>> = {
  empty: { text: () => '' },
  'not-json': { text: () => 'Moscow denies it.\n' },
  'not-utf-8': { bytes: (sound) => sound.with(sound.indexOf(0x4d), 0xcc) },
  truncated: { text: (sound) => sound.slice(0, sound.indexOf('"entities"') + 20) },
  'not-a-case': { text: () => '{"claims":[]}\n' },
  'newer-version': { text: (sound) => sound.replace('"formatVersion":2', '"formatVersion":3') },
  'wrong-digest': { text: (sound) => sound.replace('"topic":""', '"topic":"motive"') },
  'prototype-key': { text: (sound) => sound.replace('"topic":""', '"topic":"","__proto__":{"isAdmin":true}') },
  'unknown-field': { content: (sound) => ({ ...sound, claims: changed(sound.claims, 1, { verdict: 'false' }) }) },
  'missing-field': { content: (sound) => ({ ...sound, entities: changed(sound.entities, 0, { name: undefined }) }) },
  'wrong-enum': {
    content: (sound) => ({ ...sound, statements: changed(sound.statements, 0, { attitude: 'shouts' }) }),
  },
  'dangling-reference': {
    content: (sound) => ({
      ...sound,
      claims: changed(sound.claims, 0, { frameIds: ['frame-cracks-in-ties', 'gone'] }),
    }),
  },
  'unknown-annotator': {
    content: (sound) => ({ ...sound, mentions: changed(sound.mentions, 0, { modifiedBy: 'stranger' }) }),
  },
  'duplicate-id': { content: (sound) => ({ ...sound, entities: [sound.entities[0], ...sound.entities] }) },
  'unsorted-list': { content: (sound) => ({ ...sound, claims: sound.claims.toReversed() }) },
  'span-outside': {
    content: (sound) => movedSpan(sound, (span) => ({ ...span, start: span.start + 900, end: span.end + 900 })),
  },
  'span-inverted': { content: (sound) => movedSpan(sound, (span) => ({ ...span, start: span.end, end: span.start })) },
  'quote-not-there': { content: (sound) => movedSpan(sound, (span) => ({ ...span, quote: 'sees trucks' })) },
  'context-not-there': { content: (sound) => movedSpan(sound, (span) => ({ ...span, suffix: ' in walls.' })) },
  'text-changed': {
    content: (sound) => ({
      ...sound,
      texts: sound.texts.map((text) => ({
        ...text,
        blocks: text.blocks.map((block) => ({ ...block, text: block.text.replace('denies a', 'admits a') })),
      })),
    }),
  },
  'revision-chain-broken': {
    content: (sound) => ({
      ...sound,
      texts: sound.texts.map((text) => ({
        ...text,
        revisions: [
          { from: text.hash, to: hashOf('second'), changes: [] },
          { from: hashOf('another'), to: text.hash, changes: [{ at: 3, removed: 0, inserted: 1 }] },
        ],
      })),
    }),
  },
  'deleted-and-alive': {
    content: (sound) => ({
      ...sound,
      tombstones: [
        {
          kind: 'claim',
          id: 'claim-cracks',
          deletedBy: 'tester',
          deletedAt: sound.case.createdAt,
          version: { tester: 2 },
        },
      ],
    }),
  },
  'contradicts-itself': {
    content: (sound) => ({ ...sound, contradictions: changed(sound.contradictions, 0, { b: 'claim-cracks' }) }),
  },
  'article-without-text': { content: (sound) => ({ ...sound, texts: [] }) },
  'several-faults': {
    content: (sound) => ({
      ...sound,
      claims: changed(sound.claims, 0, { frameIds: ['gone'] }),
      mentions: changed(sound.mentions, 0, { entityId: 'gone' }),
    }),
  },
};

export async function brokenCases(): Promise<ReadonlyMap<string, Uint8Array>> {
  const sound = soundCase();
  const bytes = await counterpointJson.serialize(sound);
  const files = Object.entries(BREAKAGES).map(async ([name, breakage]): Promise<[string, Uint8Array]> => [
    `${name}.counterpoint.json`,
    await broken(breakage, sound, bytes),
  ]);
  return new Map(await Promise.all(files));
}

async function broken(breakage: Breakage, sound: CaseContent, bytes: Uint8Array): Promise<Uint8Array> {
  if ('content' in breakage) return counterpointJson.serialize(breakage.content(sound) as CaseContent);
  if ('bytes' in breakage) return breakage.bytes(bytes);
  return new TextEncoder().encode(breakage.text(new TextDecoder().decode(bytes)));
}

function changed(records: readonly object[], index: number, fields: object): readonly object[] {
  return records.map((record, at) => (at === index ? { ...record, ...fields } : record));
}

function movedSpan(sound: CaseContent, move: (span: Anchor['spans'][number]) => object): object {
  const statements = sound.statements.map((statement, index) =>
    index === 0
      ? { ...statement, anchor: { ...statement.anchor, spans: statement.anchor.spans.map(move) } }
      : statement,
  );
  return { ...sound, statements };
}

if (import.meta.main) {
  mkdirSync(BROKEN_CASES, { recursive: true });
  for (const [name, bytes] of await brokenCases()) writeFileSync(`${BROKEN_CASES}${name}`, bytes);
}
