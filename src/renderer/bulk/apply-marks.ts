/** Marking many passages: from where they were found to one edit. */
import { describe } from '#core/anchor.ts';
import { canonicalText } from '#core/body.ts';
import { markPassages } from '#core/bulk-marking.ts';
import type { BulkPurpose } from '#core/bulk-marking.ts';
import type { Passage } from '#core/marking.ts';

import type { Session } from '../session.tsx';
import type { FoundPassage } from '../workbench.ts';

export interface MarkedPassages {
  readonly marked: number;
  readonly articles: number;
  /** Passages whose words have changed since they were found. */
  readonly changed: number;
}

/** Marks the passages as one step. @returns null when that failed; the person was told. */
export async function markFound(
  session: Session,
  found: readonly FoundPassage[],
  purpose: BulkPurpose,
): Promise<MarkedPassages | null> {
  const { workspace, workbench, commit } = session;
  await workbench.surface?.flush();
  const passages: Passage[] = [];
  const byArticle = Map.groupBy(found, ({ articleId }) => articleId);
  for (const [articleId, among] of byArticle) {
    // oxlint-disable-next-line no-await-in-loop -- a case may have more texts than memory
    const { blocks, hash } = await workspace.text(articleId);
    const text = canonicalText(blocks);
    for (const { span, quote } of among) {
      if (text.slice(span.start, span.end) !== quote) continue;
      passages.push({ articleId, anchor: describe(text, [span], hash) });
    }
  }
  const changed = found.length - passages.length;
  if (passages.length === 0) return { marked: 0, articles: 0, changed };
  const saved = await commit(markPassages(passages, purpose, workspace.stamp()));
  const articles = new Set(passages.map(({ articleId }) => articleId)).size;
  return saved ? { marked: passages.length, articles, changed } : null;
}
