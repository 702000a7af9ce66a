/** The region "Contradictions": every one with both of its quotations. */
import { useMemo, useState } from 'react';

import type { CaseLookup } from '#core/lookup.ts';
import type { Contradiction } from '#core/model.ts';

import { articlesOf, goToClaim, quotationOf } from '../passages.ts';
import { useRecords, useSession, useWorkbench } from '../session.tsx';
import { Badge } from '../ui/badge.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ItemList } from '../ui/item-list.tsx';
import { Keys } from '../ui/keys.tsx';
import { NONE, Select, withNone } from '../ui/select.tsx';
import styles from './contradiction-list.module.css';
import { SEVERITY_WORDS, STATUSES } from './words.ts';

export function ContradictionList() {
  const session = useSession();
  const { workspace, workbench } = session;
  const { focus } = useWorkbench();
  const contradictions = useRecords('contradiction');
  const kinds = useRecords('contradictionKind');
  const claims = useRecords('claim');
  const statements = useRecords('statement');
  const [status, setStatus] = useState<string>(NONE);
  const [kindId, setKindId] = useState<string>(NONE);
  const found = useMemo(
    () =>
      contradictions.filter(
        (each) => (status === NONE || each.status === status) && (kindId === NONE || each.kindId === kindId),
      ),
    // Claims and statements are what an item quotes.
    // oxlint-disable-next-line react/exhaustive-deps
    [contradictions, claims, statements, status, kindId],
  );

  function choose(contradiction: Contradiction): void {
    workbench.update({ focus: { kind: 'contradiction', id: contradiction.id } });
    goToClaim(session, contradiction.a);
  }

  return (
    <section aria-label="Contradictions" className={styles.panel}>
      <div className={styles.filters}>
        <Select
          label="Status"
          hideLabel
          options={withNone(
            'Any status',
            STATUSES.map((id) => ({ id, label: id })),
          )}
          value={status}
          onChange={setStatus}
        />
        <Select
          label="Kind"
          hideLabel
          options={withNone(
            'Any kind',
            kinds.map(({ id, name }) => ({ id: id as string, label: name })),
          )}
          value={kindId}
          onChange={setKindId}
        />
      </div>
      <div className={styles.list}>
        <ItemList
          label="Contradictions"
          items={found}
          idOf={(contradiction) => contradiction.id}
          nameOf={(contradiction) => contradictionInWords(contradiction, workspace)}
          selectedId={focus?.kind === 'contradiction' ? focus.id : null}
          onSelect={choose}
          onAction={choose}
          onDelete={(contradiction) => {
            workbench.update({ focus: { kind: 'contradiction', id: contradiction.id } });
            session.run('delete-focused');
          }}
          estimatedRowHeight={132}
          emptyState={
            contradictions.length === 0 ? (
              <EmptyState title="No contradictions yet">
                <p>
                  Go to a claim, press <Keys keys="x" /> and choose the claim it contradicts.
                </p>
              </EmptyState>
            ) : (
              <EmptyState title="No contradiction fits the filter" />
            )
          }
        >
          {(contradiction) => <ContradictionRow contradiction={contradiction} />}
        </ItemList>
      </div>
    </section>
  );
}

function ContradictionRow({ contradiction }: { readonly contradiction: Contradiction }) {
  const { workspace } = useSession();
  const kind = workspace.get('contradictionKind', contradiction.kindId);
  return (
    <div className={styles.row}>
      <div className={styles.facts}>
        <Badge tone="danger">{kind?.name ?? 'contradiction'}</Badge>
        <span>{SEVERITY_WORDS[contradiction.severity]}</span>
        <Badge tone={contradiction.status === 'open' ? 'warning' : 'neutral'}>{contradiction.status}</Badge>
      </div>
      {[contradiction.a, contradiction.b].map((claimId) => (
        <blockquote key={claimId} className={styles.side}>
          <span className={styles.quote} dir="auto">
            “{quotationOf(workspace, claimId)}”
          </span>
          <span className={styles.source} dir="auto">
            {articlesOf(workspace, claimId)[0]}
          </span>
        </blockquote>
      ))}
      {contradiction.rationale !== '' && (
        <div className={styles.rationale} dir="auto">
          {contradiction.rationale}
        </div>
      )}
    </div>
  );
}

function contradictionInWords({ a, b, kindId, severity, status }: Contradiction, lookup: CaseLookup): string {
  const kind = lookup.get('contradictionKind', kindId)?.name ?? 'contradiction';
  const quotes = `“${quotationOf(lookup, a)}” against “${quotationOf(lookup, b)}”`;
  return `${quotes}, ${kind}, ${SEVERITY_WORDS[severity]}, ${status}`;
}
