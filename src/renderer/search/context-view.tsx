/** Words in context: a line an occurrence, the words sought beneath each other in the middle. */
import { Check, Download } from 'lucide-react';

import { useSession } from '../session.tsx';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { LongList } from '../ui/long-list.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { Select } from '../ui/select.tsx';
import { Words, words } from '../words.tsx';
import { CONCORDANCE_ORDERS } from './concordance.ts';
import type { ConcordanceHit, ConcordanceOrder } from './concordance.ts';
import { exportOccurrences, goToOccurrence, markOccurrences } from './context-actions.ts';
import styles from './context-view.module.css';
import { orderContext, runContext } from './run-context.ts';
import type { ContextState, SearchDesk } from './search-desk.ts';
import { useSearchState } from './use-search.ts';
import { capital } from './capital.ts';

const ROW_HEIGHT = 30;
const HOWS = ['words', 'expression'] as const satisfies readonly ContextState['how'][];

export interface ContextViewProps {
  readonly desk: SearchDesk;
  readonly onLeaveUp: () => void;
}

export function ContextView({ desk, onLeaveUp }: ContextViewProps) {
  const { context, words: typed } = useSearchState(desk);
  return (
    <>
      <div className={styles.tools}>
        <Select
          label={words('search.how')}
          hideLabel
          options={HOWS.map((id) => ({ id, label: words(`search.how${capital(id)}`) }))}
          value={context.how}
          onChange={(how) => desk.updateContext({ how })}
          className={styles.how}
        />
        <Checkbox isSelected={context.matchCase} onChange={(matchCase) => desk.updateContext({ matchCase })}>
          {words('search.matchCase')}
        </Checkbox>
        <Button
          variant="primary"
          keys="Enter"
          isDisabled={typed.trim() === ''}
          onPress={() => void runContext(desk)}
          className={styles.list}
        >
          {words('search.list')}
        </Button>
      </div>
      {context.trouble && <Notice tone="danger">{context.trouble}</Notice>}
      {context.running && <Scanning desk={desk} running={context.running} />}
      {context.query && !context.running && <Hits desk={desk} onLeaveUp={onLeaveUp} />}
      {!context.query && !context.running && !context.trouble && <Teaching />}
    </>
  );
}

interface ScanningProps {
  readonly desk: SearchDesk;
  readonly running: { readonly done: number; readonly of: number };
}

function Scanning({ desk, running }: ScanningProps) {
  return (
    <div className={styles.scanning}>
      <Progress
        label={words('search.scanning')}
        value={running.done}
        of={Math.max(1, running.of)}
        words={words('search.scanned', running)}
      />
      <Button onPress={() => desk.concordance.stop()}>{words('search.stop')}</Button>
    </div>
  );
}

