/** The list "Notes". */
import { quoteOf } from '#core/anchor.ts';
import type { CaseLookup } from '#core/lookup.ts';
import type { Note } from '#core/model.ts';
import { isPassageNote } from '#core/records.ts';

import { goToMark } from '../passages.ts';
import { useRecords, useSession, useWorkbench } from '../session.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ItemList } from '../ui/item-list.tsx';
import { Keys } from '../ui/keys.tsx';
import styles from './note-list.module.css';

export function NoteList() {
  const session = useSession();
  const { workspace, workbench } = session;
  const { focus } = useWorkbench();
  const notes = useRecords('note');

  function choose(note: Note): void {
    workbench.update({ focus: { kind: 'note', id: note.id } });
    if (isPassageNote(note)) void goToMark(session, { kind: 'note', record: note });
  }

  return (
    <ItemList
      label="Notes"
      items={notes}
      idOf={({ id }) => id}
      nameOf={(note) => `${note.text || 'Empty note'}, ${subjectOf(note, workspace)}`}
      selectedId={focus?.kind === 'note' ? focus.id : null}
      onSelect={choose}
      onAction={choose}
      onDelete={(note) => {
        workbench.update({ focus: { kind: 'note', id: note.id } });
        session.run('delete-focused');
      }}
      emptyState={
        <EmptyState title="No notes yet">
          <p>
            Press <Keys keys="n" /> on selected words, on a claim, or on nothing for a note on the case.
          </p>
        </EmptyState>
      }
    >
      {(note) => (
        <div className={styles.row}>
          <span className={styles.text} dir="auto">
            {note.text || 'Empty note'}
          </span>
          <span className={styles.subject} dir="auto">
            {subjectOf(note, workspace)}
          </span>
        </div>
      )}
    </ItemList>
  );
}

/** What a note is about, in words. */
export function subjectOf(note: Note, lookup: CaseLookup): string {
  if (note.anchor) return `on “${quoteOf(note.anchor)}”`;
  if (!note.about) return 'on the case';
  const { kind, id } = note.about;
  switch (kind) {
    case 'article':
      return `on the article “${lookup.get('article', id)?.title ?? ''}”`;
    case 'entity':
      return `on ${lookup.get('entity', id)?.name ?? 'an entity'}`;
    case 'claim':
      return `on the claim “${lookup.get('claim', id)?.paraphrase ?? ''}”`;
    case 'contradiction':
      return 'on a contradiction';
    case 'mention':
    case 'statement': {
      const record = lookup.get(kind, id);
      return record ? `on “${quoteOf(record.anchor)}”` : `on a ${kind}`;
    }
    case 'frame':
    case 'entityType':
    case 'contradictionKind':
    case 'attribute':
      return `on ${lookup.get(kind, id)?.name ?? 'the codebook'}`;
  }
}
