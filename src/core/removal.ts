/** The edits by which records go, each with everything that cannot stand without them. */
import type { Edit, RecordChange } from './edit.ts';
import type { ArticleId, ClaimId } from './identifiers.ts';
import type { CaseLookup } from './lookup.ts';
import { notesAbout } from './lookup.ts';
import { put } from './marking.ts';
import type { Article, Claim, Contradiction, Entity, Mention, Note, Statement } from './model.ts';
import type { ArticleText } from './text-model.ts';
import { stampChanged } from './stamp.ts';
import type { Stamp } from './stamp.ts';
import type { Evidence, Hypothesis, Question, Relation } from './weighing-model.ts';

/** Removes a claim, its statements, its contradictions and the notes about any of them. */
export function removeClaim(claim: Claim, lookup: CaseLookup): Edit {
  return { label: 'Delete claim', changes: inOrder(claimChanges(claim, lookup)) };
}

/** Removes a statement; its claim goes with its last one. */
export function removeStatement(statement: Statement, lookup: CaseLookup): Edit {
  const claim = lookup.get('claim', statement.claimId);
  if (claim && lookup.statementsOf(claim.id).length <= 1) return removeClaim(claim, lookup);
  return { label: 'Delete statement', changes: statementChanges(statement, lookup) };
}

export function removeMention(mention: Mention, lookup: CaseLookup): Edit {
  return { label: 'Delete mention', changes: mentionChanges(mention, lookup) };
}

/**
 * Removes an entity, its mentions and the notes about it. Statements that named it as their source keep the name in words.
 */
export function removeEntity(entity: Entity, lookup: CaseLookup, stamp: Stamp): Edit {
  const statements = lookup.all('statement').filter((statement) => namesEntity(statement, entity));
  return {
    label: 'Delete entity',
    changes: inOrder([
      put('entity', entity, null),
      ...lookup.mentionsOf(entity.id).flatMap((mention) => mentionChanges(mention, lookup)),
      ...statements.map((statement) => put('statement', statement, withoutEntity(statement, entity, stamp))),
      ...noteChanges(entity.id, lookup),
    ]),
  };
}

export function removeContradiction(contradiction: Contradiction, lookup: CaseLookup): Edit {
  return {
    label: 'Delete contradiction',
    changes: inOrder([put('contradiction', contradiction, null), ...noteChanges(contradiction.id, lookup)]),
  };
}

export function removeNote(note: Note): Edit {
  return { label: 'Delete note', changes: [put('note', note, null)] };
}

/** Removes an article, its text and its marks; claims that are left without a statement go too. */
export function removeArticle(article: Article, text: ArticleText, lookup: CaseLookup): Edit {
  return removeArticles([{ article, text }], lookup);
}

/** Removes several articles as {@link removeArticle} does, in one step: a claim goes when all of its statements do. */
export function removeArticles(
  removed: readonly { readonly article: Article; readonly text: ArticleText }[],
  lookup: CaseLookup,
): Edit {
  const ids = new Set<ArticleId>(removed.map(({ article }) => article.id));
  const marks = removed.flatMap(({ article }) => lookup.marksOf(article.id));
  const emptied = new Map<ClaimId, Claim>();
  for (const mark of marks) {
    if (mark.kind !== 'statement') continue;
    const claim = lookup.get('claim', mark.record.claimId);
    const elsewhere = lookup.statementsOf(mark.record.claimId).some((other) => !ids.has(other.articleId));
    if (claim && !elsewhere) emptied.set(claim.id, claim);
  }
  return {
    label: removed.length === 1 ? 'Delete article' : `Delete ${removed.length} articles`,
    changes: [
      ...inOrder([
        ...removed.map(({ article }) => put('article', article, null)),
        ...marks.flatMap((mark) => [
          put(mark.kind, mark.record as never, null),
          ...noteChanges(mark.record.id, lookup),
        ]),
        ...[...emptied.values()].flatMap((claim) => claimChanges(claim, lookup)),
        ...removed.flatMap(({ article }) => noteChanges(article.id, lookup)),
        ...lookup
          .all('dismissal')
          .filter(({ articleId }) => articleId !== null && ids.has(articleId))
          .map((dismissal) => put('dismissal', dismissal, null)),
      ]),
      ...removed.map(({ text }) => ({ type: 'text', before: text, after: null }) as const),
    ],
  };
}

