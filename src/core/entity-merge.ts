/** Several entities that are one become one, and everything that referred to any of them refers to it. */
import type { Edit, RecordChange } from './edit.ts';
import { distinctNames, namesOf } from './entity-names.ts';
import type { AttributeId, CodebookEntryId, EntityId } from './identifiers.ts';
import type { CaseLookup } from './lookup.ts';
import { put } from './marking.ts';
import type { Entity, Mention, SavedSearch, SourceReference, Statement } from './model.ts';
import { sameValue } from './same-value.ts';
import { stampChanged } from './stamp.ts';
import type { FieldsOf, Stamp } from './stamp.ts';

/** Longest note of an entity, as the model allows it. */
const NOTE_LENGTH = 1_000_000;

/** What a merge would do, in numbers. */
export interface MergePreview {
  /** Which of them goes on: the oldest, so that most that is known elsewhere of them stays true. */
  readonly survivorId: EntityId;
  readonly fields: Pick<Entity, 'name' | 'typeId' | 'aliases' | 'externalIds' | 'note' | 'attributes' | 'editions'>;
  /** How many of each refer to one of them. */
  readonly mentions: number;
  readonly statements: number;
  readonly notes: number;
  readonly savedSearches: number;
  /** Mentions of two of them on the very same words: one is left of each. */
  readonly doubleMentions: number;
  /** Attributes that they answer differently: what is not kept goes into the note. */
  readonly differingAttributes: number;
}

/**
 * Merges entities under the name and type of `named`, which is one of them. The order of `entities` makes no difference; another
 * `named` changes name, type and, where they differ, whose answer to an attribute stands.
 * @throws RangeError when there are not at least two, or `named` is not among them.
 */
export function mergeEntities(entities: readonly Entity[], named: EntityId, lookup: CaseLookup, stamp: Stamp): Edit {
  const plan = planOf(entities, named, lookup);
  const { survivor, others, ids } = plan;
  const otherIds = new Set(others.map(({ id }) => id));
  const mentions = [...ids].flatMap((id) => lookup.mentionsOf(id));
  const kept = keptMentions(mentions, survivor.id);
  return {
    label: 'Merge entities',
    changes: [
      put('entity', survivor, stampChanged(survivor, fieldsOf(plan, lookup), stamp)),
      ...mentions.flatMap((mention) => mentionChanges(mention, kept, survivor.id, stamp)),
      ...statementsOf(otherIds, lookup).map((statement) =>
        put('statement', statement, stampChanged(statement, sourcesMoved(statement, ids, survivor.id), stamp)),
      ),
      ...noteChanges(others, mentions, kept, survivor.id, lookup, stamp),
      ...savedSearchesOf(others, lookup).map((search) =>
        put('savedSearch', search, stampChanged(search, conditionsMoved(search, ids, survivor.id), stamp)),
      ),
      ...others.map((entity) => put('entity', entity, null)),
    ],
  };
}

/** What {@link mergeEntities} would do. @throws as it does. */
export function previewMerge(entities: readonly Entity[], named: EntityId, lookup: CaseLookup): MergePreview {
  const plan = planOf(entities, named, lookup);
  const mentions = [...plan.ids].flatMap((id) => lookup.mentionsOf(id));
  const kept = keptMentions(mentions, plan.survivor.id);
  return {
    survivorId: plan.survivor.id,
    fields: fieldsOf(plan, lookup),
    mentions: mentions.length,
    statements: statementsOf(plan.ids, lookup).length,
    notes: lookup.all('note').filter(({ about }) => about?.kind === 'entity' && plan.ids.has(about.id as EntityId))
      .length,
    savedSearches: savedSearchesOf(plan.others, lookup).length,
    doubleMentions: mentions.filter(({ id }) => kept.get(id) !== id).length,
    differingAttributes: leftAnswers(plan).length,
  };
}

interface Plan {
  readonly survivor: Entity;
  readonly others: readonly Entity[];
  readonly named: Entity;
  /** All of them, by id. */
  readonly all: readonly Entity[];
  readonly ids: ReadonlySet<EntityId>;
}

function planOf(entities: readonly Entity[], namedId: EntityId, lookup: CaseLookup): Plan {
  const unique = new Map(entities.map(({ id }) => [id, lookup.get('entity', id)]));
  const all = [...unique.values()].filter((entity) => entity !== undefined).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const named = all.find(({ id }) => id === namedId);
  const [survivor, ...others] = all;
  if (!survivor || !named || others.length === 0)
    throw new RangeError('A merge joins two entities or more, and one names it.');
  return { survivor, others, named, all, ids: new Set(all.map(({ id }) => id)) };
}

function fieldsOf(plan: Plan, lookup: CaseLookup): MergePreview['fields'] {
  const { all, named } = plan;
  const ids = new Map(all.flatMap(({ externalIds }) => externalIds).map((each) => [`${each.scheme}:${each.id}`, each]));
  const names = distinctNames([named.name, ...all.flatMap(namesOf)]);
  const left = leftAnswers(plan).map(({ id, value }) => `${lookup.get('attribute', id)?.name ?? id}: ${String(value)}`);
  const notes = new Set([...all.map(({ note }) => note.trim()), left.join('\n')].filter((note) => note !== ''));
  return {
    name: named.name,
    typeId: named.typeId,
    aliases: names.slice(1),
    externalIds: [...ids.values()],
    note: [...notes].join('\n\n').slice(0, NOTE_LENGTH),
    ...answersOf(plan),
  };
}

