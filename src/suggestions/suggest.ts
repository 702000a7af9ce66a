/** The suggestions for one article: what stands in its text, seen with what the case knows. Pure and deterministic. */
import type { ArticleId, EntityTypeId } from '#core/identifiers.ts';
import type { Attitude, EntityType } from '#core/model.ts';
import { overlaps } from '#core/span.ts';
import type {
  AttributionSuggestion,
  ClaimSuggestion,
  EntitySuggestion,
  SuggestedSource,
  Suggestion,
} from '#core/suggestion.ts';

import type { Attribution } from './attribution.ts';
import { findAttributions } from './attributions.ts';
import { reason } from './candidate.ts';
import type { Candidate } from './candidate.ts';
import { findClaims } from './claims.ts';
import { findFigures } from './figures.ts';
import { createFingerprints } from './fingerprint.ts';
import { findForeignAttributions } from './foreign.ts';
import { findKnownNames } from './known-names.ts';
import type { KnownEntity } from './known-names.ts';
import { readParagraphs } from './language.ts';
import { DENYING } from './lexicon/cues.ts';
import { findNames } from './names.ts';
import { nameSources, sourceAt } from './sources.ts';
import type { NamedThing } from './sources.ts';
import { typesByThing } from './type-names.ts';

export interface SuggestRequest {
  readonly articleId: ArticleId;
  /** The canonical text. */
  readonly text: string;
  readonly entities: readonly KnownEntity[];
  readonly entityTypes: readonly Pick<EntityType, 'id' | 'name'>[];
}

/**
 * Everything that could be proposed, by place. What is marked or dismissed already is in it: `standingSuggestions` of the
 * core takes it out, so that one reading of the text serves until the text or the entities change.
 */
export function suggest(request: SuggestRequest): readonly Suggestion[] {
  const { text, entities } = request;
  const paragraphs = readParagraphs(text);
  const known = findKnownNames(text, entities);
  const free = (candidate: Candidate) => !known.some((name) => overlaps(name, candidate.span));
  const names = disjoint([...findNames(paragraphs), ...findFigures(text)]).filter(free);
  const things = thingsOf(request, known, names);
  const attributions = paragraphs.flatMap((paragraph) =>
    paragraph.sentences.length > 0 ? findAttributions(paragraph) : findForeignAttributions(paragraph),
  );
  const actors = known.map((name) => actorOf(name, request));
  const attributed = attributions.flatMap(({ content, cue, source }) => [content, cue, source]);
  const claims = findClaims(paragraphs, [...names, ...actors], attributed);
  const fingerprint = createFingerprints(text);
  const proposed = (kind: Suggestion['kind'], span: Suggestion['span']) => ({
    articleId: request.articleId,
    span,
    quote: text.slice(span.start, span.end),
    fingerprint: fingerprint(kind, span),
  });
  const speaker = nameSources(text, attributions, things);
  const kindTypes = typesByThing(request.entityTypes);
  return [
    ...known.map(({ start, end, entity }): EntitySuggestion => ({
      ...proposed('entity', { start, end }),
      kind: 'entity',
      score: 1,
      reason: reason('known', { name: entity.name }),
      entityId: entity.id,
      name: entity.name,
      typeId: entity.typeId,
    })),
    ...names.map((candidate): EntitySuggestion =>
      entityOf(candidate, proposed('entity', candidate.span), request, kindTypes),
    ),
    ...attributions.map((attribution): AttributionSuggestion => ({
      ...proposed('attribution', attribution.content),
      kind: 'attribution',
      score: attribution.score,
      reason: reason(attribution.pattern),
      source: speaker(attribution),
      through: attribution.through.map((span): SuggestedSource => sourceAt(text, span, things)),
      attitude: attitudeOf(text, attribution),
      cue: { span: attribution.cue, quote: text.slice(attribution.cue.start, attribution.cue.end) },
    })),
    ...claims.map((claim): ClaimSuggestion => ({
      ...proposed('claim', claim.span),
      kind: 'claim',
      score: claim.score,
      reason: claim.reason,
    })),
  ].toSorted(byPlace);
}

function byPlace(a: Suggestion, b: Suggestion): number {
  return a.span.start - b.span.start || b.span.end - a.span.end || (a.fingerprint < b.fingerprint ? -1 : 1);
}

/** The earlier ones in the list win over later ones that overlap them. */
function disjoint(candidates: readonly Candidate[]): readonly Candidate[] {
  const ranked = candidates.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const kept: Candidate[] = [];
  for (const candidate of ranked) if (candidate.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(candidate);
  return kept;
}

function entityOf(
  candidate: Candidate,
  proposed: Pick<EntitySuggestion, 'articleId' | 'span' | 'quote' | 'fingerprint'>,
  { entities }: SuggestRequest,
  types: ReturnType<typeof typesByThing>,
): EntitySuggestion {
  const entity = entityNamed(candidate.name, entities);
  return {
    ...proposed,
    kind: 'entity',
    score: entity ? Math.max(0.9, candidate.score) : candidate.score,
    reason: entity ? reason('known', { name: entity.name }) : candidate.reason,
    entityId: entity?.id ?? null,
    name: entity?.name ?? candidate.name,
    typeId: entity?.typeId ?? types(candidate.kind),
  };
}

function entityNamed(name: string, entities: readonly KnownEntity[]): KnownEntity | undefined {
  return entities.find((entity) => entity.name === name || entity.aliases.includes(name));
}

function thingsOf(
  { entities, entityTypes }: SuggestRequest,
  known: ReturnType<typeof findKnownNames>,
  names: readonly Candidate[],
): readonly NamedThing[] {
  return [
    ...known.map((name): NamedThing => {
      const actor = actorOf(name, { entityTypes });
      return { span: actor.span, name: actor.name, kind: actor.kind, entityId: name.entity.id };
    }),
    ...names
      .filter(({ kind }) => kind !== 'date' && kind !== 'quantity')
      .map(({ span, name, kind }): NamedThing => ({
        span,
        name,
        kind,
        entityId: entityNamed(name, entities)?.id ?? null,
      })),
  ].toSorted((a, b) => a.span.start - b.span.start);
}

/** An entity of the case as a candidate: what it is follows from the name of its type. */
function actorOf(
  { start, end, entity }: ReturnType<typeof findKnownNames>[number],
  { entityTypes }: Pick<SuggestRequest, 'entityTypes'>,
): Candidate {
  const kind = thingOfType(entity.typeId, entityTypes);
  return { span: { start, end }, name: entity.name, kind, score: 1, reason: reason('known') };
}

function thingOfType(typeId: EntityTypeId, entityTypes: SuggestRequest['entityTypes']): Candidate['kind'] {
  const name = entityTypes.find(({ id }) => id === typeId)?.name.toLowerCase() ?? '';
  if (/person|people/.test(name)) return 'person';
  if (/country|state/.test(name)) return 'country';
  if (/media|newspaper|outlet/.test(name)) return 'media';
  return /organi[sz]ation|body|company|agency/.test(name) ? 'organisation' : 'other';
}

function attitudeOf(text: string, { cue, through }: Attribution): Attitude {
  const word = text.slice(cue.start, cue.end).toLowerCase();
  if (DENYING.has(word)) return 'denies';
  return through.length > 0 || word.startsWith('report') ? 'reports' : 'asserts';
}
