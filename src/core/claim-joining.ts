/** One claim out of several that say the same, and several out of one that says two things. */
import type { RecordChange, Edit } from './edit.ts';
import type { ClaimId, FrameId, StatementId } from './identifiers.ts';
import { ClaimId as ClaimIds } from './identifiers.ts';
import { quoteOf } from './anchor.ts';
import type { CaseLookup } from './lookup.ts';
import { notesAbout } from './lookup.ts';
import { put } from './marking.ts';
import type { Made } from './marking.ts';
import type { Claim, Contradiction } from './model.ts';
import { stampChanged, stampNew } from './stamp.ts';
import type { Stamp } from './stamp.ts';
import type { Evidence, Relation } from './weighing-model.ts';

/**
 * `kept` takes over what belongs to `others`: statements, frames, contradictions, relations, evidence and notes; the others go.
 * What joined two of the claims to each other goes, too, since nothing contradicts or supports itself; of two items of evidence
 * for one question, that of `kept` stays. Fields of `kept` stay, and those it leaves open are filled from the others.
 */
export function joinClaims(kept: Claim, others: readonly Claim[], lookup: CaseLookup, stamp: Stamp): Edit {
  const gone = new Set<ClaimId>(others.map(({ id }) => id));
  const standIn = (id: ClaimId): ClaimId => (gone.has(id) ? kept.id : id);
  const changes: RecordChange[] = [put('claim', kept, joined(kept, others, stamp))];
  for (const other of others) {
    changes.push(put('claim', other, null));
    for (const statement of lookup.statementsOf(other.id)) {
      changes.push(put('statement', statement, stampChanged(statement, { claimId: kept.id }, stamp)));
    }
    for (const note of notesAbout(lookup, other.id)) {
      changes.push(put('note', note, stampChanged(note, { about: { kind: 'claim', id: kept.id } }, stamp)));
    }
  }
  const touched = <Joint extends Contradiction | Relation>({ a, b }: Joint) => gone.has(a) || gone.has(b);
  for (const contradiction of lookup.all('contradiction').filter(touched)) {
    const sides = { a: standIn(contradiction.a), b: standIn(contradiction.b) };
    const falls = sides.a === sides.b;
    changes.push(put('contradiction', contradiction, falls ? null : stampChanged(contradiction, sides, stamp)));
    if (falls) for (const note of notesAbout(lookup, contradiction.id)) changes.push(put('note', note, null));
  }
  for (const relation of lookup.all('relation').filter(touched)) {
    const sides = { a: standIn(relation.a), b: standIn(relation.b) };
    changes.push(put('relation', relation, sides.a === sides.b ? null : stampChanged(relation, sides, stamp)));
  }
  changes.push(...evidenceChanges(kept.id, gone, lookup, stamp));
  return { label: 'Join claims', changes };
}

function joined(kept: Claim, others: readonly Claim[], stamp: Stamp): Claim {
  const all = [kept, ...others];
  const first = <Value>(read: (claim: Claim) => Value | null): Value | null =>
    all.map(read).find((value) => value !== null) ?? null;
  const frameIds = [...new Set(all.flatMap((claim): readonly FrameId[] => claim.frameIds))];
  return stampChanged(
    kept,
    {
      frameIds,
      eventDate: first(({ eventDate }) => eventDate),
      credibility: first(({ credibility }) => credibility),
      likelihood: first(({ likelihood }) => likelihood),
      confidence: first(({ confidence }) => confidence),
      checkWorthiness: first(({ checkWorthiness }) => checkWorthiness),
      topic: all.map(({ topic }) => topic).find((topic) => topic !== '') ?? '',
      attributes: Object.assign({}, ...all.toReversed().map(({ attributes }) => attributes)),
      editions: Object.assign({}, ...all.toReversed().map(({ editions }) => editions)),
    },
    stamp,
  );
}

function evidenceChanges(
  keptId: ClaimId,
  gone: ReadonlySet<ClaimId>,
  lookup: CaseLookup,
  stamp: Stamp,
): readonly RecordChange[] {
  const answered = new Set(
    lookup.all('evidence').flatMap(({ claimId, questionId }) => (claimId === keptId ? [questionId] : [])),
  );
  return lookup.all('evidence').flatMap((evidence: Evidence): readonly RecordChange[] => {
    if (!gone.has(evidence.claimId)) return [];
    if (!answered.has(evidence.questionId)) {
      answered.add(evidence.questionId);
      return [put('evidence', evidence, stampChanged(evidence, { claimId: keptId }, stamp))];
    }
    const ratings = lookup.all('rating').filter(({ evidenceId }) => evidenceId === evidence.id);
    return [put('evidence', evidence, null), ...ratings.map((rating) => put('rating', rating, null))];
  });
}

/**
 * Some of a claim's statements become a claim of their own, which starts with its frames and words of the first of them.
 * @throws RangeError unless at least one statement goes and at least one stays.
 */
export function splitClaim(
  claim: Claim,
  statementIds: ReadonlySet<StatementId>,
  lookup: CaseLookup,
  stamp: Stamp,
): Made<Claim> {
  const statements = lookup.statementsOf(claim.id);
  const going = statements.filter(({ id }) => statementIds.has(id));
  const [first] = going;
  if (!first || going.length === statements.length) throw new RangeError('Some statements go, and some stay.');
  const made: Claim = {
    ...claim,
    id: ClaimIds.parse(stamp.nextId()),
    paraphrase: quoteOf(first.anchor).replaceAll(/\s+/g, ' ').slice(0, 10_000),
    status: 'draft',
    ...stampNew(stamp),
  };
  return {
    edit: {
      label: 'Split claim',
      changes: [
        put('claim', null, made),
        ...going.map((statement) => put('statement', statement, stampChanged(statement, { claimId: made.id }, stamp))),
      ],
    },
    made,
  };
}