/** The entities in the order in which their answers count. */
function byWeight({ named, all }: Plan): readonly Entity[] {
  return [named, ...all.filter(({ id }) => id !== named.id)];
}

function answersOf(plan: Plan): Pick<Entity, 'attributes' | 'editions'> {
  const attributes: Record<AttributeId, Entity['attributes'][AttributeId]> = {};
  const editions: Record<CodebookEntryId, number> = {};
  const typeEdition = editionIn(plan.named, plan.named.typeId);
  if (typeEdition !== undefined) editions[plan.named.typeId] = typeEdition;
  for (const entity of byWeight(plan)) {
    for (const [key, value] of Object.entries(entity.attributes)) {
      const id = key as AttributeId;
      if (id in attributes) continue;
      attributes[id] = value;
      const edition = editionIn(entity, id);
      if (edition !== undefined) editions[id] = edition;
    }
  }
  return { attributes: attributes as Entity['attributes'], editions };
}

/** The edition of a codebook entry that an entity names. */
function editionIn({ editions }: Entity, id: string): number | undefined {
  return (editions as Readonly<Record<string, number>>)[id];
}

interface Answer {
  readonly id: AttributeId;
  readonly value: Entity['attributes'][AttributeId];
}

/** Answers that give way to another one, each once. */
function leftAnswers(plan: Plan): readonly Answer[] {
  const { attributes } = answersOf(plan);
  const left = new Map<string, Answer>();
  for (const entity of plan.all) {
    for (const [key, value] of Object.entries(entity.attributes)) {
      const id = key as AttributeId;
      if (attributes[id] !== value) left.set(`${id} ${String(value)}`, { id, value });
    }
  }
  return [...left.values()];
}

/** For each mention, the one that is left of those on the very same words: of the survivor if it has one there. */
function keptMentions(mentions: readonly Mention[], survivorId: EntityId): ReadonlyMap<string, string> {
  const places = Map.groupBy(mentions, ({ articleId, anchor }) => {
    const spans = anchor.spans.map(({ start, end }) => `${start}-${end}`);
    return [articleId, anchor.textHash, ...spans].join(' ');
  });
  const kept = new Map<string, string>();
  for (const among of places.values()) {
    const owners = new Set(among.map(({ entityId }) => entityId));
    // Two mentions that one entity already had at one place are not the merge's business.
    const first = among.find(({ entityId }) => entityId === survivorId) ?? among[0];
    for (const mention of among) {
      const gives =
        owners.size > 1 && first && mention.entityId !== first.entityId && sameValue(mention.anchor, first.anchor);
      kept.set(mention.id, gives ? first.id : mention.id);
    }
  }
  return kept;
}

function mentionChanges(
  mention: Mention,
  kept: ReadonlyMap<string, string>,
  survivorId: EntityId,
  stamp: Stamp,
): readonly RecordChange[] {
  if (kept.get(mention.id) !== mention.id) return [put('mention', mention, null)];
  if (mention.entityId === survivorId) return [];
  return [put('mention', mention, stampChanged(mention, { entityId: survivorId }, stamp))];
}

function noteChanges(
  others: readonly Entity[],
  mentions: readonly Mention[],
  kept: ReadonlyMap<string, string>,
  survivorId: EntityId,
  lookup: CaseLookup,
  stamp: Stamp,
): readonly RecordChange[] {
  const moved = new Map<string, string>(others.map(({ id }) => [`entity ${id}`, survivorId]));
  for (const { id } of mentions) {
    const stays = kept.get(id);
    if (stays !== undefined && stays !== id) moved.set(`mention ${id}`, stays);
  }
  return lookup.all('note').flatMap((note) => {
    const id = note.about && moved.get(`${note.about.kind} ${note.about.id}`);
    if (!note.about || id === undefined || id === null) return [];
    return [put('note', note, stampChanged(note, { about: { kind: note.about.kind, id } }, stamp))];
  });
}

function namesOneOf(source: SourceReference | null, ids: ReadonlySet<EntityId>): boolean {
  return source?.entityId !== null && source?.entityId !== undefined && ids.has(source.entityId);
}

/** The statements that name one of the entities as their claimant or in their chain. */
function statementsOf(ids: ReadonlySet<EntityId>, lookup: CaseLookup): readonly Statement[] {
  return lookup
    .all('statement')
    .filter(({ claimant, chain }) => namesOneOf(claimant, ids) || chain.some(({ source }) => namesOneOf(source, ids)));
}

function sourcesMoved(statement: Statement, ids: ReadonlySet<EntityId>, to: EntityId): FieldsOf<Statement> {
  const moved = <S extends SourceReference>(source: S): S =>
    namesOneOf(source, ids) ? { ...source, entityId: to } : source;
  return {
    claimant: statement.claimant && moved(statement.claimant),
    chain: statement.chain.map((hop) => ({ ...hop, source: moved(hop.source) })),
  };
}

function savedSearchesOf(others: readonly Entity[], lookup: CaseLookup): readonly SavedSearch[] {
  const ids = new Set<string>(others.map(({ id }) => id));
  return lookup
    .all('savedSearch')
    .filter(({ conditions }) =>
      conditions.some(({ field, values }) => field === 'entity' && values.some((id) => ids.has(id))),
    );
}

function conditionsMoved(search: SavedSearch, ids: ReadonlySet<string>, to: EntityId): FieldsOf<SavedSearch> {
  return {
    conditions: search.conditions.map((condition) =>
      condition.field === 'entity'
        ? { ...condition, values: [...new Set(condition.values.map((id) => (ids.has(id) ? to : id)))] }
        : condition,
    ),
  };
}
