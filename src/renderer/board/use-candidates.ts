/** Candidates for contradictions, compared in a worker whenever claims change and the board shows. */
import { useEffect, useMemo, useState } from 'react';

import { emptyCase } from '#core/case-content.ts';
import { pairKey } from '#core/contradiction-candidates.ts';
import type { ContradictionCandidate } from '#core/contradiction-candidates.ts';
import type { CaseLookup } from '#core/lookup.ts';

import { useRecords, useSession } from '../session.tsx';
import { createWorkerCalls } from '../ui/worker-calls.ts';

export type Candidates =
  | { readonly kind: 'working' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'found'; readonly candidates: readonly ContradictionCandidate[] };

const calls = createWorkerCalls<ReturnType<typeof comparedRecords>, readonly ContradictionCandidate[]>(
  () => new Worker(new URL('candidates.worker.ts', import.meta.url), { type: 'module' }),
);

/** The dismissal of a candidate keeps this. */
export function candidateFingerprint({ a, b }: Pick<ContradictionCandidate, 'a' | 'b'>): string {
  return `contradiction ${pairKey(a, b)}`;
}

export function useCandidates(): Candidates {
  const { workspace } = useSession();
  const claims = useRecords('claim');
  const statements = useRecords('statement');
  const frames = useRecords('frame');
  const entities = useRecords('entity');
  const contradictions = useRecords('contradiction');
  const dismissals = useRecords('dismissal');
  const [compared, setCompared] = useState<Candidates>({ kind: 'working' });
  useEffect(() => {
    let wanted = true;
    // Changes come in bursts; what was being compared is out of date.
    const timer = window.setTimeout(async () => {
      calls.stop();
      const found = await calls.ask(comparedRecords(workspace));
      if (wanted) setCompared(found ? { kind: 'found', candidates: found } : { kind: 'failed' });
    }, 300);
    return () => {
      wanted = false;
      window.clearTimeout(timer);
    };
    // Contradictions and dismissals only take candidates away, below; the others are what is compared.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [workspace, claims, statements, frames, entities]);
  return useMemo(() => {
    if (compared.kind !== 'found') return compared;
    const known = new Set(contradictions.map(({ a, b }) => pairKey(a, b)));
    const dismissed = new Set(dismissals.map(({ fingerprint }) => fingerprint));
    return {
      kind: 'found',
      candidates: compared.candidates.filter(
        (candidate) => !known.has(pairKey(candidate.a, candidate.b)) && !dismissed.has(candidateFingerprint(candidate)),
      ),
    };
  }, [compared, contradictions, dismissals]);
}

/** What the comparison reads, and no more. */
function comparedRecords(lookup: CaseLookup) {
  const [record] = lookup.all('case');
  if (!record) throw new Error('Every case has its own record.');
  const stamp = { by: record.createdBy, at: record.createdAt, nextId: () => '' };
  return {
    ...emptyCase(record.id, record.name, stamp),
    articles: lookup.all('article'),
    frames: lookup.all('frame'),
    entities: lookup.all('entity'),
    mentions: lookup.all('mention'),
    claims: lookup.all('claim'),
    statements: lookup.all('statement'),
  };
}
