/** The dialog "Add quotation to claim…": which claim the selected words state. */
import { useMemo, useState } from 'react';

import type { Claim } from '#core/model.ts';

import { ClaimChooser } from '../claim-chooser.tsx';
import { quoteClaim } from '../marking.ts';
import { useRecords, useSession } from '../session.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import type { TextSelection } from '../workbench.ts';
import styles from './claim-list.module.css';
import { findClaims, NO_FILTER } from './find-claims.ts';

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

  function add(claim: Claim | undefined): void {
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
      <blockquote className={styles.selected} dir="auto">
        “{selection.quote}”
      </blockquote>
      <ClaimChooser
        claims={found}
        words={words}
        onWords={(next) => {
          setWords(next);
          setChosenId(null);
        }}
        chosen={chosen}
        onChoose={({ id }) => setChosenId(id)}
        onTake={add}
        placeholder="Words of the claim"
        emptyState={<EmptyState title={claims.length === 0 ? 'There is no claim yet' : 'No claim says that'} />}
      />
    </Dialog>
  );
}
