/** Noticing which records of the workspace changed, by the identity of its lists. */
import type { ArticleId } from '#core/identifiers.ts';
import type { Mark, RecordKind } from '#core/records.ts';
import type { Workspace } from '#store/workspace.ts';

/** The records that decide what a mark looks like. */
const LOOKS: readonly RecordKind[] = ['claim', 'frame', 'entity', 'entityType', 'contradiction'];

export interface RecordWatch {
  readonly marks: readonly Mark[];
  /** What changed since the last question. */
  changes(): { readonly any: boolean; readonly looks: boolean };
  /** Whether the text changed since the last question. */
  textChanged(): boolean;
}

export function watchRecords(workspace: Workspace, articleId: ArticleId): RecordWatch {
  let marks = workspace.marksOf(articleId);
  let looks = LOOKS.map((kind) => workspace.all(kind));
  let version = workspace.textVersion(articleId);
  return {
    get marks() {
      return marks;
    },
    changes() {
      const nextMarks = workspace.marksOf(articleId);
      const nextLooks = LOOKS.map((kind) => workspace.all(kind));
      const changedLooks = nextLooks.some((list, index) => list !== looks[index]);
      const any = changedLooks || nextMarks !== marks;
      marks = nextMarks;
      looks = nextLooks;
      return { any, looks: changedLooks };
    },
    textChanged() {
      const next = workspace.textVersion(articleId);
      const changed = next !== version;
      version = next;
      return changed;
    },
  };
}
