/** The list "Claims": what is said, with its quotation, frames and sources. */
import { TriangleAlert, Zap } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';

import type { CaseLookup } from '#core/lookup.ts';
import type { Claim } from '#core/model.ts';

import { articlesOf, goToClaim, quotationOf } from '../passages.ts';
import { RetagButton } from '../retag-button.tsx';
import { useRecords, useSession, useWorkbench } from '../session.tsx';
import { usePlacements } from '../text.ts';
import { Badge } from '../ui/badge.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ItemList } from '../ui/item-list.tsx';
import { Keys } from '../ui/keys.tsx';
import { ClaimFilters } from './claim-filters.tsx';
import styles from './claim-list.module.css';
import { findClaims, NO_FILTER } from './find-claims.ts';
import type { ClaimFilter } from './find-claims.ts';
import { STANDING_WORDS, standingOf } from './standing.ts';
import type { Standing } from './standing.ts';

export function ClaimList() {
  const session = useSession();
  const { workspace, workbench } = session;
  const { focus, articleId } = useWorkbench();
  const claims = useRecords('claim');
  const statements = useRecords('statement');
  const contradictions = useRecords('contradiction');
  const mentions = useRecords('mention');
  const placements = usePlacements(articleId);
  const standing = (claim: Claim) => standingOf(workspace.statementsOf(claim.id), placements);
  const [filter, setFilter] = useState<ClaimFilter>(NO_FILTER);
  const sought = useDeferredValue(filter);
  const found = useMemo(
    () => findClaims(claims, sought, articleId, workspace),
    // The records a claim is judged by are read from the workspace.
    // oxlint-disable-next-line react/exhaustive-deps
    [claims, statements, contradictions, mentions, sought, articleId, workspace],
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
      <ClaimFilters
        filter={filter}
        onChange={setFilter}
        actions={<RetagButton records={found.map((record) => ({ kind: 'claim', record }))} />}
      />
      <div className={styles.list}>
        <ItemList
          label="Claims"
          items={found}
          idOf={(claim) => claim.id}
          nameOf={(claim) => claimInWords(claim, standing(claim), workspace)}
          describe={(claim) => articlesOf(workspace, claim.id).join(', ')}
          selectedId={selectedId}
          onSelect={choose}
          onAction={choose}
          onDelete={(claim) => {
            workbench.update({ focus: { kind: 'claim', id: claim.id } });
            session.run('delete-focused');
          }}
          estimatedRowHeight={90}
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
          {(claim) => <ClaimRow claim={claim} standing={standing(claim)} />}
        </ItemList>
      </div>
    </div>
  );
}

interface ClaimRowProps {
  readonly claim: Claim;
  readonly standing: Standing;
}

function ClaimRow({ claim, standing }: ClaimRowProps) {
  const { workspace } = useSession();
  const [article, ...furtherArticles] = articlesOf(workspace, claim.id);
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
        {standing !== 'sound' && (
          <Badge tone={standing === 'gone' ? 'danger' : 'warning'}>
            <TriangleAlert aria-hidden="true" className={styles.flag} /> {STANDING_WORDS[standing]}
          </Badge>
        )}
      </div>
      {article !== undefined && (
        <div className={styles.article} dir="auto">
          {article}
          {furtherArticles.length > 0 && `, and ${furtherArticles.length} more`}
        </div>
      )}
    </div>
  );
}

function claimInWords(claim: Claim, standing: Standing, lookup: CaseLookup): string {
  const quotation = quotationOf(lookup, claim.id);
  const frames = claim.frameIds.flatMap((id) => lookup.get('frame', id)?.name ?? []);
  const disputes = lookup.contradictionsOf(claim.id).length;
  return [
    claim.paraphrase === quotation ? '' : `${claim.paraphrase}:`,
    `“${quotation}”`,
    ...frames,
    disputes === 0 ? '' : `in ${disputes} contradiction${disputes === 1 ? '' : 's'}`,
    standing === 'sound' ? '' : STANDING_WORDS[standing],
  ]
    .filter((part) => part !== '')
    .join(', ');
}
