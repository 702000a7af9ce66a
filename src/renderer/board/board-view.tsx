/** The view "Contradiction board": every contradiction as a card, put together by status, kind, frame, entity, source or article. */
import { useDeferredValue, useMemo, useState } from 'react';
import type { KeyboardEvent } from 'react';

import { changeRecord } from '#core/marking.ts';
import type { Contradiction } from '#core/model.ts';

import { goToClaim } from '../passages.ts';
import { useRecords, useSession, useWorkbench } from '../session.tsx';
import { Badge } from '../ui/badge.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ItemList } from '../ui/item-list.tsx';
import { ContextMenu } from '../ui/menu.tsx';
import type { MenuEntry, Point } from '../ui/menu.tsx';
import { Select } from '../ui/select.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { SearchField } from '../ui/text-field.tsx';
import { Words, words } from '../words.tsx';
import type { MessageKey } from '../words.tsx';
import styles from './board.module.css';
import { CandidateList } from './candidate-list.tsx';
import { cardInWords, ContradictionCard, STATUS_NAMES } from './contradiction-card.tsx';
import { columnsOf, searchedContradictions } from './groups.ts';
import type { Column, Grouping } from './groups.ts';
import { ResolutionDialog } from './resolution-dialog.tsx';
import type { Settled } from './resolution-dialog.tsx';
import { useCandidates } from './use-candidates.ts';

const GROUPINGS: readonly (readonly [Grouping, MessageKey])[] = [
  ['status', 'board.byStatus'],
  ['kind', 'board.byKind'],
  ['frame', 'board.byFrame'],
  ['entity', 'board.byEntity'],
  ['source', 'board.bySource'],
  ['article', 'board.byArticle'],
];

type Tab = 'contradictions' | 'candidates';

export function BoardView() {
  const contradictions = useRecords('contradiction');
  const [tab, setTab] = useState<Tab>('contradictions');
  const found = useCandidates();
  return (
    <section aria-label={words('board.title')} className={styles.view}>
      <h1 className={styles.title}>{words('board.title')}</h1>
      <div className={styles.body}>
        <Tabs<Tab>
          label={words('board.title')}
          selectedId={tab}
          onSelect={setTab}
          tabs={[
            {
              id: 'contradictions',
              label: words('board.contradictions'),
              count: contradictions.length,
              content: <Board contradictions={contradictions} />,
            },
            {
              id: 'candidates',
              label: words('board.candidates'),
              ...(found.kind === 'found' ? { count: found.candidates.length } : {}),
              content: <CandidateList found={found} />,
            },
          ]}
        />
      </div>
    </section>
  );
}

/** What a card is asked to do. */
interface Asked {
  readonly contradiction: Contradiction;
  readonly at: Point;
}

function Board({ contradictions }: { readonly contradictions: readonly Contradiction[] }) {
  const { workspace } = useSession();
  const claims = useRecords('claim');
  const statements = useRecords('statement');
  const articles = useRecords('article');
  const [grouping, setGrouping] = useState<Grouping>('status');
  const [sought, setSought] = useState('');
  const deferred = useDeferredValue(sought);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [settling, setSettling] = useState<{ readonly contradiction: Contradiction; readonly status: Settled } | null>(
    null,
  );
  const columns = useMemo(
    () =>
      columnsOf(searchedContradictions(contradictions, deferred, workspace), grouping, workspace, (status) =>
        words(STATUS_NAMES[status]),
      ),
    // Groups are read from these records.
    // oxlint-disable-next-line react/exhaustive-deps
    [contradictions, claims, statements, articles, deferred, grouping, workspace],
  );
  if (contradictions.length === 0) {
    return (
      <EmptyState title={words('board.empty')}>
        <p>
          <Words of="board.emptyText" />
        </p>
      </EmptyState>
    );
  }
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <SearchField
          label={words('board.search')}
          placeholder={words('board.searchHint')}
          value={sought}
          onChange={setSought}
        />
        <Select<Grouping>
          label={words('board.groupBy')}
          hideLabel
          options={GROUPINGS.map(([id, key]) => ({ id, label: words(key) }))}
          value={grouping}
          onChange={setGrouping}
        />
      </div>
      <div className={styles.columns} role="presentation" onKeyDown={goToNeighbour}>
        {columns.map((column) => (
          <BoardColumn key={column.id} column={column} onAsk={setAsked} />
        ))}
      </div>
      {asked && <CardMenu asked={asked} onClose={() => setAsked(null)} onSettle={setSettling} />}
      {settling && <ResolutionDialog {...settling} onClose={() => setSettling(null)} />}
    </div>
  );
}

