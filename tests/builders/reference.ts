/** The reference case of the targets: one article of about 1 MB (2,000 paragraphs) under 10,000 overlapping marks, scaled. */
import { createHash } from 'node:crypto';

import { describe } from '#core/anchor.ts';
import { canonicalText } from '#core/body.ts';
import { applyEdit } from '#core/apply.ts';
import { BARE_ENTRY } from '#core/codebook.ts';
import { emptyCase } from '#core/case-content.ts';
import type { CaseContent } from '#core/content.ts';
import type { Edit } from '#core/edit.ts';
import { AnnotatorId, ArticleId, CaseId, EntityTypeId, FrameId } from '#core/identifiers.ts';
import { joinEdits, makeClaim, makeEntity, makeMention, put } from '#core/marking.ts';
import type { Article, Frame } from '#core/model.ts';
import type { ArticleText, Block } from '#core/text-model.ts';
import { stampNew } from '#core/stamp.ts';
import type { Stamp } from '#core/stamp.ts';
import { starterRecords } from '#core/starter-codebook.ts';

const WORDS =
  'the delivery of missile systems was postponed by Moscow and officials in Beijing said that ties remain strong while critics point to cracks in relations over border talks energy trade Arctic research and spying claims reported this week'.split(
    ' ',
  );

/** A small repeatable source of numbers in [0, 1) (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function paragraph(random: () => number): Block {
  const words = Array.from({ length: 80 }, () => WORDS[Math.floor(random() * WORDS.length)] ?? '');
  const text = `${words.join(' ')}.`;
  return { kind: 'paragraph', text: text.charAt(0).toUpperCase() + text.slice(1), runs: [] };
}

export interface ReferenceSize {
  readonly paragraphs: number;
  readonly marks: number;
}

export const REFERENCE_SIZE: ReferenceSize = { paragraphs: 2000, marks: 10_000 };

/** Half of the marks are statements of a claim each, half are mentions of ten entities. */
export function referenceCase(size: ReferenceSize = REFERENCE_SIZE): CaseContent {
  const random = seededRandom(1);
  let ids = 0;
  const stamp: Stamp = {
    by: AnnotatorId.parse('bench'),
    at: '2020-07-30T00:00:00.000Z',
    nextId: () => `r${String((ids += 1)).padStart(8, '0')}`,
  };
  const blocks = Array.from({ length: size.paragraphs }, () => paragraph(random));
  const canonical = canonicalText(blocks);
  const hash = createHash('sha256').update(canonical).digest('hex');
  const article = referenceArticle(stamp);
  const text: ArticleText = {
    articleId: article.id,
    blocks,
    hash,
    original: { hash, text: null },
    revisions: [],
  };
  const frames = referenceFrames(stamp);
  const entities = Array.from({ length: 10 }, (_, index) =>
    makeEntity(`Entity ${index + 1}`, EntityTypeId.parse('type-country'), stamp),
  );
  const marks = Array.from({ length: size.marks }, (_, index): Edit => {
    const length = 20 + Math.floor(random() * 180);
    const start = Math.floor(random() * (canonical.length - length));
    const passage = { articleId: article.id, anchor: describe(canonical, [{ start, end: start + length }], hash) };
    const entity = entities[index % entities.length];
    if (index % 2 === 1 && entity) return makeMention(entity.made.id, passage, stamp).edit;
    const frame = frames[index % frames.length];
    return makeClaim(passage, `Claim ${index}`, stamp, { frameIds: frame ? [frame.id] : [] }).edit;
  });
  const edit = joinEdits('Build the reference case', [
    starterEdit(stamp),
    { label: '', changes: [put('article', null, article), { type: 'text', before: null, after: text }] },
    { label: '', changes: frames.map((frame) => put('frame', null, frame)) },
    ...entities.map((entity) => entity.edit),
    ...marks,
  ]);
  const built = applyEdit(emptyCase(CaseId.parse('reference'), 'Reference case', stamp), edit, stamp);
  if (!built.ok) throw new Error(built.error.message);
  return built.value;
}

function starterEdit(stamp: Stamp): Edit {
  return starterRecords(stamp);
}

function referenceArticle(stamp: Stamp): Article {
  return {
    id: ArticleId.parse('reference-article'),
    title: 'Reference article',
    source: '',
    author: '',
    publishedAt: null,
    dateline: '',
    url: '',
    language: 'en',
    format: 'text',
    fileName: '',
    encoding: '',
    fileHash: null,
    reliability: null,
    tags: [],
    progress: 'unread',
    ...stampNew(stamp),
  };
}

function referenceFrames(stamp: Stamp): readonly Frame[] {
  return ['#c2410c', '#1d4ed8', '#15803d', '#a21caf'].map((colour, index) => ({
    id: FrameId.parse(`frame-${index + 1}`),
    name: `Frame ${index + 1}`,
    colour,
    ...BARE_ENTRY,
    hotkey: String(index + 1),
    parentId: null,
    opposedTo: [],
    ...stampNew(stamp),
  }));
}
