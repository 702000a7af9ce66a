/** Places where a mark may stand now, each with how well it fits; one is taken by a person, or none. */
import { wordDiff } from '#core/word-diff.ts';
import type { GuardTerms } from '#core/guard.ts';
import type { Candidate, Location } from '#core/location.ts';
import type { Span } from '#core/span.ts';

import { Button } from '../ui/button.tsx';
import { words } from '../words.tsx';
import { alikeInWords, leadInWords } from './likeness-words.ts';
import { Meanings } from './meanings.tsx';
import styles from './orphans.module.css';

interface ProposalsProps {
  readonly before: string;
  readonly location: Location;
  readonly terms: GuardTerms;
  readonly wordsOf: (spans: readonly Span[]) => string;
  readonly onShow: (spans: readonly Span[]) => void;
  readonly onTake: (spans: readonly Span[]) => void;
}

export function Proposals({ before, location, terms, wordsOf, onShow, onTake }: ProposalsProps) {
  const candidates: readonly Candidate[] = location.kind === 'exact' ? [location] : location.candidates;
  if (candidates.length === 0) {
    return <p className={styles.hint}>{words('orphans.nothingLike')}</p>;
  }
  return (
    <ol className={styles.proposals} aria-label={words('orphans.places')}>
      {candidates.map((candidate) => (
        <li key={candidate.spans[0]?.start} className={styles.proposal}>
          <Difference before={before} after={wordsOf(candidate.spans)} />
          <Meanings before={before} after={wordsOf(candidate.spans)} terms={terms} />
          <dl className={styles.likeness}>
            <Share label={words('orphans.words')} value={candidate.quoteSimilarity} says={alikeInWords} />
            <Share label={words('orphans.surroundings')} value={candidate.contextSimilarity} says={alikeInWords} />
            <Share label={words('orphans.againstNext')} value={candidate.uniqueness} says={leadInWords} />
          </dl>
          <div className={styles.buttons}>
            <Button onPress={() => onTake(candidate.spans)}>{words('orphans.attachHere')}</Button>
            <Button variant="quiet" onPress={() => onShow(candidate.spans)}>
              {words('orphans.show')}
            </Button>
          </div>
        </li>
      ))}
    </ol>
  );
}

interface ShareProps {
  readonly label: string;
  /** 0 to 1. */
  readonly value: number;
  readonly says: (value: number) => string;
}

function Share({ label, value, says }: ShareProps) {
  return (
    <div className={styles.share}>
      <dt>{label}</dt>
      <dd>
        <meter min={0} max={1} value={value} aria-hidden="true" />{' '}
        {words('orphans.share', { says: says(value), percent: Math.round(value * 100) })}
      </dd>
    </div>
  );
}

/** Old words against new ones: what went is struck out, what came is underlined. */
export function Difference({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <p className={styles.difference} dir="auto">
      {wordDiff(before, after).map((piece, index) => {
        if (piece.kind === 'removed') return <del key={index}>{piece.text}</del>;
        if (piece.kind === 'inserted') return <ins key={index}>{piece.text}</ins>;
        return <span key={index}>{piece.text}</span>;
      })}
    </p>
  );
}
