/** A generated body of articles as a case, every second article with a claim on its first words. */
import { describe } from '#core/anchor.ts';
import { canonicalText } from '#core/body.ts';
import { emptyCase } from '#core/case-content.ts';
import type { CaseContent } from '#core/content.ts';
import { AnnotatorId, ArticleId, CaseId } from '#core/identifiers.ts';
import { makeClaim } from '#core/marking.ts';
import type { Article, Claim, Statement } from '#core/model.ts';
import { stampNew } from '#core/stamp.ts';
import type { Stamp } from '#core/stamp.ts';
import type { ArticleText, Block } from '#core/text-model.ts';

import { hashOf } from './case.ts';
import type { Corpus } from './corpus.ts';

const SOURCES = ['Northline', 'Great River Daily', 'Meridian Post', 'Вестник', '新报'];
const QUOTED = 60;

export function corpusCase({ articles: written }: Corpus): CaseContent {
  let ids = 0;
  const stamp: Stamp = {
    by: AnnotatorId.parse('bench'),
    at: '2020-07-30T00:00:00.000Z',
    nextId: () => `c${String((ids += 1)).padStart(8, '0')}`,
  };
  const articles: Article[] = [];
  const texts: ArticleText[] = [];
  const claims: Claim[] = [];
  const statements: Statement[] = [];
  written.forEach(({ id, title, text }, index) => {
    const articleId = ArticleId.parse(id);
    const blocks = text.split('\n').map((line): Block => ({ kind: 'paragraph', text: line, runs: [] }));
    const canonical = canonicalText(blocks);
    const hash = hashOf(canonical);
    articles.push({
      id: articleId,
      title,
      source: SOURCES[index % SOURCES.length] ?? '',
      author: '',
      publishedAt: `2020-0${1 + (index % 9)}-1${index % 10}`,
      dateline: '',
      url: '',
      language: 'en',
      format: 'text',
      fileName: `${id}.txt`,
      encoding: 'utf-8',
      fileHash: null,
      reliability: null,
      tags: [],
      progress: 'unread',
      ...stampNew(stamp),
    });
    texts.push({ articleId, blocks, hash, original: { hash, text: null }, revisions: [] });
    if (index % 2 === 1) return;
    const anchor = describe(canonical, [{ start: 0, end: QUOTED }], hash);
    const { made } = makeClaim({ articleId, anchor }, canonical.slice(0, QUOTED), stamp);
    claims.push(made.claim);
    statements.push(made.statement);
  });
  return {
    ...emptyCase(CaseId.parse('corpus'), 'Many articles', stamp),
    articles,
    texts,
    claims,
    statements,
  };
}