function Hits({ desk, onLeaveUp }: ContextViewProps) {
  const session = useSession();
  const { context } = useSearchState(desk);
  const { hits, ticked } = context;
  if (hits.length === 0) {
    return (
      <EmptyState title={words('search.contextNothing')}>
        <p>{words('search.contextNothingHelp')}</p>
      </EmptyState>
    );
  }
  const articleOf = (hit: ConcordanceHit) => session.workspace.get('article', hit.articleId);

  function tick(index: number, range: boolean): void {
    const hit = hits[index];
    if (!hit) return;
    const next = new Set(ticked);
    if (range && context.active !== null) {
      const [from, to] = [Math.min(index, lastTick.get(desk) ?? index), Math.max(index, lastTick.get(desk) ?? index)];
      for (const each of hits.slice(from, to + 1)) next.add(each);
    } else if (!next.delete(hit)) next.add(hit);
    lastTick.set(desk, index);
    desk.updateContext({ ticked: next, active: index });
  }
  const tickAll = () => desk.updateContext({ ticked: new Set(ticked.size === hits.length ? [] : hits) });

  return (
    <>
      <div className={styles.summary}>
        <output>
          {context.count > hits.length
            ? words('search.hitsCut', { count: context.count, listed: hits.length })
            : words('search.hitCount', { count: hits.length })}
        </output>
        <Select<ConcordanceOrder>
          label={words('search.sort')}
          hideLabel
          options={CONCORDANCE_ORDERS.map((id) => ({ id, label: words(`search.sort${capital(id)}`) }))}
          value={context.order}
          onChange={(order) => void orderContext(desk, order)}
          className={styles.order}
        />
        <span className={styles.actions}>
          <span className={styles.ticked}>{words('search.ticked', { count: ticked.size })}</span>
          <Button onPress={tickAll}>{words(ticked.size === hits.length ? 'search.tickNone' : 'search.tickAll')}</Button>
          <Button
            variant="primary"
            isDisabled={ticked.size === 0}
            onPress={() => void markOccurrences(session, desk.state.context)}
          >
            {words('search.markTicked')}
          </Button>
          <Button icon={<Download />} onPress={() => void exportOccurrences(session, desk.state.context)}>
            {words('search.exportHits')}
          </Button>
        </span>
      </div>
      <LongList
        subject={`${context.order}\n${context.query?.words ?? ''}\n${hits.length}`}
        label={words('search.hits')}
        count={hits.length}
        rowHeight={ROW_HEIGHT}
        keyAt={String}
        nameAt={(index) => {
          const hit = hits[index];
          if (!hit) return '';
          const article = articleOf(hit)?.title ?? '';
          return words('search.hitLine', { before: hit.before, quote: hit.quote, after: hit.after, article });
        }}
        activeIndex={context.active}
        onActivate={(active) => desk.updateContext({ active })}
        onAction={(index) => {
          const hit = hits[index];
          if (hit) goToOccurrence(session, hit);
        }}
        actsOnClick
        ticks={{ isTicked: (index) => ticked.has(hits[index] as ConcordanceHit), onTick: tick, onTickAll: tickAll }}
        onLeaveUp={onLeaveUp}
        scrollTop={context.scrollTop}
        onScroll={desk.rememberContextScroll}
      >
        {(index) => {
          const hit = hits[index];
          if (!hit) return null;
          return (
            <Line
              hit={hit}
              where={articleOf(hit)?.source || articleOf(hit)?.title || ''}
              date={articleOf(hit)?.publishedAt ?? ''}
              isTicked={ticked.has(hit)}
              onTick={(range) => tick(index, range)}
            />
          );
        }}
      </LongList>
    </>
  );
}

/** The row ticked last, from which a range goes. */
const lastTick = new WeakMap<SearchDesk, number>();

interface LineProps {
  readonly hit: ConcordanceHit;
  readonly where: string;
  readonly date: string;
  readonly isTicked: boolean;
  readonly onTick: (range: boolean) => void;
}

function Line({ hit, where, date, isTicked, onTick }: LineProps) {
  return (
    <div className={styles.line}>
      {/* For the mouse; by key it is Space on the row, which says whether it is ticked. */}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <span
        className={styles.tick}
        data-ticked={isTicked || undefined}
        title={words('search.tickHit')}
        onClick={(event) => {
          event.stopPropagation();
          onTick(event.shiftKey);
        }}
      >
        <Check />
      </span>
      <span className={styles.before}>
        <bdi>{hit.before}</bdi>
      </span>
      <bdi className={styles.quote}>{hit.quote.replaceAll(/\s+/g, ' ')}</bdi>
      <span className={styles.after}>
        <bdi>{hit.after}</bdi>
      </span>
      <span className={styles.where}>
        <bdi>{where}</bdi> {date}
      </span>
    </div>
  );
}

function Teaching() {
  return (
    <div className={styles.teaching}>
      <EmptyState title={words('search.contextEmpty')}>
        <p>{words('search.contextIntro')}</p>
        {(['search.contextWords', 'search.contextFilters', 'search.contextTicks'] as const).map((key) => (
          <p key={key}>
            <Words of={key} />
          </p>
        ))}
      </EmptyState>
    </div>
  );
}
