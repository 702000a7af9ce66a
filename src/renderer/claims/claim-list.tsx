/** The list "Claims": what is said, with its quotation, frames and sources. */
import { Zap } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';

import type { CaseLookup } from '#core/lookup.ts';
import type { Claim } from '#core/model.ts';

import { articlesOf, goToClaim, quotationOf } from '../passages.ts';
import { useRecords, useSession, useWorkbench } from '../session.tsx';
import { Badge } from '../ui/badge.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ItemList } from '../ui/item-list.tsx';
import { Keys } from '../ui/keys.tsx';
import { NONE, Select, withNone } from '../ui/select.tsx';
import { SearchField } from '../ui/text-field.tsx';
import { findClaims, NO_FILTER } from './find-claims.ts';
import type { ClaimFilter } from './find-claims.ts';
import styles from './claim-list.module.css';

export function ClaimList() {
  const session = useSession();
  const { workspace, workbench } = session;
  const { focus, articleId } = useWorkbench();
  const claims = useRecords('claim');
  const statements = useRecords('statement');
  const contradictions = useRecords('contradiction');
  const [filter, setFilter] = useState<ClaimFilter>(NO_FILTER);
  const sought = useDeferredValue(filter);
  const found = useMemo(
    () => findClaims(claims, sought, articleId, workspace),
    // The records a claim is judged by are read from the workspace.
    // oxlint-disable-next-line react/exhaustive-deps
    [claims, statements, contradictions, sought, articleId, workspace],
  );
  const selectedId =
    focus?.kind === 'claim'
      ? focus.id
      : focus?.kind === 'statement'
        ? (workspace.get('statement', focus.id)?.claimId ?? null)
        : null;

  function choose(claim: Claim): void {
    workbench.update({ focus: { kind: 'claim', id: claim.id } });
    goToClaim(session, claim.id);
  }

  return (
    <div className={styles.panel}>
      <ClaimFilters filter={filter} onChange={setFilter} />
      <div className={styles.list}>
        <ItemList
          label="Claims"
          items={found}
          idOf={(claim) => claim.id}
          nameOf={(claim) => claimInWords(claim, workspace)}
          describe={(claim) => articlesOf(workspace, claim.id).join(', ')}
          selectedId={selectedId}
          onSelect={choose}
          onAction={choose}
          onDelete={(claim) => {
            workbench.update({ focus: { kind: 'claim', id: claim.id } });
            session.run('delete-focused');
          }}
          estimatedRowHeight={72}
          emptyState={
            claims.length === 0 ? (
              <EmptyState title="No claims yet">
                <p>
                  Select words in the article and press <Keys keys="c" />.
                </p>
              </EmptyState>
            ) : (
              <EmptyState title="No claim fits the filter" />
            )
          }
        >
          {(claim) => <ClaimRow claim={claim} />}
        </ItemList>
      </div>
    </div>
  );
}

interface ClaimFiltersProps {
  readonly filter: ClaimFilter;
  readonly onChange: (filter: ClaimFilter) => void;
}

function ClaimFilters({ filter, onChange }: ClaimFiltersProps) {
  const frames = useRecords('frame');
  return (
    <div className={styles.filters}>
      <SearchField
        label="Filter claims"
        placeholder="Words, source or article"
        value={filter.words}
        onChange={(words) => onChange({ ...filter, words })}
      />
      <div className={styles.narrow}>
        <Select
          label="Frame"
          hideLabel
          options={withNone(
            'All frames',
            frames.map(({ id, name }) => ({ id, label: name })),
          )}
          value={filter.frameId ?? NONE}
          onChange={(id) => onChange({ ...filter, frameId: id === NONE ? null : id })}
        />
        <Checkbox
          isSelected={filter.onlyThisArticle}
          onChange={(onlyThisArticle) => onChange({ ...filter, onlyThisArticle })}
        >
          This article
        </Checkbox>
        <Checkbox isSelected={filter.onlyDisputed} onChange={(onlyDisputed) => onChange({ ...filter, onlyDisputed })}>
          In a contradiction
        </Checkbox>
      </div>
    </div>
  );
}

function ClaimRow({ claim }: { readonly claim: Claim }) {
  const { workspace } = useSession();
  const statements = workspace.statementsOf(claim.id);
  const disputes = workspace.contradictionsOf(claim.id).length;
  const quotation = quotationOf(workspace, claim.id);
  const paraphrased = claim.paraphrase !== quotation.replaceAll(/\s+/g, ' ');
  return (
    <div className={styles.row}>
      <div className={styles.words} dir="auto">
        {claim.paraphrase}
      </div>
      {paraphrased && (
        <div className={styles.quote} dir="auto">
          “{quotation}”
        </div>
      )}
      <div className={styles.facts}>
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
        <span>{statements[0]?.claimant?.label ?? 'No claimant'}</span>
        {statements.length > 1 && <span>{statements.length} quotations</span>}
        {disputes > 0 && (
          <span className={styles.disputed}>
            <Zap aria-hidden="true" /> {disputes}
          </span>
        )}
      </div>
    </div>
  );
}

function claimInWords(claim: Claim, lookup: CaseLookup): string {
  const quotation = quotationOf(lookup, claim.id);
  const frames = claim.frameIds.flatMap((id) => lookup.get('frame', id)?.name ?? []);
  const disputes = lookup.contradictionsOf(claim.id).length;
  return [
    claim.paraphrase === quotation ? '' : `${claim.paraphrase}:`,
    `“${quotation}”`,
    ...frames,
    disputes === 0 ? '' : `in ${disputes} contradiction${disputes === 1 ? '' : 's'}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}
