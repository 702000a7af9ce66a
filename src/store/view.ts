/** The records of the open case in memory, kept in step by the edits that are committed; never a truth of its own. */
import type { Edit } from '#core/edit.ts';
import type { CaseLookup } from '#core/lookup.ts';
import type { Contradiction, Mention, Note, Statement } from '#core/model.ts';
import { isPassageNote, RECORD_KINDS } from '#core/records.ts';
import type { AnyRecord, Mark, RecordKind, RecordOf } from '#core/records.ts';

import { Shelf, Shelves } from './shelf.ts';

/** What becomes of one entry of an index. */
type EnterIndex = <Item>(shelves: Shelves<Item>, key: string, item: Item) => void;

export interface CaseView extends CaseLookup {
  /** Takes an edit in, whatever was there. @returns a function that puts back exactly what was there. */
  apply(edit: Edit): () => void;
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

  /** @returns what was there. */
  function put(kind: RecordKind, id: string, record: AnyRecord | null): AnyRecord | null {
    const shelf = shelfOf(kind);
    const present = shelf.get(id) ?? null;
    if (present) index(kind, present, (shelved, key) => shelved.set(key, id, null));
    if (record) index(kind, record, (shelved, key, item) => shelved.set(key, id, item));
    shelf.set(id, record);
    return present;
  }

  for (const { kind, record } of records) put(kind, record.id, record);

  return {
    all: <Kind extends RecordKind>(kind: Kind) => shelfOf(kind).all as readonly RecordOf[Kind][],
    get: <Kind extends RecordKind>(kind: Kind, id: string) => shelfOf(kind).get(id) as RecordOf[Kind] | undefined,
    marksOf: (articleId) => marks.of(articleId),
    statementsOf: (claimId) => statements.of(claimId),
    mentionsOf: (entityId) => mentions.of(entityId),
    contradictionsOf: (claimId) => contradictions.of(claimId),
    apply(edit) {
      const replaced: { kind: RecordKind; id: string; present: AnyRecord | null }[] = [];
      for (const change of edit.changes) {
        if (change.type !== 'record') continue;
        const { kind, before, after } = change;
        const id = (after ?? before)?.id;
        if (id !== undefined) replaced.push({ kind, id, present: put(kind, id, after) });
      }
      return () => {
        for (const { kind, id, present } of replaced.toReversed()) put(kind, id, present);
      };
    },
  };
}
