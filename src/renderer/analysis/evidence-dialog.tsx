/** The dialog "Claims as evidence": claims are taken one after the other until it is closed. */
import { useState } from 'react';

import { addEvidence, evidenceOf } from '#core/hypotheses.ts';
import type { QuestionId } from '#core/identifiers.ts';
import type { Claim } from '#core/model.ts';
import { subjectStems } from '#core/stems.ts';

import { ClaimChooser } from '../claim-chooser.tsx';
import { quotationOf } from '../passages.ts';
import { useRecords, useSession } from '../session.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { words } from '../words.tsx';

interface EvidenceDialogProps {
  readonly questionId: QuestionId;
  readonly onClose: () => void;
}

export function EvidenceDialog({ questionId, onClose }: EvidenceDialogProps) {
  const { workspace, commit } = useSession();
  const [sought, setSought] = useState('');
  const [chosen, setChosen] = useState<Claim>();
  useRecords('evidence');
  const present = new Set(evidenceOf(questionId, workspace).map(({ claimId }) => claimId));
  const free = useRecords('claim').filter(({ id }) => !present.has(id));
  const found = free.filter((claim) => hasWords(`${claim.paraphrase} ${quotationOf(workspace, claim.id)}`, sought));
  const current = chosen && found.includes(chosen) ? chosen : found[0];

  function take(claim: Claim | undefined): void {
    if (!claim) return;
    setChosen(found[found.indexOf(claim) + 1]);
    void commit(addEvidence(questionId, [claim.id], workspace, workspace.stamp()));
  }

  return (
    <Dialog title={words('analysis.achChooseEvidence')} onClose={onClose}>
      <ClaimChooser
        claims={found}
        words={sought}
        onWords={setSought}
        chosen={current}
        onChoose={setChosen}
        onTake={take}
        placeholder=""
        emptyState={<EmptyState title={words('analysis.achNoEvidence')} />}
      />
    </Dialog>
  );
}

/** Whether every word sought begins a word of the text, or shares its stem. */
function hasWords(text: string, sought: string): boolean {
  const stems = subjectStems(text);
  const lower = text.toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => word === '' || lower.includes(word) || [...subjectStems(word)].some((stem) => stems.has(stem)));
}
