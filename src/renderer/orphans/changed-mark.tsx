/** A mark that stands on other words than those it was made on: what changed, and whether it matters. */
import { describe } from '#core/anchor.ts';
import { canonicalText } from '#core/body.ts';
import type { GuardTerms } from '#core/guard.ts';
import { moveMark } from '#core/marking.ts';
import { placedText, placerFor } from '#core/placement.ts';
import type { Mark } from '#core/records.ts';

import { goToMark } from '../passages.ts';
import { useSession } from '../session.tsx';
import { Button } from '../ui/button.tsx';
import { words } from '../words.tsx';
import { markName } from './mark-name.ts';
import { Meanings } from './meanings.tsx';
import styles from './orphans.module.css';
import { Difference } from './proposals.tsx';

interface ChangedMarkProps {
  readonly mark: Mark;
  readonly before: string;
  readonly after: string;
  readonly terms: GuardTerms;
}

export function ChangedMark({ mark, before, after, terms }: ChangedMarkProps) {
  const session = useSession();
  const { workspace, workbench, commit } = session;

  async function keep(): Promise<void> {
    await workbench.surface?.flush();
    const text = await workspace.text(mark.record.articleId);
    const placement = placerFor(placedText(text))(mark.record.anchor);
    if (placement.kind !== 'placed') return;
    const anchor = describe(canonicalText(text.blocks), placement.spans, text.hash);
    await commit(moveMark(mark, anchor, workspace.stamp(), 'Keep with the new words'));
  }

  return (
    <li className={styles.mark}>
      <div className={styles.name}>{markName(mark, workspace)}</div>
      <Difference before={before} after={after} />
      <Meanings before={before} after={after} terms={terms} />
      <div className={styles.buttons}>
        <Button onPress={() => void keep()}>{words('orphans.keep')}</Button>
        <Button variant="quiet" onPress={() => void goToMark(session, mark, true)}>
          {words('orphans.goTo')}
        </Button>
      </div>
    </li>
  );
}
