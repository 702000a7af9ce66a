/** The list "Candidates": pairs of claims that may contradict each other, taken or turned down by key. */
import { useState } from 'react';

import type { ContradictionCandidate } from '#core/contradiction-candidates.ts';
import { differingWords } from '#core/differing-words.ts';
import { dismiss } from '#core/dismissal.ts';
import { makeContradiction } from '#core/marking.ts';

import { useSession } from '../session.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ItemList } from '../ui/item-list.tsx';
import { Words, words } from '../words.tsx';
import styles from './board.module.css';
import { kindFor, reasonsInWords } from './reason-words.ts';
import { quotedSide, Side } from './side.tsx';
import { candidateFingerprint } from './use-candidates.ts';
import type { Candidates } from './use-candidates.ts';

export function CandidateList({ found }: { readonly found: Candidates }) {
  const session = useSession();
  const { workspace, workbench, commit, announce } = session;
  const [chosen, setChosen] = useState<string | null>(null);
  const takeBack = { label: words('board.takeBack'), run: () => session.run('undo') };

  async function accept(candidate: ContradictionCandidate): Promise<void> {
    const kindId = kindFor(candidate, workspace);
    if (!kindId) return;
    const rationale = reasonsInWords(candidate, workspace).join('; ');
    const { edit, made } = makeContradiction(candidate.a, candidate.b, kindId, workspace.stamp(), { rationale });
    if (!(await commit(edit))) return;
    workbench.update({ focus: { kind: 'contradiction', id: made.id } });
    announce(words('board.accepted'), takeBack);
  }

  async function turnDown(candidate: ContradictionCandidate): Promise<void> {
    const { edit } = dismiss(null, candidateFingerprint(candidate), workspace.stamp());
    if (await commit(edit)) announce(words('board.dismissedCandidate'), takeBack);
  }

  if (found.kind !== 'found') {
    return (
      <EmptyState title={words(found.kind === 'working' ? 'board.candidatesWorking' : 'board.candidatesFailed')} />
    );
  }
  return (
    <div className={styles.candidates}>
      <p className={styles.hint}>
        <Words of="board.candidatesHint" />
      </p>
      <div className={styles.list}>
        <ItemList<ContradictionCandidate>
          label={words('board.candidates')}
          items={found.candidates}
          idOf={candidateFingerprint}
          nameOf={(candidate) =>
            words('board.candidate', {
              one: quotedSide(candidate.a, workspace).quote,
              other: quotedSide(candidate.b, workspace).quote,
              reasons: reasonsInWords(candidate, workspace).join('; '),
            })
          }
          selectedId={chosen}
          onSelect={(candidate) => setChosen(candidateFingerprint(candidate))}
          onAction={(candidate) => void accept(candidate)}
          onDelete={(candidate) => void turnDown(candidate)}
          estimatedRowHeight={190}
          emptyState={
            <EmptyState title={words('board.candidatesEmpty')}>
              <p>{words('board.candidatesEmptyText')}</p>
            </EmptyState>
          }
        >
          {(candidate) => <CandidateCard candidate={candidate} />}
        </ItemList>
      </div>
    </div>
  );
}

function CandidateCard({ candidate }: { readonly candidate: ContradictionCandidate }) {
  const { workspace } = useSession();
  const { a, b } = candidate;
  const differing = differingWords(quotedSide(a, workspace).quote, quotedSide(b, workspace).quote);
  return (
    <div className={styles.card}>
      <Side claimId={a} differing={differing.one} />
      <Side claimId={b} differing={differing.other} />
      <ul className={styles.reasons}>
        {reasonsInWords(candidate, workspace).map((reason) => (
          <li key={reason} dir="auto">
            {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}
