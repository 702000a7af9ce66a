/** What changed in a case since it was last looked at. */
import type { ArticleId } from '#core/identifiers.ts';
import { RECORD_KINDS } from '#core/records.ts';
import type { AnyRecord, RecordKind } from '#core/records.ts';
import type { Workspace } from '#store/workspace.ts';

import type { RecordPut } from './search-calls.ts';

export interface CaseChanges {
  readonly puts: readonly RecordPut[];
  readonly articleIds: readonly ArticleId[];
}

/** A function that tells what changed since its last call; the first time that is everything. */
export function watchCase(workspace: Pick<Workspace, 'all' | 'textVersion'>): () => CaseChanges {
  const seen = new Map<RecordKind, readonly AnyRecord[]>();
  const versions = new Map<ArticleId, number>();

  function textsChanged(): readonly ArticleId[] {
    return workspace.all('article').flatMap(({ id }) => {
      const version = workspace.textVersion(id);
      if (versions.get(id) === version) return [];
      versions.set(id, version);
      return id;
    });
  }

  return () => {
    const puts = RECORD_KINDS.flatMap((kind) => {
      const before = seen.get(kind) ?? [];
      const now: readonly AnyRecord[] = workspace.all(kind);
      seen.set(kind, now);
      return before === now ? [] : differences(kind, before, now);
    });
    // The article comes before its text, and goes with it.
    for (const { kind, id, record } of puts) if (kind === 'article' && !record) versions.delete(id as ArticleId);
    return { puts, articleIds: textsChanged() };
  };
}

/** Both lists are sorted by id, and a record that did not change is the same object. */
function differences(kind: RecordKind, before: readonly AnyRecord[], now: readonly AnyRecord[]): readonly RecordPut[] {
  const puts: RecordPut[] = [];
  let at = 0;
  for (const record of now) {
    for (let old = before[at]; old && old.id < record.id; old = before[at]) {
      puts.push({ kind, id: old.id, record: null });
      at += 1;
    }
    const same = before[at]?.id === record.id;
    if (before[at] !== record) puts.push({ kind, id: record.id, record });
    if (same) at += 1;
  }
  for (const old of before.slice(at)) puts.push({ kind, id: old.id, record: null });
  return puts;
}
