/** A contradiction as a card: both quotations, always. */
import { differingWords } from '#core/differing-words.ts';
import type { CaseLookup } from '#core/lookup.ts';
import type { Contradiction } from '#core/model.ts';

import { useSession } from '../session.tsx';
import { Badge } from '../ui/badge.tsx';
import { words } from '../words.tsx';
import type { MessageKey } from '../words.tsx';
import styles from './board.module.css';
import { quotedSide, Side } from './side.tsx';

export const STATUS_NAMES: Readonly<Record<Contradiction['status'], MessageKey>> = {
  open: 'board.statusOpen',
  explained: 'board.statusExplained',
  resolved: 'board.statusResolved',
  dismissed: 'board.statusDismissed',
};

const SEVERITY_NAMES: Readonly<Record<Contradiction['severity'], MessageKey>> = {
  1: 'board.severity1',
  2: 'board.severity2',
  3: 'board.severity3',
};

export function ContradictionCard({ contradiction }: { readonly contradiction: Contradiction }) {
  const { workspace } = useSession();
  const { a, b, kindId, severity, status, rationale, resolution } = contradiction;
  const kind = workspace.get('contradictionKind', kindId);
  const differing = differingWords(quotedSide(a, workspace).quote, quotedSide(b, workspace).quote);
  return (
    <div className={styles.card}>
      <div className={styles.facts}>
        <Badge colour={kind?.colour}>{kind?.name ?? ''}</Badge>
        <span>
          <span className={styles.severity}>{'●'.repeat(severity) + '○'.repeat(3 - severity)}</span>{' '}
          {words(SEVERITY_NAMES[severity])}
        </span>
        <Badge tone={status === 'open' ? 'warning' : 'neutral'}>{words(STATUS_NAMES[status])}</Badge>
      </div>
      <Side claimId={a} differing={differing.one} />
      <Side claimId={b} differing={differing.other} />
      {rationale !== '' && (
        <p className={styles.note} dir="auto">
          {words('board.why', { rationale })}
        </p>
      )}
      {resolution !== '' && (
        <p className={styles.note} dir="auto">
          {words('board.resolution', { status: words(STATUS_NAMES[status]), resolution })}
        </p>
      )}
    </div>
  );
}

export function cardInWords({ a, b, kindId, severity, status }: Contradiction, lookup: CaseLookup): string {
  return words('board.card', {
    one: quotedSide(a, lookup).quote,
    other: quotedSide(b, lookup).quote,
    kind: lookup.get('contradictionKind', kindId)?.name ?? '',
    severity: words(SEVERITY_NAMES[severity]),
    status: words(STATUS_NAMES[status]),
  });
}
