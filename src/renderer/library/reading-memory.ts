/**
 * Which articles were read on this machine.
 *
 * An article becomes "read" by itself once it has been open for a while. That is known to this machine alone and no change of the
 * case: to read is nobody else's business, and a change with each article that is opened would be one to undo, and one for every
 * colleague to merge. What an analyst sets by hand is a change of the case, and holds against this.
 */
import type { Article, ReadingProgress } from '#core/model.ts';

/** How long an article must be open in a window that shows to count as read, in milliseconds. */
export const READING_TIME = 20_000;

/** Articles that are remembered a case; the ones read longest ago are forgotten. */
const KEPT = 20_000;

export interface ReadingMemory {
  has(articleId: string): boolean;
  add(articleId: string): void;
  forget(articleIds: readonly string[]): void;
  /** A number that grows with every change. */
  readonly version: number;
  subscribe(listener: () => void): () => void;
}

export function createReadingMemory(caseId: string, storage: Pick<Storage, 'getItem' | 'setItem'>): ReadingMemory {
  const key = `counterpoint.read.${caseId}`;
  const read = new Set(remembered(storage.getItem(key)));
  const listeners = new Set<() => void>();
  let version = 0;

  function keep(): void {
    version += 1;
    try {
      storage.setItem(key, JSON.stringify([...read].slice(-KEPT)));
    } catch {
      // No room: it is remembered until the window closes.
    }
    for (const listener of listeners) listener();
  }

  return {
    has: (articleId) => read.has(articleId),
    add(articleId) {
      if (read.has(articleId)) return;
      read.add(articleId);
      keep();
    },
    forget(articleIds) {
      if (articleIds.filter((id) => read.delete(id)).length > 0) keep();
    },
    get version() {
      return version;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function remembered(stored: string | null): readonly string[] {
  try {
    const value: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  } catch {
    return [];
  }
}

/** What is shown: what the case says, unless it says nothing and the article was read here. */
export function progressOf(article: Article, memory: Pick<ReadingMemory, 'has'>): ReadingProgress {
  return article.progress === 'unread' && memory.has(article.id) ? 'read' : article.progress;
}

/** The one after, and after the last the first. */
export function nextProgress(progress: ReadingProgress): ReadingProgress {
  const order: readonly ReadingProgress[] = ['unread', 'read', 'working', 'done'];
  return order[(order.indexOf(progress) + 1) % order.length] ?? 'unread';
}
