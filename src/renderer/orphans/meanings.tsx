/** What a change of words did to their meaning, spelled out. */
import { meaningChanges } from '#core/guard.ts';
import type { GuardTerms, MeaningChange, MeaningKind } from '#core/guard.ts';

import { Badge } from '../ui/badge.tsx';
import styles from './orphans.module.css';

const MEANING_WORDS: Readonly<Record<MeaningKind, string>> = {
  negation: 'negation changed',
  number: 'number changed',
  date: 'date changed',
  name: 'name changed',
  frame: 'word of a frame changed',
};

interface MeaningsProps {
  readonly before: string;
  readonly after: string;
  readonly terms: GuardTerms;
}

export function Meanings({ before, after, terms }: MeaningsProps) {
  const changes = meaningChanges(before, after, terms);
  if (changes.length === 0) return null;
  return (
    <ul className={styles.meanings} aria-label="Changes of meaning">
      {changes.map((change, index) => (
        <li key={index}>
          <Badge tone="danger">{MEANING_WORDS[change.kind]}</Badge> <bdi>{changeInWords(change)}</bdi>
        </li>
      ))}
    </ul>
  );
}

export function changeInWords({ before, after }: Pick<MeaningChange, 'before' | 'after'>): string {
  if (before === '') return `“${after}” came in`;
  if (after === '') return `“${before}” is gone`;
  return `“${before}” became “${after}”`;
}
