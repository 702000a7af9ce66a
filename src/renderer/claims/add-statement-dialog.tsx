/** The dialog "Add quotation to claim…": which claim the selected words state. */
import { useMemo, useState } from 'react';

import { quoteClaim } from '../marking.ts';
import { quotationOf } from '../passages.ts';
import { useRecords, useSession } from '../session.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ItemList } from '../ui/item-list.tsx';
import { SearchField } from '../ui/text-field.tsx';
import type { TextSelection } from '../workbench.ts';
import { findClaims, NO_FILTER } from './find-claims.ts';
import styles from './claim-list.module.css';

interface AddStatementDialogProps {
  readonly selection: TextSelection;
  readonly onClose: () => void;
}

export function AddStatementDialog({ selection, onClose }: AddStatementDialogProps) {
  const session = useSession();
  const { workspace } = session;
  const claims = useRecords('claim');
  const [words, setWords] = useState('');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const found = useMemo(() => findClaims(claims, { ...NO_FILTER, words }, null, workspace), [claims, words, workspace]);
  const chosen = found.find(({ id }) => id === chosenId) ?? found[0];

  function add(claim: typeof chosen): void {
    if (!claim) return;
    onClose();
    void quoteClaim(session, claim.id, selection);
  }

  return (
    <Dialog
      title="Add quotation to claim…"
      onClose={onClose}
      onSubmit={() => add(chosen)}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" isDisabled={!chosen}>
            Add quotation
          </Button>
        </>
      }
    >
      <p dir="auto">“{selection.quote}”</p>
      <SearchField label="Search claims" value={words} onChange={setWords} onSubmit={() => add(chosen)} startsFocused />
      <div className={styles.choices}>
        <ItemList
          label="Claims to choose from"
          items={found}
          idOf={({ id }) => id}
          nameOf={(claim) => `${claim.paraphrase}, “${quotationOf(workspace, claim.id)}”`}
          selectedId={chosen?.id ?? null}
          onSelect={({ id }) => setChosenId(id)}
          onAction={add}
          emptyState={<EmptyState title="No claim says that" />}
        >
          {(claim) => (
            <span className={styles.words} dir="auto">
              {claim.paraphrase}
            </span>
          )}
        </ItemList>
      </div>
    </Dialog>
  );
}
