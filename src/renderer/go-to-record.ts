/** Leading to a record from wherever it is named. */
import type { ArticleId } from '#core/identifiers.ts';
import type { LinkTarget } from '#core/note-links.ts';
import { isPassageNote } from '#core/records.ts';

import { goToClaim, goToMark } from './passages.ts';
import type { Session } from './session.tsx';
import { words } from './words.tsx';

/** Focuses the record and shows where it stands. One that is not there any more is said to be gone. */
export function goToRecord(session: Session, { kind, id }: LinkTarget): void {
  const { workspace, workbench } = session;
  const record = workspace.get(kind, id);
  if (!record) {
    session.announce(words('notes.linkGone'));
    return;
  }
  workbench.update({ focus: { kind, id } });
  switch (kind) {
    case 'article':
      workbench.openArticle(id as ArticleId);
      break;
    case 'claim':
      goToClaim(session, record.id as Parameters<typeof goToClaim>[1]);
      break;
    case 'contradiction': {
      const contradiction = workspace.get('contradiction', id);
      if (contradiction) goToClaim(session, contradiction.a);
      break;
    }
    case 'mention': {
      const mention = workspace.get('mention', id);
      if (mention) void goToMark(session, { kind: 'mention', record: mention }, true);
      break;
    }
    case 'statement': {
      const statement = workspace.get('statement', id);
      if (statement) void goToMark(session, { kind: 'statement', record: statement }, true);
      break;
    }
    case 'note': {
      const note = workspace.get('note', id);
      if (note && isPassageNote(note)) void goToMark(session, { kind: 'note', record: note });
      break;
    }
    case 'frame':
    case 'entityType':
    case 'contradictionKind':
    case 'attribute':
      workbench.update({ view: { kind: 'codebook', entryId: record.id as never } });
      break;
    case 'entity':
      workbench.update({ view: { kind: 'entities', entityId: record.id as never } });
      break;
  }
}
