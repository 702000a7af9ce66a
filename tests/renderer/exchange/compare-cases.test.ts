import { expect, test } from 'vitest';

import { importArticle } from '#core/article-import.ts';
import { emptyCase } from '#core/case-content.ts';
import type { CaseContent } from '#core/content.ts';
import { CaseId } from '#core/identifiers.ts';
import type { Article } from '#core/model.ts';

import { compareCases } from '../../../src/renderer/exchange/compare-cases.ts';
import { readArticle, stamp } from '../library/build.ts';

const EMPTY = emptyCase(CaseId.parse('case'), 'A case', stamp());
const { made } = importArticle(readArticle().draft, { text: 'a'.repeat(64), file: null }, stamp());

function withArticles(...articles: readonly Article[]): CaseContent {
  return { ...EMPTY, articles };
}

test('a case is the same as a copy of it', () => {
  expect(compareCases(withArticles(made), structuredClone(withArticles(made)))).toEqual({
    isSame: true,
    kinds: [],
    texts: 0,
    settings: false,
  });
});

test('counts what is on one side only and what is not the same', () => {
  const here = withArticles({ ...made, id: 'only-here' as Article['id'] }, made);
  const there = withArticles({ ...made, title: 'Another' }, { ...made, id: 'only-there' as Article['id'] });
  expect(compareCases(here, there)).toMatchObject({
    isSame: false,
    kinds: [{ kind: 'article', onlyHere: 1, onlyThere: 1, changed: 1 }],
  });
});

test('another name, another text or another deletion is a difference', () => {
  const renamed = { ...EMPTY, case: { ...EMPTY.case, name: 'Another' } };
  expect(compareCases(EMPTY, renamed)).toMatchObject({ isSame: false, settings: true, kinds: [] });

  const text = {
    articleId: made.id,
    blocks: readArticle().draft.blocks,
    hash: 'a'.repeat(64),
    original: { hash: 'a'.repeat(64), text: null },
    revisions: [],
  };
  const corrected = { ...EMPTY, texts: [{ ...text, hash: 'b'.repeat(64) }] };
  expect(compareCases({ ...EMPTY, texts: [text] }, corrected)).toMatchObject({ isSame: false, texts: 1 });

  const deleted = {
    kind: 'claim',
    id: 'gone',
    deletedBy: stamp().by,
    deletedAt: stamp().at,
    version: { [stamp().by]: 1 },
  } as const;
  expect(compareCases(EMPTY, { ...EMPTY, tombstones: [deleted] }).isSame).toBe(false);
});
