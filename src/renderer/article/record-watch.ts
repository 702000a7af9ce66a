/** Noticing which records of the workspace changed, by the identity of its lists. */
import type { ArticleId } from '#core/identifiers.ts';
import type { Mark } from '#core/records.ts';
import type { Workspace } from '#store/workspace.ts';

export interface RecordChanges {
  readonly any: boolean;
  /** Ids of the marks that may look different because of other records; null for all of them. */
  readonly restyled: readonly string[] | null;
}

export interface RecordWatch {
  readonly marks: readonly Mark[];
  /** What changed since the last question. */
  changes(): RecordChanges;
  /** Whether the text changed since the last question. */
  textChanged(): boolean;
}

/** Past this many changed records it is simpler to paint everything. */
const FEW = 32;

export function watchRecords(workspace: Workspace, articleId: ArticleId): RecordWatch {
  const kinds = ['claim', 'entity', 'contradiction', 'frame', 'entityType'] as const;
  const lists = () => kinds.map((kind): readonly { readonly id: string }[] => workspace.all(kind));
  let marks = workspace.marksOf(articleId);
  let known = lists();
  let version = workspace.textVersion(articleId);

  /** Null when what changed decides the look of many marks. */
  function restyled(now: ReturnType<typeof lists>): readonly string[] | null {
    const [claims = [], entities = [], contradictions = [], frames = [], types = []] = now;
    const [oldClaims = [], oldEntities = [], oldContradictions = [], oldFrames = [], oldTypes = []] = known;
    if (contradictions !== oldContradictions || frames !== oldFrames || types !== oldTypes) return null;
    const changedClaims = changedIds(oldClaims, claims);
    const changedEntities = changedIds(oldEntities, entities);
    if (changedClaims.length + changedEntities.length > FEW) return null;
    return [
      ...changedClaims.flatMap((id) => {
        const claim = workspace.get('claim', id);
        return claim ? workspace.statementsOf(claim.id).map((statement) => statement.id) : [];
      }),
      ...changedEntities.flatMap((id) => {
        const entity = workspace.get('entity', id);
        return entity ? workspace.mentionsOf(entity.id).map((mention) => mention.id) : [];
      }),
    ];
  }

  return {
    get marks() {
      return marks;
    },
    changes() {
      const nextMarks = workspace.marksOf(articleId);
      const now = lists();
      const any = nextMarks !== marks || now.some((list, index) => list !== known[index]);
      const ids = any ? restyled(now) : [];
      marks = nextMarks;
      known = now;
      return { any, restyled: ids };
    },
    textChanged() {
      const next = workspace.textVersion(articleId);
      const changed = next !== version;
      version = next;
      return changed;
    },
  };
}

/** The ids of what differs between two lists that are sorted by id; most of them is the same. */
function changedIds(
  before: readonly { readonly id: string }[],
  after: readonly { readonly id: string }[],
): readonly string[] {
  if (before === after) return [];
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - start;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  const differing = [...before.slice(start, before.length - tail), ...after.slice(start, after.length - tail)];
  return [...new Set(differing.map((record) => record.id))];
}
