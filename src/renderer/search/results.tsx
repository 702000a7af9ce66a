/** What was found, by kinds, in a list. */
import { Group } from 'react-aria-components';
import { memo, useEffect } from 'react';

import { conditionValues, withCondition } from '#core/query.ts';
import { KIND_GROUPS } from '#core/query-kinds.ts';

import { useSession } from '../session.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { LongList } from '../ui/long-list.tsx';
import { Button, ToggleButton } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { Words, words } from '../words.tsx';
import { focusHit, goToHit } from './go-to-hit.ts';
import { HitRow } from './hit-row.tsx';
import { lookOf } from './hit-words.ts';
import type { HitKey, HitOrder } from './search-calls.ts';
import type { SearchDesk } from './search-desk.ts';
import styles from './search-view.module.css';
import { useExcerpt, useExcerpts, useIndexProgress, useSearchState } from './use-search.ts';
import { capital } from './capital.ts';

const ROW_HEIGHT = 92;
/** How many words taken for another are named. */
const MOST_NAMED = 5;
const ORDERS: readonly HitOrder[] = ['relevance', 'newest', 'oldest'];

export interface ResultsProps {
  readonly desk: SearchDesk;
  readonly onLeaveUp: () => void;
}

export function Results({ desk, onLeaveUp }: ResultsProps) {
  const session = useSession();
  const state = useSearchState(desk);
  const { isBuilding } = useIndexProgress(desk);
  const want = useExcerpts(desk);
  const { found } = state;
  const asks = state.words.trim() !== '' || state.conditions.length > 0;
  if (!asks) return <Teaching />;
  if (!found) return <div className={styles.list} />;
  const isBusy = state.answered?.words !== state.words || state.answered.conditions !== state.conditions;
  const keys = found.keys;
  const activeIndex = state.active === null ? -1 : keys.indexOf(state.active);

  function go(index: number): void {
    const key = keys[index];
    if (!key) return;
    desk.update({ active: key });
    goToHit(session, key, desk.state.excerpts.get(key)?.place ?? null);
  }

  return (
    <>
      <KindRow desk={desk} />
      <div className={styles.summary}>
        <output>
          {words('search.count', { count: keys.length })}
          {found.similar.map(({ word, like }) => (
            <span key={word} className={styles.similar} dir="auto">
              {like.length === 0
                ? words('search.similarNone', { word })
                : words('search.similar', { word, like: like.slice(0, MOST_NAMED).join(', ') })}
            </span>
          ))}
        </output>
        <Select<HitOrder>
          label={words('search.order')}
          hideLabel
          options={ORDERS.map((id) => ({ id, label: words(`search.order${capital(id)}`) }))}
          value={state.order}
          onChange={(order) => desk.update({ order, active: null, scrollTop: 0 })}
          className={styles.order}
        />
      </div>
      {keys.length === 0 && !isBuilding ? (
        <EmptyState title={words('search.nothing')}>
          <p>{words('search.nothingHelp')}</p>
          {state.conditions.length > 0 && (
            <Button onPress={() => desk.update({ conditions: [] })}>{words('search.clearFilters')}</Button>
          )}
        </EmptyState>
      ) : (
        <div className={styles.list} aria-busy={isBusy}>
          <LongList
            subject={`${state.words}\n${JSON.stringify(state.conditions)}\n${state.order}`}
            label={words('search.results')}
            count={keys.length}
            rowHeight={ROW_HEIGHT}
            keyAt={(index) => keys[index] ?? ''}
            nameAt={(index) => {
              const key = keys[index];
              const look = key && lookOf(session.workspace, key);
              if (!key || !look) return words('search.gone');
              const title = look.title ?? state.excerpts.get(key)?.text?.text ?? '';
              return words('search.hitName', { kind: look.kind, title });
            }}
            activeIndex={activeIndex < 0 ? null : activeIndex}
            onActivate={(index) => {
              const key = keys[index];
              if (!key) return;
              desk.update({ active: key });
              focusHit(session, key);
            }}
            onAction={go}
            actsOnClick
            onLeaveUp={onLeaveUp}
            scrollTop={state.scrollTop}
            onScroll={desk.rememberScroll}
          >
            {(index) => {
              const key = keys[index];
              return key && <Wanted want={want} hitKey={key} desk={desk} />;
            }}
          </LongList>
        </div>
      )}
    </>
  );
}

interface WantedProps {
  readonly want: (key: HitKey) => void;
  readonly hitKey: HitKey;
  readonly desk: SearchDesk;
}

/** A row asks for its excerpt once it shows. */
const Wanted = memo(function Wanted({ want, hitKey, desk }: WantedProps) {
  const { workspace } = useSession();
  const excerpt = useExcerpt(desk, hitKey);
  useEffect(() => {
    if (!excerpt) want(hitKey);
  });
  const look = lookOf(workspace, hitKey);
  if (!look) return <div className={styles.gone}>{words('search.gone')}</div>;
  return <HitRow look={look} excerpt={excerpt ?? null} />;
});

/** The kinds of what was found; several may be chosen. */
function KindRow({ desk }: { readonly desk: SearchDesk }) {
  const { found, conditions } = useSearchState(desk);
  const chosen = conditionValues(conditions, 'kind');
  const counts = found?.counts ?? {};
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const choose = (values: readonly string[]) =>
    desk.update({ conditions: withCondition(conditions, 'kind', values), active: null, scrollTop: 0 });
  return (
    <Group className={styles.kinds as string} aria-label={words('search.kinds')}>
      <ToggleButton
        label={words('search.everyKind', { count: all })}
        isSelected={chosen.length === 0}
        onChange={() => choose([])}
      />
      {KIND_GROUPS.filter((group) => (counts[group] ?? 0) > 0 || chosen.includes(group)).map((group) => (
        <ToggleButton
          key={group}
          label={words('search.groupCount', {
            group: words(`search.group${capital(group)}`),
            count: counts[group] ?? 0,
          })}
          isSelected={chosen.includes(group)}
          onChange={(isSelected) => choose(isSelected ? [...chosen, group] : chosen.filter((value) => value !== group))}
        />
      ))}
    </Group>
  );
}

function Teaching() {
  return (
    <div className={styles.teaching}>
      <EmptyState title={words('search.empty')}>
        <p>{words('search.emptyIntro')}</p>
        <ul className={styles.lessons}>
          {(
            [
              'search.emptyWords',
              'search.emptyPhrase',
              'search.emptyWithout',
              'search.emptyFilters',
              'search.emptyContext',
              'search.emptyKeys',
            ] as const
          ).map((key) => (
            <li key={key}>
              <Words of={key} />
            </li>
          ))}
        </ul>
      </EmptyState>
    </div>
  );
}
