/** That nothing in a case refers to what is not there: such a case could be exported, but not read again. */
import type { Edit } from '#core/edit.ts';
import type { AnnotatorId, ArticleId, ClaimId, EntityId } from '#core/identifiers.ts';
import type { CaseLookup } from '#core/lookup.ts';
import { wordsFor } from '#core/marking.ts';
import type {
  Claim,
  Contradiction,
  ContradictionKind,
  Dismissal,
  Entity,
  EntityType,
  Frame,
  Mention,
  Note,
  Statement,
} from '#core/model.ts';
import { RECORD_KINDS } from '#core/records.ts';
import type { AnyRecord, RecordKind } from '#core/records.ts';
import { fault } from '#core/result.ts';
import type { Fault } from '#core/result.ts';
import type { Evidence, Hypothesis, Rating, Relation } from '#core/weighing-model.ts';

/**
 * What speaks against `edit`, which was made on an earlier state of the case than `lookup`, in which it is applied already: a
 * record that it writes refers to one that is gone, or one that it removes is referred to. Null when nothing does.
 *
 * `author` signs the edit and becomes an annotator with it.
 */
export function referenceFault(lookup: CaseLookup, edit: Edit, author: AnnotatorId): Fault | null {
  const removed = new Map<RecordKind, Set<string>>();
  for (const change of edit.changes) {
    if (change.type !== 'record') continue;
    const { kind, before, after } = change;
    if (after) {
      // A later change of the same edit may have removed it again.
      if (lookup.get(kind, after.id) !== after) continue;
      const missing = referencesOf(kind, after).find(
        (reference) => !(reference.kind === 'annotator' && reference.id === author) && !isThere(lookup, reference),
      );
      if (missing) return goneFault(kind, missing.kind);
    } else if (before && SEARCHED[kind] && lookup.get(kind, before.id) === undefined) {
      const ids = removed.get(kind) ?? new Set();
      removed.set(kind, ids.add(before.id));
    }
  }
  return removed.size === 0 ? null : usedFault(lookup, removed);
}

interface Reference {
  readonly kind: RecordKind;
  readonly id: string;
}

/** Which kinds to search for references to a record of each kind, apart from those that {@link indexed} finds. */
const SEARCHED: Readonly<Partial<Record<RecordKind, readonly RecordKind[]>>> = {
  annotator: RECORD_KINDS,
  article: ['note', 'dismissal'],
  frame: ['frame', 'claim', 'note'],
  entityType: ['entityType', 'entity', 'note'],
  contradictionKind: ['contradictionKind', 'contradiction', 'note'],
  attribute: ['entity', 'claim', 'contradiction', 'note'],
  entity: ['statement', 'note'],
  mention: ['note'],
  claim: ['relation', 'evidence', 'note'],
  question: ['hypothesis', 'evidence'],
  hypothesis: ['rating'],
  evidence: ['rating'],
  statement: ['note'],
  contradiction: ['note'],
};

/** The kind of a record that refers to this one, among those that the case can tell without a search. */
function indexed(lookup: CaseLookup, kind: RecordKind, id: string): RecordKind | null {
  switch (kind) {
    case 'article':
      return lookup.marksOf(id as ArticleId)[0]?.kind ?? null;
    case 'entity':
      return lookup.mentionsOf(id as EntityId).length > 0 ? 'mention' : null;
    case 'claim':
      if (lookup.statementsOf(id as ClaimId).length > 0) return 'statement';
      return lookup.contradictionsOf(id as ClaimId).length > 0 ? 'contradiction' : null;
    default:
      return null;
  }
}

function isThere(lookup: CaseLookup, { kind, id }: Reference): boolean {
  return lookup.get(kind, id) !== undefined;
}

function usedFault(lookup: CaseLookup, removed: ReadonlyMap<RecordKind, ReadonlySet<string>>): Fault | null {
  for (const [kind, ids] of removed) {
    for (const id of ids) {
      const user = indexed(lookup, kind, id);
      if (user) return inUseFault(user, kind);
    }
  }
  for (const kind of new Set([...removed.keys()].flatMap((each) => SEARCHED[each] ?? []))) {
    for (const record of lookup.all(kind)) {
      const used = referencesOf(kind, record).find((reference) => removed.get(reference.kind)?.has(reference.id));
      if (used) return inUseFault(kind, used.kind);
    }
  }
  return null;
}

function goneFault(kind: RecordKind, gone: RecordKind): Fault {
  const words = `This ${wordsFor(kind)} belongs to ${withArticle(gone)} that was deleted in the meantime.`;
  return fault('reference.gone', `${words} Nothing was changed.`);
}

function inUseFault(kind: RecordKind, used: RecordKind): Fault {
  const words = `This ${wordsFor(used)} has got ${withArticle(kind)} in the meantime.`;
  return fault('reference.in-use', `${words} Nothing was changed. Delete it again to delete both.`);
}

function withArticle(kind: RecordKind): string {
  const words = wordsFor(kind);
  return /^[aeiou]/.test(words) ? `an ${words}` : `a ${words}`;
}

/** Every record that one refers to. */
function referencesOf(kind: RecordKind, record: AnyRecord): readonly Reference[] {
  const references: Reference[] = [
    { kind: 'annotator', id: record.createdBy },
    { kind: 'annotator', id: record.modifiedBy },
  ];
  const refer = (to: RecordKind, id: string | null | undefined) => {
    if (id !== null && id !== undefined) references.push({ kind: to, id });
  };
  switch (kind) {
    case 'frame':
      refer('frame', (record as Frame).parentId);
      for (const id of (record as Frame).opposedTo) refer('frame', id);
      break;
    case 'entityType':
      refer('entityType', (record as EntityType).parentId);
      break;
    case 'contradictionKind':
      refer('contradictionKind', (record as ContradictionKind).parentId);
      break;
    case 'entity':
      refer('entityType', (record as Entity).typeId);
      for (const id of Object.keys((record as Entity).attributes)) refer('attribute', id);
      break;
    case 'mention':
      refer('article', (record as Mention).articleId);
      refer('entity', (record as Mention).entityId);
      break;
    case 'claim':
      for (const id of (record as Claim).frameIds) refer('frame', id);
      for (const id of Object.keys((record as Claim).attributes)) refer('attribute', id);
      break;
    case 'statement': {
      const { articleId, claimId, claimant, chain } = record as Statement;
      refer('article', articleId);
      refer('claim', claimId);
      refer('entity', claimant?.entityId);
      for (const { source } of chain) refer('entity', source.entityId);
      break;
    }
    case 'contradiction': {
      const { a, b, kindId, attributes } = record as Contradiction;
      for (const id of Object.keys(attributes)) refer('attribute', id);
      refer('claim', a);
      refer('claim', b);
      refer('contradictionKind', kindId);
      break;
    }
    case 'note': {
      const { articleId, about } = record as Note;
      refer('article', articleId);
      if (about) refer(about.kind, about.id);
      break;
    }
    case 'relation':
      refer('claim', (record as Relation).a);
      refer('claim', (record as Relation).b);
      break;
    case 'hypothesis':
      refer('question', (record as Hypothesis).questionId);
      break;
    case 'evidence':
      refer('question', (record as Evidence).questionId);
      refer('claim', (record as Evidence).claimId);
      break;
    case 'rating':
      refer('evidence', (record as Rating).evidenceId);
      refer('hypothesis', (record as Rating).hypothesisId);
      break;
    case 'dismissal':
      refer('article', (record as Dismissal).articleId);
      break;
    default:
      break;
  }
  return references;
}
