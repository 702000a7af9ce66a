/** What a change of words did to their meaning, spelled out. */
import { meaningChanges } from '#core/guard.ts';
import type { GuardTerms, MeaningChange } from '#core/guard.ts';

import { Badge } from '../ui/badge.tsx';
import { words } from '../words.tsx';
import styles from './orphans.module.css';

interface MeaningsProps {
  readonly before: string;
  readonly after: string;
  readonly terms: GuardTerms;
}

export function Meanings({ before, after, terms }: MeaningsProps) {
  const changes = meaningChanges(before, after, terms);
  if (changes.length === 0) return null;
  return (
    <ul className={styles.meanings} aria-label={words('orphans.meanings')}>
      {changes.map((change, index) => (
        <li key={index}>
          <Badge tone="danger">{words('orphans.meaning', { kind: change.kind })}</Badge>{' '}
          <bdi>{changeInWords(change)}</bdi>
        </li>
      ))}
    </ul>
  );
}

export function changeInWords({ before, after }: Pick<MeaningChange, 'before' | 'after'>): string {
  if (before === '') return words('orphans.cameIn', { after });
  if (after === '') return words('orphans.isGone', { before });
  return words('orphans.became', { before, after });
}
