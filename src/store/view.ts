/** The records of the open case in memory, kept in step by the edits that are committed; never a truth of its own. */
import type { Edit, RecordChange } from '#core/edit.ts';
import type { CaseLookup } from '#core/lookup.ts';
import type { Contradiction, Mention, Note, Statement } from '#core/model.ts';
import { isPassageNote, RECORD_KINDS } from '#core/records.ts';
import type { AnyRecord, Mark, RecordKind, RecordOf } from '#core/records.ts';

/** Records by id, and as an array by id order that stays the same object until one of them changes. */
class Shelf<Item> {
  readonly #items = new Map<string, Item>();
  #ids: readonly string[] = [];
  #sorted: readonly Item[] = [];
  #isSorted = true;

  get(id: string): Item | undefined {
    return this.#items.get(id);
  }

  /** Puts an item into its place in the order; one at a time costs no sorting. */
  set(id: string, item: Item | null): void {
    const { all } = this;
    const place = placeOf(this.#ids, id);
    const present = this.#items.has(id) ? 1 : 0;
    if (item === null) this.#items.delete(id);
    else this.#items.set(id, item);
    this.#ids = item === null ? this.#ids.toSpliced(place, present) : this.#ids.toSpliced(place, present, id);
    this.#sorted = item === null ? all.toSpliced(place, present) : all.toSpliced(place, present, item);
  }

  /** Takes in an item of many; the order is made when it is asked for. */
  load(id: string, item: Item): void {
    this.#items.set(id, item);
    this.#isSorted = false;
  }

  get all(): readonly Item[] {
    if (!this.#isSorted) {
      const ascending = Array.from(this.#items).toSorted(([a], [b]) => (a < b ? -1 : 1));
      this.#ids = ascending.map(([id]) => id);
      this.#sorted = ascending.map(([, item]) => item);
      this.#isSorted = true;
    }
    return this.#sorted;
  }
}

/** The index of the first id that is not smaller. */
function placeOf(ids: readonly string[], id: string): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[middle] ?? '') < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Shelves by a key: the marks of each article, the statements of each claim. */
class Shelves<Item> {
  readonly #shelves = new Map<string, Shelf<Item>>();
  static readonly #NOTHING: readonly never[] = [];

  set(key: string, id: string, item: Item | null): void {
    this.#shelf(key).set(id, item);
  }

  load(key: string, id: string, item: Item): void {
    this.#shelf(key).load(id, item);
  }

  #shelf(key: string): Shelf<Item> {
    let shelf = this.#shelves.get(key);
    if (!shelf) this.#shelves.set(key, (shelf = new Shelf()));
    return shelf;
  }

  of(key: string): readonly Item[] {
    return this.#shelves.get(key)?.all ?? Shelves.#NOTHING;
  }
}

/** What becomes of one entry of an index. */
type EnterIndex = <Item>(shelves: Shelves<Item>, key: string, item: Item) => void;

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

  /** Does with each index entry of a record what `enter` says. */
  function index(kind: RecordKind, record: AnyRecord, enter: EnterIndex): void {
    switch (kind) {
      case 'statement': {
        const statement = record as Statement;
        enter(marks, statement.articleId, { kind, record: statement });
        enter(statements, statement.claimId, statement);
        break;
      }
      case 'mention': {
        const mention = record as Mention;
        enter(marks, mention.articleId, { kind, record: mention });
        enter(mentions, mention.entityId, mention);
        break;
      }
      case 'note': {
        const note = record as Note;
        if (isPassageNote(note)) enter(marks, note.articleId, { kind, record: note });
        break;
      }
      case 'contradiction': {
        const contradiction = record as Contradiction;
        enter(contradictions, contradiction.a, contradiction);
        enter(contradictions, contradiction.b, contradiction);
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
    if (present) index(kind, present, (shelf, key) => shelf.set(key, id, null));
    if (after) index(kind, after, (shelf, key, item) => shelf.set(key, id, item));
    shelfOf(kind).set(id, after);
  }

  for (const { kind, record } of records) {
    shelfOf(kind).load(record.id, record);
    index(kind, record, (shelf, key, item) => shelf.load(key, record.id, item));
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
