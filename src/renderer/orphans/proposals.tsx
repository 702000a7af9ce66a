/** Places where a mark may stand now, each with how well it fits; one is taken by a person, or none. */
import { wordDiff } from '#core/word-diff.ts';
import type { Candidate, Location } from '#core/location.ts';
import type { Span } from '#core/span.ts';

import { Button } from '../ui/button.tsx';
import styles from './orphans.module.css';

interface ProposalsProps {
  readonly before: string;
  readonly location: Location;
  readonly wordsOf: (spans: readonly Span[]) => string;
  readonly onShow: (spans: readonly Span[]) => void;
  readonly onTake: (spans: readonly Span[]) => void;
}

export function Proposals({ before, location, wordsOf, onShow, onTake }: ProposalsProps) {
  const candidates: readonly Candidate[] = location.kind === 'exact' ? [location] : location.candidates;
  if (candidates.length === 0) {
    return <p className={styles.hint}>Nothing like these words is left in the text. The mark is kept.</p>;
  }
  return (
    <ol className={styles.proposals} aria-label="Places it may stand now">
      {candidates.map((candidate) => (
        <li key={candidate.spans[0]?.start} className={styles.proposal}>
          <Difference before={before} after={wordsOf(candidate.spans)} />
          <dl className={styles.likeness}>
            <Share label="Words alike" value={candidate.quoteSimilarity} />
            <Share label="Surroundings alike" value={candidate.contextSimilarity} />
            <Share label="Lead over the next place" value={candidate.uniqueness} />
          </dl>
          <div className={styles.buttons}>
            <Button onPress={() => onTake(candidate.spans)}>Attach here</Button>
            <Button variant="quiet" onPress={() => onShow(candidate.spans)}>
              Show
            </Button>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Share({ label, value }: { readonly label: string; readonly value: number }) {
  return (
    <div className={styles.share}>
      <dt>{label}</dt>
      <dd>
        <meter min={0} max={1} value={value} aria-hidden="true" /> {Math.round(value * 100)} %
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
