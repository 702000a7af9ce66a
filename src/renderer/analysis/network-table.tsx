/** The network in words: the entities, or what joins the chosen one to others; an edge leads to the claims behind it. */
import { useState } from 'react';

import type { EntityNetwork, NetworkEdge } from '#core/entity-network.ts';
import type { ClaimId, EntityId } from '#core/identifiers.ts';

import { useSession } from '../session.tsx';
import { ItemList } from '../ui/item-list.tsx';
import { words } from '../words.tsx';
import type { MessageKey } from '../words.tsx';
import styles from './analysis.module.css';
import { ClaimRows } from './claim-rows.tsx';

interface NetworkTableProps {
  readonly network: EntityNetwork;
  readonly chosen: EntityId | null;
  readonly onChoose: (id: EntityId) => void;
}

const SAYS: Readonly<Record<NetworkEdge['kind'], MessageKey>> = {
  together: 'analysis.networkSaysTogether',
  'speaks-of': 'analysis.networkSaysSpeaks',
  contradiction: 'analysis.networkSaysContradiction',
};

export function NetworkTable({ network, chosen, onChoose }: NetworkTableProps) {
  const { workspace } = useSession();
  const [edgeId, setEdgeId] = useState<string | null>(null);
  const nameOf = (id: EntityId) => workspace.get('entity', id)?.name ?? '';
  const edges = network.edges.filter(({ a, b }) => a === chosen || b === chosen);
  const edge = edges.find((each) => idOf(each) === edgeId);
  const claimIds: readonly ClaimId[] = edge?.claimIds ?? [...new Set(edges.flatMap((each) => each.claimIds))];
  return (
    <div className={styles.tables}>
      <div className={styles.list}>
        <ItemList
          label={words('analysis.networkEntities')}
          items={network.nodes}
          idOf={({ id }) => id}
          nameOf={({ id, claims }) => words('analysis.networkEntity', { name: nameOf(id), count: claims })}
          selectedId={chosen}
          onSelect={({ id }) => {
            onChoose(id);
            setEdgeId(null);
          }}
          estimatedRowHeight={32}
        >
          {({ id, claims }) => (
            <div className={styles.line}>
              <bdi>{nameOf(id)}</bdi>
              <span className={styles.count}>{claims}</span>
            </div>
          )}
        </ItemList>
      </div>
      <div className={styles.list}>
        <ItemList<NetworkEdge>
          label={words('analysis.networkEdges')}
          items={edges}
          idOf={idOf}
          nameOf={(each) => edgeInWords(each, nameOf)}
          selectedId={edgeId}
          onSelect={(each) => setEdgeId(idOf(each))}
          estimatedRowHeight={32}
          emptyState={<p className={styles.hint}>{words('analysis.networkChoose')}</p>}
        >
          {(each) => <div className={styles.line}>{edgeInWords(each, nameOf)}</div>}
        </ItemList>
      </div>
      <div className={styles.list}>
        <ClaimRows label={words('analysis.networkClaims')} claimIds={claimIds} />
      </div>
    </div>
  );
}

function idOf({ kind, a, b }: NetworkEdge): string {
  return `${kind} ${a} ${b}`;
}

function edgeInWords({ kind, a, b, claimIds }: NetworkEdge, nameOf: (id: EntityId) => string): string {
  return words(SAYS[kind], { a: nameOf(a), b: nameOf(b), count: claimIds.length });
}
