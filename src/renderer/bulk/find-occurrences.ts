/** Finding words in the texts of a case, off the main thread and in portions. */
import { useEffect, useState } from 'react';

import { canonicalText } from '#core/body.ts';
import type { ArticleId } from '#core/identifiers.ts';

import { useSession } from '../session.tsx';
import type { Session } from '../session.tsx';
import { createWorkerCalls } from '../ui/worker-calls.ts';
import type { FoundPassage } from '../workbench.ts';

export interface OccurrenceRequest {
  readonly articles: readonly { readonly articleId: ArticleId; readonly text: string }[];
  readonly terms: readonly string[];
  readonly matchesCase: boolean;
}

/** How far a search has come. */
export interface OccurrenceSearch {
  readonly passages: readonly FoundPassage[];
  /** Articles that were read, and that are to be read. */
  readonly done: number;
  readonly of: number;
  readonly state: 'running' | 'done' | 'stopped' | 'broken';
}

/** How much text goes to the worker at once, in UTF-16 code units. */
const PORTION = 400_000;

interface Sought extends Omit<OccurrenceRequest, 'articles'> {
  readonly articleIds: readonly ArticleId[];
}

/** Searches anew whenever what is sought changes, and stops when nobody looks any more. */
export function useOccurrences(sought: Sought): OccurrenceSearch & { readonly stop: () => void } {
  const session = useSession();
  const key = JSON.stringify(sought);
  const [search, setSearch] = useState<{ readonly key: string; readonly found: OccurrenceSearch } | null>(null);
  const [stopped, setStopped] = useState<string | null>(null);
  useEffect(() => {
    if (stopped === key) return undefined;
    return searchTexts(session, JSON.parse(key) as Sought, (found) => setSearch({ key, found }));
  }, [session, key, stopped]);
  const { length } = sought.articleIds;
  const found = search?.key === key ? search.found : { passages: [], done: 0, of: length, state: 'running' as const };
  const isStopped = stopped === key && found.state === 'running';
  return { ...found, state: isStopped ? 'stopped' : found.state, stop: () => setStopped(key) };
}

/** @returns a function that ends the search. */
function searchTexts(session: Session, sought: Sought, report: (search: OccurrenceSearch) => void): () => void {
  const { articleIds, terms, matchesCase } = sought;
  const calls = createWorkerCalls<OccurrenceRequest, readonly FoundPassage[]>(
    () => new Worker(new URL('./occurrences.worker.ts', import.meta.url), { type: 'module', name: 'occurrences' }),
  );
  const wanted = new AbortController();

  async function run(): Promise<void> {
    await session.workbench.surface?.flush();
    let passages: readonly FoundPassage[] = [];
    let done = 0;
    while (done < articleIds.length) {
      // oxlint-disable-next-line no-await-in-loop -- one portion after the other
      const articles = await readPortion(session, articleIds.slice(done));
      if (wanted.signal.aborted) return;
      // oxlint-disable-next-line no-await-in-loop
      const found = await calls.ask({ articles, terms, matchesCase });
      if (wanted.signal.aborted) return;
      if (!found) {
        report({ passages, done, of: articleIds.length, state: 'broken' });
        return;
      }
      done += articles.length;
      passages = [...passages, ...found];
      report({ passages, done, of: articleIds.length, state: done < articleIds.length ? 'running' : 'done' });
    }
    if (articleIds.length === 0) report({ passages: [], done: 0, of: 0, state: 'done' });
  }

  run()
    .catch(() => wanted.signal.aborted || report({ passages: [], done: 0, of: articleIds.length, state: 'broken' }))
    .finally(() => calls.stop());
  return () => {
    wanted.abort();
    calls.stop();
  };
}

/** The texts of the first articles, up to {@link PORTION} together, at least one. */
async function readPortion(
  { workspace }: Session,
  articleIds: readonly ArticleId[],
): Promise<OccurrenceRequest['articles']> {
  const articles: { articleId: ArticleId; text: string }[] = [];
  let length = 0;
  for (const articleId of articleIds) {
    // oxlint-disable-next-line no-await-in-loop -- how many there are follows from what is read
    const text = canonicalText((await workspace.text(articleId)).blocks);
    articles.push({ articleId, text });
    length += text.length;
    if (length >= PORTION) break;
  }
  return articles;
}
