/** The region "Contradictions": every one with both of its quotations. */
import { useMemo, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

import type { CaseLookup } from '#core/lookup.ts';
import type { Claim, Contradiction } from '#core/model.ts';

import { arrowStep } from '../arrow-steps.ts';
import { articlesOf, firstSourceOf, goToClaim, quotationOf } from '../passages.ts';
import { RetagButton } from '../retag-button.tsx';
import { useRecords, useSession, useWorkbench } from '../session.tsx';
import { Badge } from '../ui/badge.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ItemList } from '../ui/item-list.tsx';
import { Keys } from '../ui/keys.tsx';
import { NONE, Select, withNone } from '../ui/select.tsx';
import styles from './contradiction-list.module.css';
import { findContradictions, NO_FILTER } from './find-contradictions.ts';
import type { ContradictionFilter } from './find-contradictions.ts';
import { SEVERITY_WORDS, STATUSES } from './words.ts';

export function ContradictionList() {
  const session = useSession();
  const { workspace, workbench } = session;
  const { focus } = useWorkbench();
  const contradictions = useRecords('contradiction');
  const claims = useRecords('claim');
  const statements = useRecords('statement');
  const [filter, setFilter] = useState(NO_FILTER);
  const found = useMemo(
    () => findContradictions(contradictions, filter, workspace),
    // Claims and statements are what an item quotes.
    // oxlint-disable-next-line react/exhaustive-deps
    [contradictions, claims, statements, filter, workspace],
  );
  const selected = focus?.kind === 'contradiction' ? workspace.get('contradiction', focus.id) : undefined;

  function choose(contradiction: Contradiction): void {
    workbench.update({ focus: { kind: 'contradiction', id: contradiction.id } });
    goToClaim(session, contradiction.a);
  }

  function goToSide(event: KeyboardEvent): void {
    const step = arrowStep(event);
    if (step === 0 || !selected) return;
    event.preventDefault();
    goToClaim(session, step < 0 ? selected.a : selected.b);
  }

  return (
    <section aria-label="Contradictions" className={styles.panel}>
      <ContradictionFilters
        filter={filter}
        onChange={setFilter}
        actions={<RetagButton records={found.map((record) => ({ kind: 'contradiction', record }))} />}
      />
      <div className={styles.list} role="presentation" onKeyDown={goToSide}>
        <ItemList
          label="Contradictions"
          items={found}
          idOf={(contradiction) => contradiction.id}
          nameOf={(contradiction) => contradictionInWords(contradiction, workspace)}
          describe={() => 'The left and right arrow keys go to its sides.'}
          selectedId={selected?.id ?? null}
          onSelect={choose}
          onAction={choose}
          onDelete={(contradiction) => {
            workbench.update({ focus: { kind: 'contradiction', id: contradiction.id } });
            session.run('delete-focused');
          }}
          estimatedRowHeight={160}
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

interface ContradictionFiltersProps {
  readonly filter: ContradictionFilter;
  readonly onChange: (filter: ContradictionFilter) => void;
  /** What can be done with all that is listed. */
  readonly actions: ReactNode;
}

function ContradictionFilters({ filter, onChange, actions }: ContradictionFiltersProps) {
  const kinds = useRecords('contradictionKind');
  const frames = useRecords('frame');
  return (
    <div className={styles.filters}>
      <Select
        label="Filter by status"
        hideLabel
        options={withNone(
          'Any status',
          STATUSES.map((id) => ({ id, label: id })),
        )}
        value={filter.status ?? NONE}
        onChange={(id) => onChange({ ...filter, status: id === NONE ? null : id })}
      />
      <Select
        label="Filter by kind"
        hideLabel
        options={withNone(
          'Any kind',
          kinds.map(({ id, name }) => ({ id, label: name })),
        )}
        value={filter.kindId ?? NONE}
        onChange={(id) => onChange({ ...filter, kindId: id === NONE ? null : id })}
      />
      <Select
        label="Filter by frame"
        hideLabel
        options={withNone(
          'Any frame',
          frames.map(({ id, name }) => ({ id, label: name })),
        )}
        value={filter.frameId ?? NONE}
        onChange={(id) => onChange({ ...filter, frameId: id === NONE ? null : id })}
      />
      {actions}
    </div>
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
        {contradiction.status === 'open' ? <Badge tone="warning">open</Badge> : <span>{contradiction.status}</span>}
      </div>
      <Side claimId={contradiction.a} arrow="←" />
      <Side claimId={contradiction.b} arrow="→" />
      {contradiction.rationale !== '' && (
        <div className={styles.rationale} dir="auto">
          {contradiction.rationale}
        </div>
      )}
    </div>
  );
}

interface SideProps {
  readonly claimId: Claim['id'];
  /** The key that goes there. */
  readonly arrow: '←' | '→';
}

function Side({ claimId, arrow }: SideProps) {
  const { workspace } = useSession();
  const article = articlesOf(workspace, claimId)[0] ?? '';
  const source = firstSourceOf(workspace, claimId);
  const frames = workspace.get('claim', claimId)?.frameIds ?? [];
  return (
    <blockquote className={styles.side}>
      <span className={styles.arrow}>{arrow}</span>
      <span className={styles.quote} dir="auto">
        “{quotationOf(workspace, claimId)}”
      </span>
      <span className={styles.source}>
        {frames.map((id) => {
          const frame = workspace.get('frame', id);
          return (
            frame && (
              <Badge key={id} colour={frame.colour}>
                {frame.name}
              </Badge>
            )
          );
        })}
        <bdi className={styles.origin} title={article}>
          {source}
          {source !== article && article !== '' && ` · ${article}`}
        </bdi>
      </span>
    </blockquote>
  );
}

function contradictionInWords({ a, b, kindId, severity, status }: Contradiction, lookup: CaseLookup): string {
  const kind = lookup.get('contradictionKind', kindId)?.name ?? 'contradiction';
  const quotes = `“${quotationOf(lookup, a)}” against “${quotationOf(lookup, b)}”`;
  return `${quotes}, ${kind}, ${SEVERITY_WORDS[severity]}, ${status}`;
}
