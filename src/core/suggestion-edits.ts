/** The edits by which proposals are accepted and dismissed; several at once are one step. */
import { describe } from './anchor.ts';
import type { Change, Edit } from './edit.ts';
import type { EntityId, EntityTypeId } from './identifiers.ts';
import { DismissalId } from './identifiers.ts';
import type { CaseLookup } from './lookup.ts';
import { makeClaim, makeEntity, makeMention, put } from './marking.ts';
import type { Passage } from './marking.ts';
import type { Dismissal, Entity, Hop, SourceReference, Statement } from './model.ts';
import { stampChanged, stampNew } from './stamp.ts';
import type { Stamp } from './stamp.ts';
import type { Span } from './span.ts';
import { isSameStatement } from './suggestion-standing.ts';
import type {
  AttributionSuggestion,
  ClaimSuggestion,
  EntitySuggestion,
  SuggestedSource,
  Suggestion,
} from './suggestion.ts';

/** What the edits are made on. */
export interface SuggestionGround {
  readonly lookup: CaseLookup;
  /** The canonical text that the proposals stand in, and its hash. */
  readonly text: string;
  readonly textHash: string;
  /** Where the statements of the article stand. */
  readonly statements: readonly { readonly record: Statement; readonly spans: readonly Span[] }[];
  readonly stamp: Stamp;
}

/** The longest name an entity may have. */
const LONGEST_NAME = 512;

/**
 * Accepts proposals of one article. An entity is made once for all that name it, and an entity of the case is used again; an
 * attribution fills the statement that it is about, or makes a claim. Null where nothing is left to accept.
 */
export function acceptSuggestions(suggestions: readonly Suggestion[], ground: SuggestionGround): Edit | null {
  const entities = suggestions.filter((each) => each.kind === 'entity');
  const made = entityChanges(entities, ground);
  const filled = new Set<string>();
  const changes: Change[] = [
    ...made.changes,
    ...suggestions.flatMap((each): readonly Change[] => {
      if (each.kind === 'claim') return claimChanges(each, ground);
      return each.kind === 'attribution' ? attributionChanges(each, ground, { filled, made: made.entities }) : [];
    }),
  ];
  const [first] = suggestions;
  if (!first || changes.length === 0) return null;
  return { label: suggestions.length === 1 ? LABELS[first.kind] : `Accept ${suggestions.length} suggestions`, changes };
}

const LABELS: Readonly<Record<Suggestion['kind'], string>> = {
  entity: 'Accept suggested entity',
  attribution: 'Accept suggested attribution',
  claim: 'Accept suggested claim',
};

export function dismissSuggestions(suggestions: readonly Suggestion[], stamp: Stamp): Edit {
  const changes = suggestions.map(({ articleId, fingerprint }) => {
    const dismissal: Dismissal = {
      id: DismissalId.parse(stamp.nextId()),
      articleId,
      fingerprint,
      ...stampNew(stamp),
    };
    return put('dismissal', null, dismissal);
  });
  const { length } = suggestions;
  return { label: length === 1 ? 'Dismiss suggestion' : `Dismiss ${length} suggestions`, changes };
}

/** The mentions with their entities, new ones first; what else a new entity is called becomes an alias. */
function entityChanges(
  suggestions: readonly EntitySuggestion[],
  ground: SuggestionGround,
): { readonly changes: readonly Change[]; readonly entities: readonly Entity[] } {
  const { lookup, stamp } = ground;
  const changes: Change[] = [];
  const entities: Entity[] = [];
  for (const [, group] of Map.groupBy(suggestions, entityKey)) {
    const [first] = group;
    if (!first) continue;
    const existing = existingEntity(first, lookup);
    const quotes = [...new Set(group.map(({ quote }) => quote))];
    let id: EntityId;
    if (existing) {
      id = existing.id;
      changes.push(...aliasChanges(existing, quotes, stamp));
    } else {
      const typeId = first.typeId ?? fallbackType(lookup);
      if (typeId === null) continue;
      const name = first.name.slice(0, LONGEST_NAME);
      const aliases = quotes.filter((quote) => quote !== name && quote.length <= LONGEST_NAME);
      const { edit, made } = makeEntity(name, typeId, stamp, { aliases });
      id = made.id;
      changes.push(...edit.changes);
      entities.push(made);
    }
    changes.push(
      ...group.flatMap(({ span, articleId }) => makeMention(id, passage(articleId, span, ground), stamp).edit.changes),
    );
  }
  return { changes, entities };
}