function claimChanges(claim: Claim, lookup: CaseLookup): readonly RecordChange[] {
  const contradictions = lookup.contradictionsOf(claim.id);
  return [
    put('claim', claim, null),
    ...lookup.statementsOf(claim.id).flatMap((statement) => statementChanges(statement, lookup)),
    ...contradictions.flatMap((contradiction) => [
      put('contradiction', contradiction, null),
      ...noteChanges(contradiction.id, lookup),
    ]),
    ...lookup
      .all('relation')
      .filter(({ a, b }) => a === claim.id || b === claim.id)
      .map((relation) => put('relation', relation, null)),
    ...lookup
      .all('evidence')
      .filter(({ claimId }) => claimId === claim.id)
      .flatMap((evidence) => evidenceChanges(evidence, lookup)),
    ...noteChanges(claim.id, lookup),
  ];
}

function statementChanges(statement: Statement, lookup: CaseLookup): readonly RecordChange[] {
  return [put('statement', statement, null), ...noteChanges(statement.id, lookup)];
}

function mentionChanges(mention: Mention, lookup: CaseLookup): readonly RecordChange[] {
  return [put('mention', mention, null), ...noteChanges(mention.id, lookup)];
}

function evidenceChanges(evidence: Evidence, lookup: CaseLookup): readonly RecordChange[] {
  const ratings = lookup.all('rating').filter(({ evidenceId }) => evidenceId === evidence.id);
  return [put('evidence', evidence, null), ...ratings.map((rating) => put('rating', rating, null))];
}

export function removeRelation(relation: Relation): Edit {
  return { label: 'Delete relation', changes: [put('relation', relation, null)] };
}

export function removeEvidence(evidence: Evidence, lookup: CaseLookup): Edit {
  return { label: 'Delete evidence', changes: evidenceChanges(evidence, lookup) };
}

export function removeHypothesis(hypothesis: Hypothesis, lookup: CaseLookup): Edit {
  const ratings = lookup.all('rating').filter(({ hypothesisId }) => hypothesisId === hypothesis.id);
  return {
    label: 'Delete hypothesis',
    changes: [put('hypothesis', hypothesis, null), ...ratings.map((rating) => put('rating', rating, null))],
  };
}

/** Removes a question with its hypotheses, its evidence and every rating; the claims stay. */
export function removeQuestion(question: Question, lookup: CaseLookup): Edit {
  const hypotheses = lookup.all('hypothesis').filter(({ questionId }) => questionId === question.id);
  const evidence = lookup.all('evidence').filter(({ questionId }) => questionId === question.id);
  return {
    label: 'Delete question',
    changes: inOrder([
      put('question', question, null),
      ...hypotheses.flatMap((hypothesis) => removeHypothesis(hypothesis, lookup).changes as readonly RecordChange[]),
      ...evidence.flatMap((item) => evidenceChanges(item, lookup)),
    ]),
  };
}

function noteChanges(id: string, lookup: CaseLookup): readonly RecordChange[] {
  return notesAbout(lookup, id).map((note) => put('note', note, null));
}

function namesEntity(statement: Statement, entity: Entity): boolean {
  return statement.claimant?.entityId === entity.id || statement.chain.some((hop) => hop.source.entityId === entity.id);
}

function withoutEntity(statement: Statement, entity: Entity, stamp: Stamp): Statement {
  const unlinked = <S extends { readonly entityId: string | null }>(source: S): S =>
    source.entityId === entity.id ? { ...source, entityId: null } : source;
  const fields = {
    claimant: statement.claimant && unlinked(statement.claimant),
    chain: statement.chain.map((hop) => ({ ...hop, source: unlinked(hop.source) })),
  };
  return stampChanged(statement, fields, stamp);
}

/** Two removals may reach the same record (a contradiction from both of its claims); it is removed once. */
function inOrder(changes: readonly RecordChange[]): readonly RecordChange[] {
  const seen = new Set<string>();
  return changes.filter((change) => {
    const key = `${change.kind} ${(change.before ?? change.after)?.id}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
