/** The view "Network": entities that appear together, that speak of each other, and whose claims contradict each other. */
import { useEffect, useMemo, useState } from 'react';

import { entityNetwork } from '#core/entity-network.ts';
import type { EntityNetwork, NetworkEdge } from '#core/entity-network.ts';
import type { EntityId } from '#core/identifiers.ts';

import { useRecords, useSession } from '../session.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { NONE, Select, withNone } from '../ui/select.tsx';
import { createWorkerCalls } from '../ui/worker-calls.ts';
import { words } from '../words.tsx';
import type { MessageKey } from '../words.tsx';
import styles from './analysis.module.css';
import { NetworkChart } from './network-chart.tsx';
import { NetworkTable } from './network-table.tsx';
import type { LayoutReply, LayoutRequest } from './network.worker.ts';
import { filteredNetwork, radiusOf } from './network-picture.ts';
import type { NetworkFilter } from './network-picture.ts';

const KINDS: readonly (readonly [NetworkEdge['kind'], MessageKey])[] = [
  ['together', 'analysis.networkTogether'],
  ['speaks-of', 'analysis.networkSpeaks'],
  ['contradiction', 'analysis.networkContradictions'],
];

const LEAST = [1, 2, 3, 5, 10] as const;

const calls = createWorkerCalls<LayoutRequest, LayoutReply>(
  () => new Worker(new URL('network.worker.ts', import.meta.url), { type: 'module' }),
);

export function NetworkView() {
  const { workspace } = useSession();
  const claims = useRecords('claim');
  const statements = useRecords('statement');
  const entities = useRecords('entity');
  const contradictions = useRecords('contradiction');
  const types = useRecords('entityType');
  const [filter, setFilter] = useState<NetworkFilter>({
    leastClaims: 1,
    kinds: new Set(KINDS.map(([kind]) => kind)),
    typeId: null,
  });
  const [chosen, setChosen] = useState<EntityId | null>(null);
  const whole = useMemo(
    () => entityNetwork(workspace),
    // The network is read from these records.
    // oxlint-disable-next-line react/exhaustive-deps
    [workspace, claims, statements, entities, contradictions],
  );
  const shown = useMemo(
    () => filteredNetwork(whole, filter, ({ id }) => workspace.get('entity', id)?.typeId),
    [whole, filter, workspace],
  );
  const laidOut = useLayout(shown);

  function toggle(kind: NetworkEdge['kind'], isOn: boolean): void {
    const kinds = new Set(filter.kinds);
    if (isOn) kinds.add(kind);
    else kinds.delete(kind);
    setFilter({ ...filter, kinds });
  }

  if (whole.nodes.length === 0) {
    return (
      <EmptyState title={words('analysis.networkEmpty')}>
        <p>{words('analysis.networkEmptyText')}</p>
      </EmptyState>
    );
  }
  return (
    <section aria-label={words('analysis.networkTitle')} className={styles.view}>
      <header className={styles.head}>
        <h1 className={styles.title}>{words('analysis.networkTitle')}</h1>
        <Select
          label={words('analysis.networkType')}
          hideLabel
          options={withNone(
            words('analysis.networkAnyType'),
            types.map(({ id, name }) => ({ id, label: name })),
          )}
          value={filter.typeId ?? NONE}
          onChange={(id) => setFilter({ ...filter, typeId: id === NONE ? null : id })}
        />
        <Select<number>
          label={words('analysis.networkLeast')}
          hideLabel
          options={LEAST.map((count) => ({ id: count, label: words('analysis.networkLeastClaims', { count }) }))}
          value={filter.leastClaims}
          onChange={(leastClaims) => setFilter({ ...filter, leastClaims })}
        />
      </header>
      <div className={styles.tools}>
        {KINDS.map(([kind, key]) => (
          <Checkbox key={kind} isSelected={filter.kinds.has(kind)} onChange={(isOn) => toggle(kind, isOn)}>
            <span className={styles.legend} data-kind={kind} aria-hidden="true" />
            {words(key)}
          </Checkbox>
        ))}
      </div>
      {laidOut ? (
        <NetworkChart {...laidOut} chosen={chosen} onChoose={setChosen} />
      ) : (
        <p className={styles.chart}>{words('analysis.networkWorking')}</p>
      )}
      <NetworkTable network={shown} chosen={chosen} onChoose={setChosen} />
    </section>
  );
}

/** A network with the places of its nodes; null while the first is being laid out. */
function useLayout(network: EntityNetwork): { readonly network: EntityNetwork; readonly places: LayoutReply } | null {
  const [laidOut, setLaidOut] = useState<{ readonly network: EntityNetwork; readonly places: LayoutReply } | null>(
    null,
  );
  useEffect(() => {
    let wanted = true;
    // What is being laid out is out of date.
    calls.stop();
    const request = {
      nodes: network.nodes.map((node) => ({ id: node.id, radius: radiusOf(node) })),
      links: network.edges.map(({ a, b, claimIds }) => ({ a, b, weight: claimIds.length })),
    };
    void calls.ask(request).then((places) => {
      if (wanted && places) setLaidOut({ network, places });
    });
    return () => {
      wanted = false;
    };
  }, [network]);
  return laidOut;
}
