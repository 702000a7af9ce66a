/** The dialog "Retag": one judgement for all the records that a list shows, after a look at each. */
import { useState } from 'react';

import type { DescribedRecord } from '#core/codebook-uses.ts';
import { retag } from '#core/retagging.ts';
import type { Retag } from '#core/retagging.ts';

import { recordName } from '../record-title.ts';
import { useSession } from '../session.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TickList } from '../ui/tick-list.tsx';
import { words } from '../words.tsx';
import { RetagFields } from './retag-fields.tsx';
import styles from './retag-dialog.module.css';

interface RetagDialogProps {
  /** All of one kind. */
  readonly records: readonly DescribedRecord[];
  readonly onClose: () => void;
}

export function RetagDialog({ records, onClose }: RetagDialogProps) {
  const session = useSession();
  const { workspace, commit, announce } = session;
  const [what, setWhat] = useState<Retag | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(records.map(({ record }) => record.id)));
  const chosen = records.filter(({ record }) => ticked.has(record.id));
  const changing = what ? retag(chosen, what, { ...workspace.stamp() }).changes.length : 0;

  async function apply(): Promise<void> {
    if (!what) return;
    const edit = retag(chosen, what, workspace.stamp());
    if (!(await commit(edit))) return;
    onClose();
    announce(words('codebook.retagDone', { count: edit.changes.length }), {
      label: words('codebook.takeBack'),
      run: () => session.run('undo'),
    });
  }

  return (
    <Dialog
      title={words('codebook.retagTitle')}
      size="large"
      onClose={onClose}
      onSubmit={() => void apply()}
      footer={
        <>
          <Button onPress={onClose}>{words('codebook.cancel')}</Button>
          <Button variant="primary" type="submit" isDisabled={changing === 0}>
            {what && changing === 0 ? words('codebook.retagNone') : words('codebook.retagApply', { count: changing })}
          </Button>
        </>
      }
    >
      <RetagFields kind={records[0]?.kind ?? 'claim'} onChange={setWhat} />
      <div className={styles.list}>
        <TickList<DescribedRecord>
          label={words('codebook.retagList')}
          rows={records}
          idOf={({ record }) => record.id}
          nameOf={(each) => recordName(each, workspace)}
          ticked={ticked}
          onTick={setTicked}
          estimatedRowHeight={34}
        >
          {(each) => <span dir="auto">{recordName(each, workspace)}</span>}
        </TickList>
      </div>
    </Dialog>
  );
}
