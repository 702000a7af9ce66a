/** A mark whose words are gone: quoted with its old context, to be found again, attached elsewhere, or deleted. */
import { useState } from 'react';

import { describe, quoteOf, wordsAt } from '#core/anchor.ts';
import type { GuardTerms } from '#core/guard.ts';
import type { Location } from '#core/location.ts';
import { moveMark } from '#core/marking.ts';
import type { ArticleText } from '#core/text-model.ts';
import type { Mark } from '#core/records.ts';
import type { Span } from '#core/span.ts';

import { deleteRecord } from '../marking.ts';
import { passageOf } from '../passages.ts';
import { useSession, useWorkbench } from '../session.tsx';
import { Button } from '../ui/button.tsx';
import { createWorkerCalls } from '../ui/worker-calls.ts';
import { words } from '../words.tsx';
import type { LocateRequest } from './locate.worker.ts';
import { markName } from './mark-name.ts';
import styles from './orphans.module.css';
import { Proposals } from './proposals.tsx';

function startWorker(): Worker {
  return new Worker(new URL('./locate.worker.ts', import.meta.url), { type: 'module', name: 'locate' });
}

interface OrphanedMarkProps {
  readonly mark: Mark;
  readonly text: ArticleText;
  readonly canonical: string;
  readonly terms: GuardTerms;
  /** Made on a text that this article has never had, so that nothing is known of what became of its words. */
  readonly isForeign: boolean;
}

/** What a search found, on the text that it searched. */
interface Found {
  readonly textHash: string;
  readonly location: Location;
}

export function OrphanedMark({ mark, text, canonical, terms, isForeign }: OrphanedMarkProps) {
  const session = useSession();
  const { workspace, workbench, commit, announce } = session;
  const { selection } = useWorkbench();
  const [isSearching, setSearching] = useState(false);
  const [latest, setFound] = useState<Found | null>(null);
  // Places in a text that has changed since are no places any more.
  const found = latest?.textHash === text.hash ? latest.location : null;
  const [first] = mark.record.anchor.spans;
  const canAttach = selection?.articleId === mark.record.articleId;

  async function attachToSelection(): Promise<void> {
    if (!selection || !canAttach) return;
    const passage = await passageOf(session, selection);
    await commit(moveMark(mark, passage.anchor, workspace.stamp(), 'Re-attach mark'));
    workbench.update({ selection: null });
  }

  async function attachTo(spans: readonly Span[]): Promise<void> {
    await commit(moveMark(mark, describe(canonical, spans, text.hash), workspace.stamp(), 'Re-attach mark'));
    workbench.openArticle(mark.record.articleId, spans);
  }

  async function search(): Promise<void> {
    setSearching(true);
    const calls = createWorkerCalls<LocateRequest, Location>(startWorker);
    const location = await calls.ask({ anchor: mark.record.anchor, text: canonical, textHash: text.hash });
    calls.stop();
    setSearching(false);
    setFound(location && { location, textHash: text.hash });
    if (!location) announce(words('orphans.brokeDown'));
  }

  return (
    <li className={styles.mark}>
      <div className={styles.name}>{markName(mark, workspace)}</div>
      <p className={styles.context} dir="auto">
        …{first?.prefix}
        <strong>{quoteOf(mark.record.anchor)}</strong>
        {mark.record.anchor.spans.at(-1)?.suffix}…
      </p>
      <div className={styles.buttons}>
        <Button onPress={() => void attachToSelection()} isDisabled={!canAttach}>
          {words('orphans.attach')}
        </Button>
        <Button onPress={() => void search()} isDisabled={isSearching}>
          {words('orphans.findAgain')}
        </Button>
        <Button variant="quiet" onPress={() => void deleteRecord(session, { kind: mark.kind, id: mark.record.id })}>
          {words('orphans.delete')}
        </Button>
      </div>
      {isForeign && <p className={styles.hint}>{words('orphans.foreign')}</p>}
      {!canAttach && <p className={styles.hint}>{words('orphans.selectFirst')}</p>}
      {isSearching && <p className={styles.hint}>{words('orphans.searching')}</p>}
      {found !== null && !isSearching && (
        <Proposals
          before={quoteOf(mark.record.anchor)}
          location={found}
          terms={terms}
          wordsOf={(spans) => wordsAt(canonical, spans)}
          onShow={(spans) => workbench.openArticle(mark.record.articleId, spans)}
          onTake={(spans) => void attachTo(spans)}
        />
      )}
    </li>
  );
}
