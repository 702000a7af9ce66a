/** The texts of the articles that were looked at last, in step with what is committed. */
import { correctText } from '#core/edit.ts';
import type { Change, Edit } from '#core/edit.ts';
import type { ArticleId, CaseId } from '#core/identifiers.ts';
import type { ArticleText } from '#core/text-model.ts';

import type { Database } from './db.ts';

const KEPT = 8;

export interface TextCache {
  /** @throws when the article has no text: a bug, since both come and go together. */
  get(articleId: ArticleId): Promise<ArticleText>;
  /** The text if it is at hand. */
  peek(articleId: ArticleId): ArticleText | undefined;
  /** A number that grows whenever the text of an article changes. */
  version(articleId: ArticleId): number;
  apply(edit: Edit): void;
  /** Forgets the texts that `edit`, which was refused, had changed here. */
  forget(edit: Edit): void;
  /** Forgets everything: the database was changed from elsewhere. */
  clear(): void;
}

export function createTextCache(database: Database, caseId: CaseId): TextCache {
  const texts = new Map<ArticleId, ArticleText>();
  const versions = new Map<ArticleId, number>();
  let generation = 0;

  function keep(text: ArticleText): void {
    texts.delete(text.articleId);
    texts.set(text.articleId, text);
    const [oldest] = texts.keys();
    if (texts.size > KEPT && oldest !== undefined) texts.delete(oldest);
  }

  function changed(articleId: ArticleId, text: ArticleText | null): void {
    versions.set(articleId, (versions.get(articleId) ?? 0) + 1);
    if (text) keep(text);
    else texts.delete(articleId);
  }

  return {
    async get(articleId) {
      const known = texts.get(articleId);
      if (known) {
        keep(known);
        return known;
      }
      const version = versions.get(articleId);
      const row = await database.texts.get([caseId, articleId]);
      // What was committed while the database was read is newer.
      const newer = texts.get(articleId);
      if (newer) return newer;
      if (!row) throw new Error(`The article ${articleId} has no text.`);
      if (version === versions.get(articleId)) keep(row.text);
      return row.text;
    },
    peek: (articleId) => texts.get(articleId),
    version: (articleId) => generation + (versions.get(articleId) ?? 0),
    apply(edit) {
      for (const change of edit.changes) {
        const articleId = articleIn(change);
        if (articleId === undefined) continue;
        if (change.type === 'text') changed(articleId, change.after);
        if (change.type !== 'correction') continue;
        const before = texts.get(articleId);
        const corrected = before && correctText(before, change);
        changed(articleId, corrected?.ok ? corrected.value : null);
      }
    },
    forget(edit) {
      for (const articleId of edit.changes.map(articleIn)) if (articleId !== undefined) changed(articleId, null);
    },
    clear() {
      texts.clear();
      // Greater than any single version, so that every article counts as changed.
      generation += 1_000_000;
    },
  };
}

/** The article whose text a change is about. */
function articleIn(change: Change): ArticleId | undefined {
  switch (change.type) {
    case 'record':
      return undefined;
    case 'text':
      return (change.after ?? change.before)?.articleId;
    case 'correction':
      return change.articleId;
  }
}

/** The articles of a case whose text has this hash, as it is or as it was imported. */
export async function articlesWithText(
  database: Database,
  caseId: CaseId,
  hash: string,
): Promise<readonly ArticleId[]> {
  const keys = await Promise.all(
    ['[caseId+text.hash]', '[caseId+text.original.hash]'].map((index) =>
      database.texts.where(index).equals([caseId, hash]).primaryKeys(),
    ),
  );
  return [...new Set(keys.flat().map(([, articleId]) => articleId as ArticleId))];
}

/** The hash of every text of a case, by its article. No text is read. */
export async function textHashes(database: Database, caseId: CaseId): Promise<ReadonlyMap<ArticleId, string>> {
  const hashes = new Map<ArticleId, string>();
  await database.texts
    .where('[caseId+text.hash]')
    .between([caseId, ''], [caseId, '\uffff'])
    .eachKey((key, { primaryKey }) => hashes.set(primaryKey[1] as ArticleId, (key as unknown as [string, string])[1]));
  return hashes;
}
