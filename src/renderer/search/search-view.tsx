/** Search: everything in the case by words and filters, and words in their context. */
import { Group } from 'react-aria-components';
import { useEffect, useRef } from 'react';

import { useWorkbench } from '../session.tsx';
import { Progress } from '../ui/progress.tsx';
import { Notice } from '../ui/notice.tsx';
import { ToggleButton } from '../ui/button.tsx';
import { SearchField } from '../ui/text-field.tsx';
import { words } from '../words.tsx';
import { ContextView } from './context-view.tsx';
import { runContext } from './run-context.ts';
import { FilterBar } from './filter-bar.tsx';
import { Results } from './results.tsx';
import { SavedSearches } from './saved-searches.tsx';
import type { SearchDesk } from './search-desk.ts';
import styles from './search-view.module.css';
import { useIndexProgress, useSearchDesk, useSearching, useSearchState } from './use-search.ts';
import { capital } from './capital.ts';

export function SearchView() {
  const desk = useSearchDesk();
  const state = useSearchState(desk);
  const { view } = useWorkbench();
  const region = useRef<HTMLElement>(null);
  useSearching(desk);
  useEffect(() => desk.attend(), [desk]);
  // Whoever asks for the search again, while it shows, wants to write.
  const shown = useRef<unknown>(null);
  useEffect(() => {
    const isFresh = shown.current === null;
    shown.current = view;
    const { active, context, tab } = desk.state;
    const hasPlace = tab === 'records' ? active !== null : context.active !== null;
    if (isFresh && hasPlace) focusList(region.current);
    else focusBox(region.current);
  }, [view, desk]);

  return (
    <section ref={region} className={styles.view} aria-label={words('search.title')}>
      <h2 className="visually-hidden">{words('search.title')}</h2>
      <div className={styles.head}>
        <div
          className={styles.box}
          role="presentation"
          onKeyDown={(event) => {
            if (!(event.target instanceof HTMLInputElement) || event.nativeEvent.isComposing) return;
            if (event.key === 'ArrowDown') focusList(region.current);
            else if (event.key === 'Enter' && state.tab === 'context') void runContext(desk);
            else return;
            event.preventDefault();
          }}
        >
          <SearchField
            label={words('search.box')}
            placeholder={words('search.placeholder')}
            value={state.words}
            onChange={(typed) => desk.update({ words: typed, active: null, scrollTop: 0 })}
          />
          <SavedSearches desk={desk} />
        </div>
        <Group className={styles.tabs as string} aria-label={words('search.tabs')}>
          {(['records', 'context'] as const).map((tab) => (
            <ToggleButton
              key={tab}
              label={words(`search.tab${capital(tab)}`)}
              isSelected={state.tab === tab}
              onChange={() => desk.update({ tab })}
            />
          ))}
          <FilterBar desk={desk} />
        </Group>
      </div>
      <IndexState desk={desk} />
      {state.tab === 'records' ? (
        <Results desk={desk} onLeaveUp={() => focusBox(region.current)} />
      ) : (
        <ContextView desk={desk} onLeaveUp={() => focusBox(region.current)} />
      )}
    </section>
  );
}

function focusBox(region: HTMLElement | null): void {
  const box = region?.querySelector<HTMLInputElement>('input[type="search"]');
  box?.focus();
  box?.select();
}

function focusList(region: HTMLElement | null): void {
  region?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
}

/** Says what may be missing from what is found, and why. */
function IndexState({ desk }: { readonly desk: SearchDesk }) {
  const { progress, isBroken, isBuilding } = useIndexProgress(desk);
  if (isBroken) return <Notice tone="danger">{words('search.broken')}</Notice>;
  if (!isBuilding || !progress) return null;
  return (
    <div className={styles.building}>
      <Progress
        label={words('search.buildingLabel')}
        value={progress.indexed}
        of={progress.of}
        words={words('search.building', { indexed: progress.indexed, of: progress.of })}
      />
    </div>
  );
}
