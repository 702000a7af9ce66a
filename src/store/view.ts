/** The records of the open case in memory, kept in step by the edits that are committed; never a truth of its own. */
import type { Edit, RecordChange } from '#core/edit.ts';
import type { CaseLookup } from '#core/lookup.ts';
import type { Contradiction, Mention, Note, Statement } from '#core/model.ts';
import { isPassageNote, RECORD_KINDS } from '#core/records.ts';
import type { AnyRecord, Mark, RecordKind, RecordOf } from '#core/records.ts';

/** Records by id, and as an array by id order that stays the same object until one of them changes. */
class Shelf<Item> {
  readonly #items = new Map<string, Item>();
  #sorted: readonly Item[] | null = [];

  get(id: string): Item | undefined {
    return this.#items.get(id);
  }

  set(id: string, item: Item | null): void {
    if (item === null) this.#items.delete(id);
    else this.#items.set(id, item);
    this.#sorted = null;
  }

  get all(): readonly Item[] {
    this.#sorted ??= Array.from(this.#items)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, item]) => item);
    return this.#sorted;
  }
}

/** Shelves by a key: the marks of each article, the statements of each claim. */
class Shelves<Item> {
  readonly #shelves = new Map<string, Shelf<Item>>();
  static readonly #NOTHING: readonly never[] = [];

  set(key: string, id: string, item: Item | null): void {
    let shelf = this.#shelves.get(key);
    if (!shelf) this.#shelves.set(key, (shelf = new Shelf()));
    shelf.set(id, item);
  }

  of(key: string): readonly Item[] {
    return this.#shelves.get(key)?.all ?? Shelves.#NOTHING;
  }
}

export interface CaseView extends CaseLookup {
  apply(edit: Edit): void;
}

/** A view of `records`. */
export function createView(records: Iterable<{ readonly kind: RecordKind; readonly record: AnyRecord }>): CaseView {
  const shelves = new Map<RecordKind, Shelf<AnyRecord>>(RECORD_KINDS.map((kind) => [kind, new Shelf()]));
  const marks = new Shelves<Mark>();
  const statements = new Shelves<Statement>();
  const mentions = new Shelves<Mention>();
  const contradictions = new Shelves<Contradiction>();

  const shelfOf = (kind: RecordKind) => {
    const shelf = shelves.get(kind);
    if (!shelf) throw new Error(`No kind of record is called ${kind}.`);
    return shelf;
  };

  /** Enters a record into the indexes, or takes it out. */
  function index(kind: RecordKind, record: AnyRecord, present: boolean): void {
    switch (kind) {
      case 'statement': {
        const statement = record as Statement;
        marks.set(statement.articleId, statement.id, present ? { kind, record: statement } : null);
        statements.set(statement.claimId, statement.id, present ? statement : null);
        break;
      }
      case 'mention': {
        const mention = record as Mention;
        marks.set(mention.articleId, mention.id, present ? { kind, record: mention } : null);
        mentions.set(mention.entityId, mention.id, present ? mention : null);
        break;
      }
      case 'note': {
        const note = record as Note;
        if (isPassageNote(note)) marks.set(note.articleId, note.id, present ? { kind, record: note } : null);
        break;
      }
      case 'contradiction': {
        const contradiction = record as Contradiction;
        contradictions.set(contradiction.a, contradiction.id, present ? contradiction : null);
        contradictions.set(contradiction.b, contradiction.id, present ? contradiction : null);
        break;
      }
      default:
        break;
    }
  }

  function put({ kind, before, after }: Pick<RecordChange, 'kind' | 'before' | 'after'>): void {
    const id = (after ?? before)?.id;
    if (id === undefined) return;
    const present = shelfOf(kind).get(id);
    if (present) index(kind, present, false);
    if (after) index(kind, after, true);
    shelfOf(kind).set(id, after);
  }

  for (const { kind, record } of records) {
    shelfOf(kind).set(record.id, record);
    index(kind, record, true);
  }

  return {
    all: <Kind extends RecordKind>(kind: Kind) => shelfOf(kind).all as readonly RecordOf[Kind][],
    get: <Kind extends RecordKind>(kind: Kind, id: string) => shelfOf(kind).get(id) as RecordOf[Kind] | undefined,
    marksOf: (articleId) => marks.of(articleId),
    statementsOf: (claimId) => statements.of(claimId),
    mentionsOf: (entityId) => mentions.of(entityId),
    contradictionsOf: (claimId) => contradictions.of(claimId),
    apply(edit) {
      for (const change of edit.changes) if (change.type === 'record') put(change);
    },
  };
}
