/** The dialog "Import a codebook": what is new, changed and the same, before anything is taken in. */
import { importCodebook } from '#core/codebook-import.ts';
import type { ComparedEntry } from '#core/codebook-import.ts';

import { useSession } from '../session.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { words } from '../words.tsx';
import type { MessageKey } from '../words.tsx';
import styles from './codebook-import-dialog.module.css';
import type { CodebookLists } from './exchange-calls.ts';

interface CodebookImportDialogProps {
  readonly lists: CodebookLists;
  readonly onClose: () => void;
}

const STANDINGS: Readonly<Record<ComparedEntry['standing'], MessageKey>> = {
  new: 'codebook.importNew',
  changed: 'codebook.importChanged',
  same: 'codebook.importSame',
};

export function CodebookImportDialog({ lists, onClose }: CodebookImportDialogProps) {
  const { workspace, workbench, commit } = useSession();
  const codebook = {
    frame: lists.frames,
    entityType: lists.entityTypes,
    contradictionKind: lists.contradictionKinds,
    attribute: lists.attributes,
  };
  const { entries, edit } = importCodebook(codebook, workspace, workspace.stamp());
  const count = (standing: ComparedEntry['standing']) => entries.filter((entry) => entry.standing === standing).length;

  async function take(): Promise<void> {
    if (!(await commit(edit))) return;
    onClose();
    workbench.update({ view: { kind: 'codebook', entryId: null } });
  }

  return (
    <Dialog
      title={words('codebook.importTitle')}
      onClose={onClose}
      onSubmit={() => void take()}
      footer={
        <>
          <Button onPress={onClose}>{words('codebook.cancel')}</Button>
          <Button variant="primary" type="submit" isDisabled={edit.changes.length === 0}>
            {words('codebook.importTake')}
          </Button>
        </>
      }
    >
      <p>{words('codebook.importCounts', { fresh: count('new'), changed: count('changed'), same: count('same') })}</p>
      <ul aria-label={words('codebook.importList')} className={styles.list}>
        {entries.map(({ kind, name, standing }) => (
          <li key={`${kind} ${name}`} className={styles.entry}>
            <bdi>{name}</bdi>
            <span className={styles.kind}>{words(`codebook.${kind}`)}</span>
            <Badge tone={standing === 'same' ? 'neutral' : standing === 'new' ? 'success' : 'warning'}>
              {words(STANDINGS[standing])}
            </Badge>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
