/** Finds words in some articles a message. */
import { findOccurrences, surroundingsOf } from '#core/occurrences.ts';

import { answerCalls } from '../ui/worker-calls.ts';
import type { FoundPassage } from '../workbench.ts';
import type { OccurrenceRequest } from './find-occurrences.ts';

answerCalls(({ articles, terms, matchesCase }: OccurrenceRequest): Promise<readonly FoundPassage[]> => {
  const found = articles.flatMap(({ articleId, text }) =>
    findOccurrences(text, terms, { matchesCase }).map((span) => ({
      articleId,
      span,
      quote: text.slice(span.start, span.end),
      ...surroundingsOf(text, span),
    })),
  );
  return Promise.resolve(found);
});
