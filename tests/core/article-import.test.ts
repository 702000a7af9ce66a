import { describe, expect, test } from 'vitest';

import { draftText, importArticle } from '#core/article-import.ts';
import type { ArticleDraft } from '#core/article.ts';
import { AnnotatorId } from '#core/identifiers.ts';
import { Article } from '#core/model.ts';
import { ArticleText } from '#core/text-model.ts';
import type { Stamp } from '#core/stamp.ts';

const HASHES = { text: 'a'.repeat(64), file: 'b'.repeat(64) };

const DRAFT: ArticleDraft = {
  title: 'Deliveries postponed',
  source: 'The Wire',
  author: '',
  publishedAt: '2020-07-30',
  dateline: 'MOSCOW',
  url: '',
  language: 'en',
  format: 'text',
  fileName: 'wire.txt',
  encoding: 'utf-8',
  blocks: [
    { kind: 'heading', level: 1, text: 'Deliveries postponed', runs: [] },
    { kind: 'paragraph', text: 'Moscow said so.', runs: [] },
  ],
};

function stamp(): Stamp {
  let last = 0;
  return { by: AnnotatorId.parse('ann'), at: '2026-01-02T03:04:05.678Z', nextId: () => `id-${(last += 1)}` };
}

function imported(draft: Partial<ArticleDraft>): Article {
  return importArticle({ ...DRAFT, ...draft }, HASHES, stamp()).made;
}

describe('importArticle', () => {
  test('puts the record and its text in one edit that the model accepts', () => {
    const { edit, made } = importArticle(DRAFT, HASHES, stamp());
    expect(Article.parse(made)).toEqual(made);
    expect(made).toMatchObject({
      title: 'Deliveries postponed',
      source: 'The Wire',
      fileHash: HASHES.file,
      reliability: null,
    });
    expect(edit.changes.map((change) => change.type)).toEqual(['record', 'text']);
    const text = edit.changes.find((change) => change.type === 'text');
    expect(ArticleText.parse(text?.after)).toEqual({
      articleId: made.id,
      blocks: DRAFT.blocks,
      hash: HASHES.text,
      original: { hash: HASHES.text, text: null },
      revisions: [],
    });
  });

  test.each([
    { title: '  Two\n words ', fileName: 'a.txt', expected: 'Two words' },
    { title: '', fileName: 'report.2020.txt', expected: 'report.2020' },
    { title: ' ', fileName: '', expected: 'Untitled article' },
    { title: '', fileName: '.txt', expected: 'Untitled article' },
  ])('title “$title” of file “$fileName” becomes “$expected”', ({ title, fileName, expected }) => {
    expect(imported({ title, fileName }).title).toBe(expected);
  });

  test('cuts what is too long, and no character in half', () => {
    const title = `${'x'.repeat(511)}😀 and more`;
    const article = imported({ title, source: 's'.repeat(5000) });
    expect(article.title).toBe('x'.repeat(511));
    expect(article.source).toHaveLength(4096);
    expect(Article.parse(article)).toEqual(article);
  });

  test('pasted text has no file hash', () => {
    expect(importArticle(DRAFT, { text: HASHES.text, file: null }, stamp()).made.fileHash).toBeNull();
  });
});

test('draftText is the canonical text', () => {
  expect(draftText(DRAFT)).toBe('Deliveries postponed\nMoscow said so.');
});
