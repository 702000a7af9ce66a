/** What the conditions of a search compare: the values that a record has in each field, its own or those of what it belongs to. */
import { editionOf } from './codebook.ts';
import type { CodebookEntry } from './codebook.ts';
import type { EntityId } from './identifiers.ts';
import type { CaseLookup } from './lookup.ts';
import type { Article, Attribute, AttributeValue, Claim, Contradiction, Statement } from './model.ts';
import { isSoughtKind, kindGroupOf } from './query-kinds.ts';
import type { SearchField, SoughtRecord } from './query-kinds.ts';

/** The value of `edition` for records of which any entry of the codebook means something else now. */
export const OUTDATED = 'outdated';

/** A condition's values are labels; longer ones are told apart by their beginning. */
const LONGEST = 300;

/** The value of a condition on `attribute`: the attribute's id and the answer. */
export function attributeValue(id: Attribute['id'], answer: AttributeValue): string {
  return `${id}=${String(answer).slice(0, LONGEST)}`;
}

/**
 * The values of a record in a field; none where the question makes no sense for it. Dates (`from`, `to`) are the event's of a
 * claim where that is known, else those of publication. Some values may come twice.
 */
export function queryValues(field: SearchField, sought: SoughtRecord, lookup: CaseLookup): readonly string[] {
  const { kind, record } = sought;
  switch (field) {
    case 'kind':
      return [kindGroupOf(kind)];
    case 'annotator':
      return [record.createdBy];
    case 'frame':
      return kind === 'frame' ? [record.id] : claimsOf(sought, lookup).flatMap(({ frameIds }) => frameIds);
    case 'entity':
      return entityIdsOf(sought, lookup);
    case 'entityType':
      if (kind === 'entityType') return [record.id];
      return entityIdsOf(sought, lookup).flatMap((id) => lookup.get('entity', id)?.typeId ?? []);
    case 'contradictionKind':
      if (kind === 'contradictionKind') return [record.id];
      return contradictionsOf(sought, lookup).map(({ kindId }) => kindId);
    case 'article':
      return articlesOf(sought, lookup).map(({ id }) => id);
    case 'source':
      return articlesOf(sought, lookup).flatMap(({ source }) => source.slice(0, LONGEST) || []);
    case 'author':
      return articlesOf(sought, lookup).flatMap(({ author }) => author.slice(0, LONGEST) || []);
    case 'tag':
      return articlesOf(sought, lookup).flatMap(({ tags }) => tags);
    case 'progress':
      return articlesOf(sought, lookup).map(({ progress }) => progress);
    case 'reliability':
      return articlesOf(sought, lookup).flatMap(({ reliability }) => reliability ?? []);
    case 'from':
    case 'to':
      return datesOf(sought, lookup);
    case 'credibility':
      return kind === 'article' || kind === 'entity'
        ? []
        : claimsOf(sought, lookup).flatMap(({ credibility }) => (credibility === null ? [] : String(credibility)));
    case 'status':
      if (kind === 'contradiction') return [record.status];
      return kind === 'claim' || kind === 'statement' ? claimsOf(sought, lookup).map(({ status }) => status) : [];
    case 'attribute':
      return answersOf(sought);
    case 'edition':
      return outdatedIn(sought, lookup);
  }
}

/** The claims that a record is, states, joins, holds or speaks of. */
function claimsOf(sought: SoughtRecord, lookup: CaseLookup): readonly Claim[] {
  const claim = (id: Claim['id']) => lookup.get('claim', id) ?? [];
  switch (sought.kind) {
    case 'claim':
      return [sought.record];
    case 'statement':
      return [claim(sought.record.claimId)].flat();
    case 'contradiction':
      return [sought.record.a, sought.record.b].flatMap(claim);
    case 'article':
      return statementsOf(sought, lookup).flatMap(({ claimId }) => claim(claimId));
    case 'note':
      return through(sought, lookup, claimsOf);
    default:
      return [];
  }
}

function statementsOf(sought: SoughtRecord, lookup: CaseLookup): readonly Statement[] {
  switch (sought.kind) {
    case 'statement':
      return [sought.record];
    case 'claim':
      return lookup.statementsOf(sought.record.id);
    case 'contradiction':
      return [sought.record.a, sought.record.b].flatMap((id) => lookup.statementsOf(id));
    case 'article':
      return lookup.marksOf(sought.record.id).flatMap((mark) => (mark.kind === 'statement' ? mark.record : []));
    default:
      return [];
  }
}