/** Proposals with the same key name the same thing. */
export function entityKey({ entityId, name, typeId }: EntitySuggestion): string {
  return entityId ?? `${typeId ?? ''} ${name}`;
}

function existingEntity({ entityId, name }: EntitySuggestion, lookup: CaseLookup): Entity | undefined {
  if (entityId !== null) return lookup.get('entity', entityId);
  return lookup.all('entity').find((entity) => entity.name === name || entity.aliases.includes(name));
}

function aliasChanges(entity: Entity, quotes: readonly string[], stamp: Stamp): readonly Change[] {
  const fresh = quotes.filter(
    (quote) => quote !== entity.name && !entity.aliases.includes(quote) && quote.length <= LONGEST_NAME,
  );
  if (fresh.length === 0) return [];
  return [put('entity', entity, stampChanged(entity, { aliases: [...entity.aliases, ...fresh] }, stamp))];
}

/** What a date or a quantity becomes in a codebook that has no type for it. */
function fallbackType(lookup: CaseLookup): EntityTypeId | null {
  const types = lookup.all('entityType');
  return (types.find(({ id, name }) => id === 'type-other' || /^other$/i.test(name)) ?? types.at(-1))?.id ?? null;
}

function claimChanges({ articleId, span, quote }: ClaimSuggestion, ground: SuggestionGround): readonly Change[] {
  return makeClaim(passage(articleId, span, ground), paraphraseOf(quote), ground.stamp).edit.changes;
}

function attributionChanges(
  suggestion: AttributionSuggestion,
  ground: SuggestionGround,
  { filled, made }: { readonly filled: Set<string>; readonly made: readonly Entity[] },
): readonly Change[] {
  const all = [...ground.lookup.all('entity'), ...made];
  const { source, through, cue, attitude, span, articleId, quote } = suggestion;
  const fields = {
    claimant: referenceOf(source, all),
    chain: [...through, source].map((each) => hopOf(each, all, each === source)),
    cue: cue.quote.slice(0, 4096),
    attitude,
  };
  const open = ground.statements.filter(
    ({ record, spans }) => !record.claimant && !filled.has(record.id) && isSameStatement(spans, span),
  );
  if (open.length > 0) {
    return open.map(({ record }) => {
      filled.add(record.id);
      return put('statement', record, stampChanged(record, fields, ground.stamp));
    });
  }
  return makeClaim(passage(articleId, span, ground), paraphraseOf(quote), ground.stamp, {}, fields).edit.changes;
}

function referenceOf({ entityId, name, quote }: SuggestedSource, entities: readonly Entity[]): SourceReference {
  const entity =
    entities.find(({ id }) => id === entityId) ??
    entities.find((each) => each.name === name || each.aliases.includes(name));
  return { entityId: entity ? entity.id : null, label: (entity ? entity.name : name || quote).slice(0, LONGEST_NAME) };
}

function hopOf(source: SuggestedSource, entities: readonly Entity[], isRoot: boolean): Hop {
  const reference = referenceOf(source, entities);
  const isNamed = reference.entityId !== null || /^\p{Lu}/u.test(source.name);
  const role = isRoot ? (isNamed ? 'speaker' : 'unnamed') : 'cited outlet';
  return { source: reference, role, certainty: 'U', polarity: 'u' };
}

function paraphraseOf(quote: string): string {
  return quote.replaceAll(/\s+/g, ' ').slice(0, 10_000);
}

function passage(articleId: Passage['articleId'], span: Span, { text, textHash }: SuggestionGround): Passage {
  return { articleId, anchor: describe(text, [span], textHash) };
}
