/** What is done with occurrences: going to one, marking many, writing them to a file. */
import { canonicalText } from '#core/body.ts';

import type { Session } from '../session.tsx';
import { words } from '../words.tsx';
import { concordanceCsv } from './concordance-csv.ts';
import type { ConcordanceHit } from './concordance.ts';
import type { ContextState } from './search-desk.ts';

/** Selected, so that it can be marked at once. */
export function goToOccurrence({ workbench }: Session, { articleId, span }: ConcordanceHit): void {
  workbench.openArticle(articleId, [span], { select: true });
}

/** Hands the occurrences to the dialog that marks many passages. Those whose words moved since are left out, and counted. */
export async function markOccurrences(session: Session, context: ContextState): Promise<void> {
  const { workspace, workbench, announce } = session;
  const ticked = context.hits.filter((hit) => context.ticked.has(hit));
  const byArticle = Map.groupBy(ticked, ({ articleId }) => articleId);
  const standing = new Set<ConcordanceHit>();
  for (const [articleId, hits] of byArticle) {
    if (!workspace.get('article', articleId)) continue;
    // oxlint-disable-next-line no-await-in-loop -- few texts are kept at once
    const text = canonicalText((await workspace.text(articleId)).blocks);
    for (const hit of hits) if (text.startsWith(hit.quote, hit.span.start)) standing.add(hit);
  }
  const passages = ticked.filter((hit) => standing.has(hit));
  if (passages.length < ticked.length) announce(words('search.moved', { count: ticked.length - passages.length }));
  if (passages.length === 0) return;
  const soughtWords = context.query?.words.trim() ?? '';
  workbench.update({ dialog: { kind: 'mark-many', many: { soughtWords, passages, entityId: null } } });
}

export async function exportOccurrences(session: Session, context: ContextState): Promise<void> {
  const { bridge, announce, workspace } = session;
  const text = concordanceCsv(context.hits, workspace, words('search.csvHead'));
  const name = words('search.csvName', { words: context.query?.words.trim() ?? '' });
  const saved = await bridge.saveFile({ suggestedName: csvFileName(name), bytes: new TextEncoder().encode(text) });
  if (!saved.ok) announce(words('search.csvFailed', { reason: saved.error.message }));
  else if (saved.value !== null) announce(words('search.csvSaved', { name: saved.value }));
}

/** Without the characters that a file system somewhere refuses. */
export function csvFileName(name: string): string {
  const safe = name
    .replaceAll(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return `${Array.from(safe)
    .slice(0, 60)
    .join('')
    .replace(/[. ]+$/, '')}.csv`;
}