/** Whom a record is, mentions or quotes. */
function entityIdsOf(sought: SoughtRecord, lookup: CaseLookup): readonly EntityId[] {
  switch (sought.kind) {
    case 'entity':
      return [sought.record.id];
    case 'mention':
      return [sought.record.entityId];
    case 'note':
      return through(sought, lookup, entityIdsOf);
    case 'article':
      return [
        ...lookup.marksOf(sought.record.id).flatMap((mark) => (mark.kind === 'mention' ? mark.record.entityId : [])),
        ...statementsOf(sought, lookup).flatMap(sourcesOf),
      ];
    default:
      return statementsOf(sought, lookup).flatMap(sourcesOf);
  }
}

function sourcesOf({ claimant, chain }: Statement): readonly EntityId[] {
  return [claimant?.entityId, ...chain.map(({ source }) => source.entityId)].flatMap((id) => id ?? []);
}

function contradictionsOf(sought: SoughtRecord, lookup: CaseLookup): readonly Contradiction[] {
  if (sought.kind === 'contradiction') return [sought.record];
  return claimsOf(sought, lookup).flatMap(({ id }) => lookup.contradictionsOf(id));
}

function articlesOf(sought: SoughtRecord, lookup: CaseLookup): readonly Article[] {
  const ids = (): readonly string[] => {
    switch (sought.kind) {
      case 'mention':
        return [sought.record.articleId];
      case 'entity':
        return lookup.mentionsOf(sought.record.id).map(({ articleId }) => articleId);
      case 'note':
        return sought.record.articleId === null ? [] : [sought.record.articleId];
      default:
        return statementsOf(sought, lookup).map(({ articleId }) => articleId);
    }
  };
  if (sought.kind === 'article') return [sought.record];
  if (sought.kind === 'note' && sought.record.articleId === null) return through(sought, lookup, articlesOf);
  return [...new Set(ids())].flatMap((id) => lookup.get('article', id) ?? []);
}

function datesOf(sought: SoughtRecord, lookup: CaseLookup): readonly string[] {
  const own = sought.kind === 'claim' || sought.kind === 'statement' ? claimsOf(sought, lookup) : [];
  const events = own.flatMap(({ eventDate }) => eventDate ?? []);
  if (events.length > 0) return events;
  return articlesOf(sought, lookup).flatMap(({ publishedAt }) => publishedAt ?? []);
}

function answersOf({ kind, record }: SoughtRecord): readonly string[] {
  if (kind !== 'claim' && kind !== 'entity' && kind !== 'contradiction') return [];
  return Object.entries(record.attributes).map(([id, answer]) => attributeValue(id as Attribute['id'], answer));
}

/** The entries of the codebook that meant something else when the record was made, after {@link OUTDATED}. */
function outdatedIn(sought: SoughtRecord, lookup: CaseLookup): readonly string[] {
  const { kind, record } = sought;
  if (kind !== 'claim' && kind !== 'entity' && kind !== 'contradiction') return [];
  const editions: Readonly<Record<string, number>> = record.editions;
  const answered = Object.keys(record.attributes).map((id) => lookup.get('attribute', id));
  const outdated = [...entriesOf(sought, lookup), ...answered].flatMap((entry) =>
    entry && (editions[entry.id] ?? 1) < editionOf(entry) ? entry.id : [],
  );
  return outdated.length === 0 ? [] : [OUTDATED, ...outdated];
}

function entriesOf({ kind, record }: SoughtRecord, lookup: CaseLookup): readonly (CodebookEntry | undefined)[] {
  switch (kind) {
    case 'claim':
      return record.frameIds.map((id) => lookup.get('frame', id));
    case 'entity':
      return [lookup.get('entityType', record.typeId)];
    case 'contradiction':
      return [lookup.get('contradictionKind', record.kindId)];
    default:
      return [];
  }
}

/** What is true of the record that a note is about; there is no note on a note. */
function through<Value>(
  { record: { about } }: SoughtRecord & { readonly kind: 'note' },
  lookup: CaseLookup,
  read: (about: SoughtRecord, lookup: CaseLookup) => readonly Value[],
): readonly Value[] {
  const record = about && isSoughtKind(about.kind) ? lookup.get(about.kind, about.id) : undefined;
  return about && record ? read({ kind: about.kind, record } as SoughtRecord, lookup) : [];
}
