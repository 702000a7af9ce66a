/** One entry of the codebook, to be looked at and changed. */
import { useState } from 'react';

import { editionOf } from '#core/codebook.ts';
import type { CodebookEntry, CodebookKind } from '#core/codebook.ts';
import { branchOf, changeEntry, confirmEdition, moveEntry, raiseEdition, setOpposed } from '#core/codebook-edits.ts';
import { describedUsing, outdatedUses } from '#core/codebook-uses.ts';
import type { DescribedRecord } from '#core/codebook-uses.ts';
import type { CodebookEntryId } from '#core/identifiers.ts';
import type { Frame } from '#core/model.ts';
import type { FieldsOf } from '#core/stamp.ts';

import { goToRecord } from '../go-to-record.ts';
import { Line } from '../record-line.tsx';
import { recordName } from '../record-title.ts';
import { useRecords, useSession } from '../session.tsx';
import { Button, ToggleButton } from '../ui/button.tsx';
import { ItemList } from '../ui/item-list.tsx';
import { NONE, Select, withNone } from '../ui/select.tsx';
import { words } from '../words.tsx';
import { AttributeForm } from './attribute-form.tsx';
import styles from './codebook-view.module.css';
import { ColourField } from './colour-field.tsx';
import { EntryEnd } from './entry-end.tsx';
import { keyFault } from './entry-keys.ts';

interface EntryFormProps {
  readonly kind: CodebookKind;
  readonly entry: CodebookEntry;
  readonly onGo: (id: CodebookEntryId) => void;
}

export function EntryForm({ kind, entry, onGo }: EntryFormProps) {
  const { workspace, commit, keyOwner } = useSession();
  const [before, setBefore] = useState<string | null>(null);
  const uses = describedUsing(kind, entry.id, workspace);
  const set = (fields: FieldsOf<Frame>) =>
    void commit(changeEntry(kind, entry as never, fields as never, workspace.stamp()));

  function redefine(definition: string): void {
    if (uses.length > 0 && entry.definition !== '') setBefore((known) => known ?? entry.definition);
    set({ definition });
  }

  return (
    <>
      <div className={styles.pair}>
        <div className={styles.grow}>
          <Line
            label={words('codebook.name')}
            value={entry.name}
            onCommit={(name) => set({ name })}
            isValid={(text) => text.trim() !== ''}
          />
        </div>
        {'colour' in entry && (
          <ColourField label={words('codebook.colour')} value={entry.colour} onCommit={(colour) => set({ colour })} />
        )}
        <Line
          label={words('codebook.key')}
          value={entry.hotkey ?? ''}
          onCommit={(key) => set({ hotkey: key === '' ? null : key })}
          isValid={(key) => keyFault(key, entry, workspace, keyOwner) === null}
          error={words('codebook.keyHint')}
        />
      </div>
      <p className={styles.hint}>{words('codebook.keyHint')}</p>
      <Line label={words('codebook.definition')} rows={3} value={entry.definition} onCommit={redefine} />
      {before !== null && before !== entry.definition && (
        <div className={styles.ask}>
          <p>{words('codebook.meaningAsk', { count: uses.length })}</p>
          <Button
            variant="primary"
            onPress={() => {
              void commit(raiseEdition(kind, entry, before, workspace.stamp()));
              setBefore(null);
            }}
          >
            {words('codebook.meaningYes')}
          </Button>
          <Button onPress={() => setBefore(null)}>{words('codebook.meaningNo')}</Button>
        </div>
      )}
      <Line label={words('codebook.example')} rows={2} value={entry.example} onCommit={(example) => set({ example })} />
      {kind === 'attribute' && <AttributeForm id={entry.id} />}
      {kind !== 'attribute' && 'parentId' in entry && <Parent kind={kind} entry={entry} />}
      {kind === 'frame' && <Opposed frame={entry as Frame} />}
      <Editions kind={kind} entry={entry} />
      <p className={styles.hint}>{words('codebook.uses', { count: uses.length })}</p>
      <EntryEnd kind={kind} entry={entry} onGo={onGo} />
    </>
  );
}

interface ParentProps {
  readonly kind: Exclude<CodebookKind, 'attribute'>;
  readonly entry: CodebookEntry & { readonly parentId: string | null };
}

function Parent({ kind, entry }: ParentProps) {
  const { workspace, commit } = useSession();
  const entries = useRecords(kind) as readonly CodebookEntry[];
  const own = branchOf(kind, entry.id, workspace);
  return (
    <Select<string>
      label={words('codebook.parent')}
      options={withNone(
        words('codebook.noParent'),
        entries.filter(({ id }) => !own.has(id)).map(({ id, name }) => ({ id: id as string, label: name })),
      )}
      value={entry.parentId ?? NONE}
      onChange={(id) => {
        const edit = moveEntry(kind, entry, id === NONE ? null : id, workspace, workspace.stamp());
        if (edit) void commit(edit);
      }}
    />
  );
}

function Opposed({ frame }: { readonly frame: Frame }) {
  const { workspace, commit } = useSession();
  const others = useRecords('frame').filter(({ id }) => id !== frame.id);
  if (others.length === 0) return null;
  return (
    <fieldset className={styles.opposed} aria-label={words('codebook.opposedGroup', { name: frame.name })}>
      <span className={styles.label}>{words('codebook.opposed')}</span>
      {others.map((other) => (
        <ToggleButton
          key={other.id}
          label={other.name}
          isSelected={frame.opposedTo.includes(other.id)}
          onChange={(isOpposed) => void commit(setOpposed(frame, other, isOpposed, workspace.stamp()))}
        />
      ))}
    </fieldset>
  );
}

/** Earlier definitions, and the records that were made under them. */
function Editions({ kind, entry }: { readonly kind: CodebookKind; readonly entry: CodebookEntry }) {
  const session = useSession();
  const { workspace, commit } = session;
  const [chosenId, setChosenId] = useState<string | null>(null);
  const outdated = outdatedUses(kind, entry, workspace);
  if (entry.earlier.length === 0) return null;
  return (
    <section>
      <h3>{words('codebook.edition', { edition: editionOf(entry) })}</h3>
      <p className={styles.label}>{words('codebook.earlier')}</p>
      <ul className={styles.earlier}>
        {entry.earlier.map(({ definition, until }) => (
          <li key={until} dir="auto">
            {words('codebook.earlierOne', {
              date: until.slice(0, 10),
              definition: definition || words('codebook.noDefinition'),
            })}
          </li>
        ))}
      </ul>
      {outdated.length > 0 && (
        <>
          <div className={styles.ask}>
            <p>
              {words('codebook.outdated', { count: outdated.length })} {words('codebook.outdatedHint')}
            </p>
            <Button onPress={() => void commit(confirmEdition(entry, outdated, workspace.stamp()))}>
              {words('codebook.confirmAll')}
            </Button>
          </div>
          <div className={styles.outdatedList}>
            <ItemList<DescribedRecord>
              label={words('codebook.outdatedList')}
              items={outdated}
              idOf={({ record }) => record.id}
              nameOf={(each) => recordName(each, workspace)}
              selectedId={chosenId}
              onSelect={(each) => {
                setChosenId(each.record.id);
                session.workbench.update({ focus: { kind: each.kind, id: each.record.id } });
              }}
              onAction={(each) => void commit(confirmEdition(entry, [each], workspace.stamp()))}
              onContextMenu={(each) => goToRecord(session, { kind: each.kind, id: each.record.id })}
            >
              {(each) => <span dir="auto">{recordName(each, workspace)}</span>}
            </ItemList>
          </div>
        </>
      )}
    </section>
  );
}
