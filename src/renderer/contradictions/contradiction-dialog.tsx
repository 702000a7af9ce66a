/** The dialog "Contradiction with…": the other claim is sought, chosen, and joined. */
import { useMemo, useState } from 'react';

import type { ClaimId } from '#core/identifiers.ts';
import { makeContradiction } from '#core/marking.ts';
import type { Claim, Contradiction, ContradictionKind, Severity } from '#core/model.ts';

import { ClaimChooser } from '../claim-chooser.tsx';
import { areOpposed, firstSourceOf, otherSide, quotationOf } from '../passages.ts';
import { useRecords, useSession } from '../session.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { Select } from '../ui/select.tsx';
import { TextArea } from '../ui/text-field.tsx';
import { candidatesFor, proposedKind } from './candidates.ts';
import styles from './contradiction-dialog.module.css';
import { SEVERITY_WORDS } from './words.ts';

interface ContradictionDialogProps {
  readonly claimId: ClaimId;
  readonly onClose: () => void;
}

export function ContradictionDialog({ claimId, onClose }: ContradictionDialogProps) {
  const { workspace, workbench, commit } = useSession();
  const claims = useRecords('claim');
  const kinds = useRecords('contradictionKind');
  const claim = workspace.get('claim', claimId);
  const [words, setWords] = useState('');
  const [chosenId, setChosenId] = useState<ClaimId | null>(null);
  const [kindId, setKindId] = useState<ContradictionKind['id'] | null>(null);
  const [severity, setSeverity] = useState<Severity>(2);
  const [sameEvent, setSameEvent] = useState<Contradiction['sameEvent']>('unsure');
  const [rationale, setRationale] = useState('');
  const candidates = useMemo(
    () => (claim ? candidatesFor(claim, claims, words, workspace) : []),
    [claim, claims, words, workspace],
  );
  if (!claim) return null;

  // What is typed narrows the list; where nothing was chosen in it, Enter means its first claim.
  const chosen = candidates.find(({ id }) => id === chosenId) ?? candidates[0];
  const joined = (other: Claim) =>
    workspace.contradictionsOf(claimId).find((each) => otherSide(each, claimId) === other.id);
  const existing = chosen && joined(chosen);
  const kind =
    kinds.find(({ id }) => id === kindId) ??
    proposedKind(kinds, chosen !== undefined && areOpposed(workspace, claim, chosen));

  /** What the list says of a claim beside its words. */
  function remarksOn(other: Claim): readonly string[] {
    return [
      ...(claim && areOpposed(workspace, claim, other) ? ['opposed frame'] : []),
      ...(joined(other) ? ['in contradiction already'] : []),
    ];
  }

  async function join(other: Claim | undefined): Promise<void> {
    if (!other || !kind) return;
    const already = joined(other);
    onClose();
    if (already) {
      workbench.update({ focus: { kind: 'contradiction', id: already.id } });
      return;
    }
    const { edit, made } = makeContradiction(claimId, other.id, kind.id, workspace.stamp(), {
      severity,
      sameEvent,
      rationale,
    });
    const saved = commit(edit);
    workbench.update({ focus: { kind: 'contradiction', id: made.id } });
    await saved;
  }

  return (
    <Dialog
      title="Contradiction with…"
      size="large"
      onClose={onClose}
      onSubmit={() => void join(chosen)}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" isDisabled={!chosen}>
            {existing ? 'Open the contradiction' : 'Add contradiction'}
          </Button>
        </>
      }
    >
      <blockquote className={styles.claim} dir="auto">
        “{quotationOf(workspace, claimId)}”<div className={styles.source}>{firstSourceOf(workspace, claimId)}</div>
      </blockquote>
      <ClaimChooser
        claims={candidates}
        words={words}
        onWords={(value) => {
          setWords(value);
          setChosenId(null);
        }}
        chosen={chosen}
        onChoose={({ id }) => setChosenId(id)}
        onTake={(other) => void join(other)}
        placeholder="Words of the other claim"
        emptyState={<EmptyState title={claims.length < 2 ? 'There is no other claim yet' : 'No claim says that'} />}
        remarksOn={remarksOn}
      />
      {existing ? (
        <Notice tone="information">
          These two are in contradiction already: {workspace.get('contradictionKind', existing.kindId)?.name},{' '}
          {SEVERITY_WORDS[existing.severity]}, {existing.status}. Enter opens it.
        </Notice>
      ) : (
        <>
          <div className={styles.fields}>
            <Select
              label="Kind"
              description={kind?.definition}
              options={kinds.map(({ id, name, definition }) => ({ id, label: name, description: definition }))}
              value={kind?.id ?? null}
              onChange={setKindId}
            />
            <Select<Contradiction['sameEvent']>
              label="The same event?"
              options={[
                { id: 'yes', label: 'yes' },
                { id: 'no', label: 'no' },
                { id: 'unsure', label: 'unsure' },
              ]}
              value={sameEvent}
              onChange={setSameEvent}
            />
            <Select<Severity>
              label="Severity"
              options={([1, 2, 3] as const).map((id) => ({ id, label: SEVERITY_WORDS[id] }))}
              value={severity}
              onChange={setSeverity}
            />
          </div>
          <TextArea label="Rationale" value={rationale} onChange={setRationale} rows={2} />
        </>
      )}
    </Dialog>
  );
}