/** The left and right arrow keys go to the list of the next column. */
function goToNeighbour(event: KeyboardEvent): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  const list = event.target instanceof HTMLElement && event.target.closest('[role="listbox"]');
  if (step === 0 || !list) return;
  const lists = Array.from(event.currentTarget.querySelectorAll<HTMLElement>('[role="listbox"]'));
  const filled = lists.filter((each) => each === list || each.querySelector('[role="option"]'));
  const next = filled[filled.indexOf(list as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  (next.querySelector<HTMLElement>('[role="option"]') ?? next).focus();
}

interface BoardColumnProps {
  readonly column: Column;
  readonly onAsk: (asked: Asked) => void;
}

function BoardColumn({ column, onAsk }: BoardColumnProps) {
  const session = useSession();
  const { workspace, workbench } = session;
  const { focus } = useWorkbench();
  const name = column.name || words('board.noGroup');
  return (
    <section className={styles.column} aria-label={name}>
      <h2 className={styles.columnHead}>
        {column.colour ? <Badge colour={column.colour}>{name}</Badge> : <bdi>{name}</bdi>}
        <span className={styles.count}>{column.contradictions.length}</span>
      </h2>
      <div className={styles.list}>
        <ItemList<Contradiction>
          label={words('board.column', { group: name })}
          items={column.contradictions}
          idOf={({ id }) => id}
          nameOf={(contradiction) => cardInWords(contradiction, workspace)}
          describe={() => words('board.cardHint')}
          selectedId={focus?.kind === 'contradiction' ? focus.id : null}
          onSelect={({ id }) => workbench.update({ focus: { kind: 'contradiction', id } })}
          onAction={(contradiction) => goToClaim(session, contradiction.a)}
          onDelete={({ id }) => {
            workbench.update({ focus: { kind: 'contradiction', id } });
            session.run('delete-focused');
          }}
          onContextMenu={(contradiction, at) => onAsk({ contradiction, at })}
          estimatedRowHeight={220}
        >
          {(contradiction) => <ContradictionCard contradiction={contradiction} />}
        </ItemList>
      </div>
    </section>
  );
}

type Action = 'compare' | Settled | 'open';

interface CardMenuProps {
  readonly asked: Asked;
  readonly onClose: () => void;
  readonly onSettle: (settling: { readonly contradiction: Contradiction; readonly status: Settled }) => void;
}

function CardMenu({ asked, onClose, onSettle }: CardMenuProps) {
  const session = useSession();
  const { workspace, commit } = session;
  const { contradiction } = asked;
  const entries: readonly MenuEntry<Action>[] = [
    { kind: 'item', id: 'compare', label: words('board.menuCompare'), keys: 'Enter' },
    { kind: 'separator', id: 'line' },
    { kind: 'item', id: 'explained', label: words('board.menuExplain') },
    { kind: 'item', id: 'resolved', label: words('board.menuResolve') },
    { kind: 'item', id: 'dismissed', label: words('board.menuDismiss') },
    { kind: 'item', id: 'open', label: words('board.menuReopen'), isDisabled: contradiction.status === 'open' },
  ];
  function act(action: Action): void {
    if (action === 'compare') goToClaim(session, contradiction.a);
    else if (action === 'open') {
      void commit(changeRecord('contradiction', contradiction, { status: 'open' }, workspace.stamp()));
    } else onSettle({ contradiction, status: action });
  }
  return <ContextMenu label={words('board.menu')} entries={entries} at={asked.at} onAction={act} onClose={onClose} />;
}
