import { Badge } from '../ui/badge.tsx';
import styles from './case-row.module.css';
import type { CaseSummary } from './case-shelf.ts';

/** What is seen of a case in the list of cases. */
export function CaseRow({ summary }: { readonly summary: CaseSummary }) {
  return (
    <div className={summary.deletedAt === null ? styles.row : styles.deleted}>
      <div className={styles.name}>
        <bdi>{summary.name}</bdi>
        {summary.isOpen && <Badge tone="accent">open</Badge>}
        {summary.deletedAt !== null && <Badge>deleted {summary.deletedAt.slice(0, 10)}</Badge>}
      </div>
      <div className={styles.about}>
        {counts(summary)} · changed {summary.modifiedAt.slice(0, 10)}
      </div>
    </div>
  );
}

/** The accessible name of a case in the list. */
export function caseInWords(summary: CaseSummary): string {
  const state = summary.deletedAt === null ? (summary.isOpen ? ', open' : '') : ', deleted';
  return `${summary.name}${state}, ${counts(summary)}`;
}

function counts({ articles, claims, contradictions }: CaseSummary): string {
  return [
    `${articles} ${articles === 1 ? 'article' : 'articles'}`,
    `${claims} ${claims === 1 ? 'claim' : 'claims'}`,
    `${contradictions} ${contradictions === 1 ? 'contradiction' : 'contradictions'}`,
  ].join(', ');
}
