/** The dialog "Relate the claim": another claim, and how this one bears on it. */
import { useState } from 'react';

import { makeRelation } from '#core/hypotheses.ts';
import type { Claim } from '#core/model.ts';
import type { RelationKind } from '#core/weighing-model.ts';

import { ClaimChooser } from '../claim-chooser.tsx';
import { quotationOf } from '../passages.ts';
import { useRecords, useSession } from '../session.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select } from '../ui/select.tsx';
import { words } from '../words.tsx';
import { FORWARD } from './relation-words.ts';

interface RelationDialogProps {
  readonly claim: Claim;
  readonly onClose: () => void;
}

export function RelationDialog({ claim, onClose }: RelationDialogProps) {
  const { workspace, commit } = useSession();
  const [kind, setKind] = useState<RelationKind>('supports');
  const [sought, setSought] = useState('');
  const [chosen, setChosen] = useState<Claim>();
  const terms = sought.toLowerCase().split(/\s+/);
  const found = useRecords('claim').filter((other) => {
    const text = `${other.paraphrase} ${quotationOf(workspace, other.id)}`.toLowerCase();
    return other.id !== claim.id && terms.every((term) => text.includes(term));
  });

  async function take(other: Claim | undefined): Promise<void> {
    if (!other) return;
    if (await commit(makeRelation(kind, claim.id, other.id, workspace.stamp()).edit)) onClose();
  }

  return (
    <Dialog title={words('claim.dialogTitle')} onClose={onClose}>
      <Select<RelationKind>
        label={words('claim.relationKind')}
        options={(['supports', 'qualifies', 'repeats'] as const).map((id) => ({ id, label: words(FORWARD[id]) }))}
        value={kind}
        onChange={setKind}
      />
      <ClaimChooser
        claims={found}
        words={sought}
        onWords={setSought}
        chosen={chosen && found.includes(chosen) ? chosen : found[0]}
        onChoose={setChosen}
        onTake={(other) => void take(other)}
        placeholder=""
        emptyState={<EmptyState title={words('claim.nothingFits')} />}
      />
    </Dialog>
  );
}
