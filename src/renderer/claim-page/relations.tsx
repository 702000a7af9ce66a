/** How a claim stands to others: its contradictions and relations, read from its own end. */
import { X } from 'lucide-react';

import type { ClaimId } from '#core/identifiers.ts';
import { removeRelation } from '#core/removal.ts';

import { otherSide, quotationOf } from '../passages.ts';
import { useRecords, useSession } from '../session.tsx';
import { Badge } from '../ui/badge.tsx';
import { IconButton } from '../ui/button.tsx';
import { words } from '../words.tsx';
import styles from './claim-page.module.css';
import { BACKWARD, FORWARD } from './relation-words.ts';

export function Relations({ claimId }: { readonly claimId: ClaimId }) {
  const { workspace, workbench, commit } = useSession();
  useRecords('contradiction');
  const relations = useRecords('relation').filter(({ a, b }) => a === claimId || b === claimId);
  const contradictions = workspace.contradictionsOf(claimId);
  const show = (id: ClaimId) =>
    workbench.update({ view: { kind: 'claim', claimId: id }, focus: { kind: 'claim', id } });
  if (relations.length === 0 && contradictions.length === 0) {
    return <p className={styles.muted}>{words('claim.noRelations')}</p>;
  }
  return (
    <ul className={styles.statements}>
      {contradictions.map((contradiction) => {
        const other = otherSide(contradiction, claimId);
        return (
          <li key={contradiction.id} className={styles.statement}>
            <Badge tone="danger">{words('claim.contradicts')}</Badge>
            <button type="button" className={styles.link} dir="auto" onClick={() => show(other)}>
              “{quotationOf(workspace, other)}”
            </button>
          </li>
        );
      })}
      {relations.map((relation) => {
        const other = relation.a === claimId ? relation.b : relation.a;
        const names = relation.a === claimId ? FORWARD : BACKWARD;
        return (
          <li key={relation.id} className={styles.statement}>
            <Badge>{words(names[relation.kind])}</Badge>
            <button type="button" className={styles.link} dir="auto" onClick={() => show(other)}>
              “{quotationOf(workspace, other)}”
            </button>
            <IconButton
              label={words('claim.deleteRelation', { claim: quotationOf(workspace, other) })}
              icon={<X />}
              onPress={() => void commit(removeRelation(relation))}
            />
          </li>
        );
      })}
    </ul>
  );
}
