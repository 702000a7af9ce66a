/** What can be done with one article or several at once, each in one step that can be undone. */
import { changeArticles } from '#core/article-labels.ts';
import type { ArticleId } from '#core/identifiers.ts';
import type { Article, ReadingProgress, Reliability } from '#core/model.ts';
import { removeArticles } from '#core/removal.ts';
import type { Workspace } from '#store/workspace.ts';

import type { Session } from '../session.tsx';
import { words } from '../words.tsx';
import { countsInWords, countsOf } from './article-counts.ts';
import { progressInWords } from './group-articles.ts';
import { createReadingMemory, nextProgress, progressOf } from './reading-memory.ts';
import type { ReadingMemory } from './reading-memory.ts';
import { takeBack } from './take-back.ts';

const MEMORIES = new WeakMap<Workspace, ReadingMemory>();

/** What was read of the open case on this machine. */
export function readingMemoryOf(workspace: Workspace): ReadingMemory {
  const memory = MEMORIES.get(workspace) ?? createReadingMemory(workspace.caseId, localStorage);
  MEMORIES.set(workspace, memory);
  return memory;
}

export async function setProgress(
  session: Session,
  articles: readonly Article[],
  progress: ReadingProgress,
): Promise<void> {
  const { workspace, commit, announce } = session;
  // What a person sets holds against what was read here.
  if (progress === 'unread') readingMemoryOf(workspace).forget(articles.map(({ id }) => id));
  const edit = changeArticles('Change status', articles, () => ({ progress }), workspace.stamp());
  if (edit.changes.length > 0 && !(await commit(edit))) return;
  announce(words('library.statusSet', { count: articles.length, status: progressInWords(progress) }));
}

/** Moves on from the status of the first. */
export function stepProgress(session: Session, articles: readonly Article[]): Promise<void> {
  const [first] = articles;
  if (!first) return Promise.resolve();
  const progress = nextProgress(progressOf(first, readingMemoryOf(session.workspace)));
  return setProgress(session, articles, progress);
}

export async function setReliability(
  { workspace, commit }: Session,
  articles: readonly Article[],
  reliability: Reliability | null,
): Promise<void> {
  const edit = changeArticles('Grade source', articles, () => ({ reliability }), workspace.stamp());
  if (edit.changes.length > 0) await commit(edit);
}

/** Deletes articles with all that hangs on them; the message offers to take it back. */
export async function deleteArticles(session: Session, articles: readonly Article[]): Promise<void> {
  const { workspace, workbench, commit, announce } = session;
  const [first] = articles;
  if (!first) return;
  const isOpen = articles.some(({ id }) => id === workbench.state.articleId);
  if (isOpen) await workbench.surface?.flush();
  const removed = [];
  for (const article of articles) {
    // oxlint-disable-next-line no-await-in-loop -- the store reads them one by one
    removed.push({ article, text: await workspace.text(article.id) });
  }
  const counts = countsInWords(countsOf(first, workspace));
  const edit = removeArticles(removed, workspace);
  if (!(await commit(edit))) return;
  if (isOpen) workbench.update({ articleId: null, focus: null, selection: null, editing: false });
  const done =
    articles.length === 1
      ? words('library.deletedOne', { title: first.title, counts })
      : words('library.deletedMany', { count: articles.length });
  announce(done, takeBack(session, edit.label));
}

export function openDetails({ workbench }: Session, articleId: ArticleId): void {
  workbench.update({ dialog: { kind: 'article-details', articleId } });
}

export function openTags({ workbench }: Session, articles: readonly Article[]): void {
  workbench.update({ dialog: { kind: 'article-tags', articleIds: articles.map(({ id }) => id) } });
}
