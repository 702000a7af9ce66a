/** The list "Suggestions": what could be marked in the open article, to accept or dismiss by key. */
import { CheckCheck, ListX } from 'lucide-react';
import { useMemo, useState } from 'react';

import type { Suggestion } from '#core/suggestion.ts';

import { useFocusedSuggestion, useRecords, useSession, useSuggestions, useWorkbench } from '../session.tsx';
import { Badge } from '../ui/badge.tsx';
import { IconButton } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ItemList } from '../ui/item-list.tsx';
import { ContextMenu } from '../ui/menu.tsx';
import type { MenuEntry, Point } from '../ui/menu.tsx';
import { Select } from '../ui/select.tsx';
import { Words, words } from '../words.tsx';
import { accept, dismiss } from './decide.ts';
import { alikeTo, findSuggestions } from './find-suggestions.ts';
import type { SuggestionFilter, SuggestionOrder } from './find-suggestions.ts';
import { switchSuggestions, useSuggesting } from './suggesting.ts';
import styles from './suggestion-list.module.css';
import { detailInWords, kindInWords, reasonInWords, suggestionInWords } from './suggestion-words.ts';

type MenuAction = 'accept' | 'dismiss' | 'accept-alike' | 'dismiss-alike';

interface OpenMenu {
  readonly suggestion: Suggestion;
  readonly at: Point;
}

export function SuggestionList() {
  const session = useSession();
  const { workspace, workbench, suggested } = session;
  const { articleId } = useWorkbench();
  const { isOn } = useSuggesting();
  const suggestions = useSuggestions(articleId);
  const focused = useFocusedSuggestion();
  const [filter, setFilter] = useState<SuggestionFilter>('all');
  const [order, setOrder] = useState<SuggestionOrder>('text');
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const found = useMemo(() => findSuggestions(suggestions, filter, order), [suggestions, filter, order]);
  // What a row says depends on the names of types and entities.
  useRecords('entityType');

  function choose(suggestion: Suggestion): void {
    suggested.focus(suggestion);
    workbench.openArticle(suggestion.articleId, [suggestion.span]);
  }

  function act(action: MenuAction, suggestion: Suggestion): void {
    const meant = action.endsWith('alike') ? alikeTo(suggestion, suggestions) : [suggestion];
    void (action.startsWith('accept') ? accept(session, meant) : dismiss(session, meant));
  }

  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <Select
          label={words('suggestions.filter')}
          hideLabel
          options={FILTERS.map(([id, key]) => ({ id, label: words(key) }))}
          value={filter}
          onChange={setFilter}
        />
        <Select
          label={words('suggestions.order')}
          hideLabel
          options={ORDERS.map(([id, key]) => ({ id, label: words(key) }))}
          value={order}
          onChange={setOrder}
        />
        <div className={styles.bulk}>
          <Checkbox isSelected={isOn} onChange={switchSuggestions}>
            {words('suggestions.on')}
          </Checkbox>
          <span className={styles.count}>{words('suggestions.count', { count: found.length })}</span>
          <IconButton
            label={words('suggestions.acceptListed')}
            isDisabled={found.length === 0}
            icon={<CheckCheck />}
            onPress={() => void accept(session, found)}
          />
          <IconButton
            label={words('suggestions.dismissListed')}
            isDisabled={found.length === 0}
            icon={<ListX />}
            onPress={() => void dismiss(session, found)}
          />
        </div>
      </div>
      <div className={styles.list}>
        <ItemList
          label={words('suggestions.title')}
          items={found}
          idOf={({ fingerprint }) => fingerprint}
          nameOf={(suggestion) => suggestionInWords(suggestion, workspace)}
          describe={(suggestion) => reasonInWords(suggestion)}
          selectedId={focused && focused.articleId === articleId ? focused.fingerprint : null}
          onSelect={choose}
          onAction={(suggestion) => act('accept', suggestion)}
          onDelete={(suggestion) => act('dismiss', suggestion)}
          onContextMenu={(suggestion, at) => setMenu({ suggestion, at })}
          estimatedRowHeight={54}
          emptyState={<NoSuggestions hasOthers={suggestions.length > 0} />}
        >
          {(suggestion) => <SuggestionRow suggestion={suggestion} />}
        </ItemList>
      </div>
      {menu && (
        <ContextMenu<MenuAction>
          label={words('suggestions.menu')}
          at={menu.at}
          entries={entriesFor(alikeTo(menu.suggestion, suggestions).length)}
          onAction={(action) => act(action, menu.suggestion)}
          onClose={() => setMenu(null)}
        />
      )}
    </div>
  );
}

const FILTERS = [
  ['all', 'suggestions.filterAll'],
  ['names', 'suggestions.filterNames'],
  ['figures', 'suggestions.filterFigures'],
  ['attributions', 'suggestions.filterAttributions'],
  ['claims', 'suggestions.filterClaims'],
] as const;
const ORDERS = [
  ['text', 'suggestions.orderText'],
  ['score', 'suggestions.orderScore'],
] as const;

function entriesFor(alike: number): readonly MenuEntry<MenuAction>[] {
  const item = (id: MenuAction, label: string, keys: string): MenuEntry<MenuAction> => ({
    kind: 'item',
    id,
    label,
    keys,
  });
  const one = [
    item('accept', words('suggestions.acceptThis'), 'Enter'),
    item('dismiss', words('suggestions.dismissThis'), 'Delete'),
  ];
  if (alike < 2) return one;
  return [
    ...one,
    { kind: 'separator', id: 'alike' },
    item('accept-alike', words('suggestions.acceptAll', { count: alike }), 'Shift+y'),
    item('dismiss-alike', words('suggestions.dismissAll', { count: alike }), 'Shift+d'),
  ];
}

function SuggestionRow({ suggestion }: { readonly suggestion: Suggestion }) {
  const { workspace } = useSession();
  const type =
    suggestion.kind === 'entity' && suggestion.typeId !== null
      ? workspace.get('entityType', suggestion.typeId)
      : undefined;
  const detail = detailInWords(suggestion);
  return (
    <div className={styles.row}>
      <div className={styles.quote} dir="auto">
        {suggestion.quote}
      </div>
      <div className={styles.facts}>
        <Badge colour={type?.colour}>{kindInWords(suggestion, workspace)}</Badge>
        {detail !== '' && <bdi className={styles.detail}>{detail}</bdi>}
        <bdi className={styles.reason}>{reasonInWords(suggestion)}</bdi>
      </div>
    </div>
  );
}

function NoSuggestions({ hasOthers }: { readonly hasOthers: boolean }) {
  const { articleId } = useWorkbench();
  const { isOn, isReading } = useSuggesting();
  if (!isOn) return <EmptyState title={words('suggestions.off')}>{words('suggestions.offHint')}</EmptyState>;
  if (articleId === null) return <EmptyState title={words('suggestions.noArticle')} />;
  if (hasOthers) return <EmptyState title={words('suggestions.noneFits')} />;
  if (isReading) return <EmptyState title={words('suggestions.reading')} />;
  return (
    <EmptyState title={words('suggestions.none')}>
      <p>
        <Words of="suggestions.noneHint" />
      </p>
    </EmptyState>
  );
}
