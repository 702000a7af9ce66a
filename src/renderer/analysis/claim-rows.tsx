/** Claims as a list: what is behind a number, a dot or a line. */
import type { ReactNode } from 'react';

import type { ClaimId } from '#core/identifiers.ts';
import type { Claim } from '#core/model.ts';

import { firstSourceOf, goToClaim, quotationOf } from '../passages.ts';
import { useRecords, useSession, useWorkbench } from '../session.tsx';
import { Badge } from '../ui/badge.tsx';
import { ItemList } from '../ui/item-list.tsx';
import styles from './analysis.module.css';

interface ClaimRowsProps {
  readonly label: string;
  readonly claimIds: readonly ClaimId[];
  readonly emptyState?: ReactNode;
}

/** A click or the arrow keys focus a claim, Enter goes to where it is said. */
export function ClaimRows({ label, claimIds, emptyState }: ClaimRowsProps) {
  const session = useSession();
  const { workspace, workbench } = session;
  const { focus } = useWorkbench();
  useRecords('claim');
  const claims = claimIds.flatMap((id) => workspace.get('claim', id) ?? []);
  return (
    <ItemList<Claim>
      label={label}
      items={claims}
      idOf={({ id }) => id}
      nameOf={({ id }) => `“${quotationOf(workspace, id)}”, ${firstSourceOf(workspace, id)}`}
      selectedId={focus?.kind === 'claim' ? focus.id : null}
      onSelect={({ id }) => workbench.update({ focus: { kind: 'claim', id } })}
      onAction={({ id }) => goToClaim(session, id)}
      estimatedRowHeight={64}
      emptyState={emptyState}
    >
      {(claim) => (
        <div className={styles.claim}>
          <span className={styles.quote} dir="auto">
            “{quotationOf(workspace, claim.id)}”
          </span>
          <span className={styles.facts}>
            {claim.frameIds.map((id) => {
              const frame = workspace.get('frame', id);
              return (
                frame && (
                  <Badge key={id} colour={frame.colour}>
                    {frame.name}
                  </Badge>
                )
              );
            })}
            <bdi>{firstSourceOf(workspace, claim.id)}</bdi>
          </span>
        </div>
      )}
    </ItemList>
  );
}
