/** The view "Codebook": frames, entity types, contradiction kinds and attributes, with what each means and what it describes. */
import { Download, Plus, Upload } from 'lucide-react';
import { useState } from 'react';

import { CODEBOOK_KINDS } from '#core/codebook.ts';
import type { CodebookEntry, CodebookKind } from '#core/codebook.ts';
import { outdatedCounts } from '#core/codebook-edits.ts';
import { describedUsing } from '#core/codebook-uses.ts';
import type { CodebookEntryId } from '#core/identifiers.ts';

import { useRecords, useSession, useWorkbench } from '../session.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ItemList } from '../ui/item-list.tsx';
import { Swatch } from '../ui/swatch.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { SearchField } from '../ui/text-field.tsx';
import { words } from '../words.tsx';
import type { MessageKey } from '../words.tsx';
import { searchedTree, treeOf } from './codebook-tree.ts';
import type { TreeRow } from './codebook-tree.ts';
import styles from './codebook-view.module.css';
import { EntryForm } from './entry-form.tsx';
import { makeEntry } from './new-entry.ts';

export const KIND_NAMES: Readonly<Record<CodebookKind, MessageKey>> = {
  frame: 'codebook.frame',
  entityType: 'codebook.entityType',
  contradictionKind: 'codebook.contradictionKind',
  attribute: 'codebook.attribute',
};

export function CodebookView() {
  const { workspace, run } = useSession();
  const { view } = useWorkbench();
  const entryId = view.kind === 'codebook' ? view.entryId : null;
  const shownKind = CODEBOOK_KINDS.find((kind) => entryId !== null && workspace.get(kind, entryId));
  const [chosenKind, setChosenKind] = useState<CodebookKind>('frame');
  const counts = {
    frame: useRecords('frame').length,
    entityType: useRecords('entityType').length,
    contradictionKind: useRecords('contradictionKind').length,
    attribute: useRecords('attribute').length,
  };
  const { workbench } = useSession();
  return (
    <section aria-label={words('codebook.title')} className={styles.view}>
      <header className={styles.head}>
        <h1 className={styles.title}>{words('codebook.title')}</h1>
        <Button variant="quiet" icon={<Upload />} onPress={() => run('import-codebook')}>
          {words('codebook.import')}
        </Button>
        <Button variant="quiet" icon={<Download />} onPress={() => run('export-codebook')}>
          {words('codebook.export')}
        </Button>
      </header>
      <div className={styles.body}>
        <Tabs<CodebookKind>
          label={words('codebook.kinds')}
          selectedId={shownKind ?? chosenKind}
          onSelect={(kind) => {
            setChosenKind(kind);
            workbench.update({ view: { kind: 'codebook', entryId: null } });
          }}
          tabs={CODEBOOK_KINDS.map((kind) => ({
            id: kind,
            label: words(KIND_NAMES[kind]),
            count: counts[kind],
            content: <Entries key={kind} kind={kind} entryId={entryId} />,
          }))}
        />
      </div>
    </section>
  );
}

interface EntriesProps {
  readonly kind: CodebookKind;
  readonly entryId: CodebookEntryId | null;
}

function Entries({ kind, entryId }: EntriesProps) {
  const { workspace, workbench, commit } = useSession();
  const entries = useRecords(kind) as readonly CodebookEntry[];
  // What the counts are counted from.
  useRecords('claim');
  useRecords('entity');
  useRecords('contradiction');
  const [sought, setSought] = useState('');
  const rows = searchedTree(treeOf(entries), sought);
  const chosen = entries.find(({ id }) => id === entryId);
  const outdated = outdatedCounts(kind, workspace);
  const usesOf = (id: string) => describedUsing(kind, id, workspace).length;

  function show(id: CodebookEntryId): void {
    workbench.update({ view: { kind: 'codebook', entryId: id } });
  }

  function add(): void {
    const { edit, id } = makeEntry(kind, workspace, workspace.stamp());
    void commit(edit);
    show(id);
  }

  function nameOf({ entry }: TreeRow): string {
    const parentId = 'parentId' in entry ? entry.parentId : null;
    const parent = entries.find(({ id }) => id === parentId);
    return words('codebook.entry', {
      name: entry.name,
      uses: usesOf(entry.id),
      under: parent ? words('codebook.under', { parent: parent.name }) : '',
      outdated: outdated.get(entry.id) ?? 0,
    });
  }

  return (
    <div className={styles.columns}>
      <div className={styles.side}>
        <SearchField label={words('codebook.search')} value={sought} onChange={setSought} />
        {/* Above the list: messages come up at the lower edge, and would lie over it. */}
        <Button icon={<Plus />} onPress={add}>
          {words('codebook.add')}
        </Button>
        <div className={styles.list}>
          <ItemList<TreeRow>
            label={words('codebook.entries')}
            items={rows}
            idOf={({ entry }) => entry.id}
            nameOf={nameOf}
            selectedId={entryId}
            onSelect={({ entry }) => show(entry.id)}
            estimatedRowHeight={34}
            emptyState={<EmptyState title={words('codebook.nothing')} />}
          >
            {({ entry, depth }) => (
              <div className={styles.row} style={{ paddingInlineStart: `${depth * 1.1}rem` }}>
                {'colour' in entry && <Swatch colour={entry.colour} place={entries.indexOf(entry)} />}
                <bdi className={styles.name}>{entry.name}</bdi>
                {(outdated.get(entry.id) ?? 0) > 0 && <span className={styles.outdated}>!</span>}
                {entry.hotkey !== null && <kbd className={styles.key}>{entry.hotkey}</kbd>}
                <span className={styles.count}>{usesOf(entry.id)}</span>
              </div>
            )}
          </ItemList>
        </div>
      </div>
      <div className={styles.form}>
        {chosen ? (
          <EntryForm key={chosen.id} kind={kind} entry={chosen} onGo={show} />
        ) : (
          <EmptyState title={words('codebook.choose')}>
            <p>{words('codebook.chooseText')}</p>
          </EmptyState>
        )}
      </div>
    </div>
  );
}
