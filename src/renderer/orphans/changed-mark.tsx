/** A mark that stands on other words than those it was made on: what changed, and whether it matters. */
import { describe } from '#core/anchor.ts';
import { canonicalText } from '#core/body.ts';
import { meaningChanges } from '#core/guard.ts';
import type { GuardTerms, MeaningKind } from '#core/guard.ts';
import { moveMark } from '#core/marking.ts';
import { placedText, placerFor } from '#core/placement.ts';
import type { Mark } from '#core/records.ts';

import { goToMark } from '../passages.ts';
import { useSession } from '../session.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { markName } from './mark-name.ts';
import styles from './orphans.module.css';
import { Difference } from './proposals.tsx';

const MEANING_WORDS: Readonly<Record<MeaningKind, string>> = {
  negation: 'negation changed',
  number: 'number changed',
  date: 'date changed',
  name: 'name changed',
  frame: 'word of a frame changed',
};

interface ChangedMarkProps {
  readonly mark: Mark;
  readonly before: string;
  readonly after: string;
  readonly terms: GuardTerms;
}

export function ChangedMark({ mark, before, after, terms }: ChangedMarkProps) {
  const session = useSession();
  const { workspace, commit } = session;
  const meanings = new Set(meaningChanges(before, after, terms).map(({ kind }) => kind));

  async function keep(): Promise<void> {
    const text = await workspace.text(mark.record.articleId);
    const placement = placerFor(placedText(text))(mark.record.anchor);
    if (placement.kind !== 'placed') return;
    const anchor = describe(canonicalText(text.blocks), placement.spans, text.hash);
    await commit(moveMark(mark, anchor, workspace.stamp(), 'Keep with the new words'));
  }

  return (
    <li className={styles.mark}>
      <div className={styles.name}>
        {markName(mark, workspace)}
        {[...meanings].map((kind) => (
          <Badge key={kind} tone="danger">
            {MEANING_WORDS[kind]}
          </Badge>
        ))}
      </div>
      <Difference before={before} after={after} />
      <div className={styles.buttons}>
        <Button onPress={() => void keep()}>Keep with the new words</Button>
        <Button variant="quiet" onPress={() => void goToMark(session, mark, true)}>
          Go to
        </Button>
      </div>
    </li>
  );
}
