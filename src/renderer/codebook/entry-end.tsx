/** How an entry ends: it is merged into another, or deleted with an heir for what it described. */
import { Merge, Trash2 } from 'lucide-react';
import { useState } from 'react';

import type { CodebookEntry, CodebookKind } from '#core/codebook.ts';
import { mergeEntries, removeEntry } from '#core/codebook-edits.ts';
import { describedUsing } from '#core/codebook-uses.ts';
import type { Edit } from '#core/edit.ts';
import type { CodebookEntryId } from '#core/identifiers.ts';

import { useRecords, useSession } from '../session.tsx';
import { Button } from '../ui/button.tsx';
import { NONE, Select, withNone } from '../ui/select.tsx';
import { words } from '../words.tsx';
import styles from './codebook-view.module.css';

interface EntryEndProps {
  readonly kind: CodebookKind;
  readonly entry: CodebookEntry;
  readonly onGo: (id: CodebookEntryId) => void;
}

export function EntryEnd({ kind, entry, onGo }: EntryEndProps) {
  const session = useSession();
  const { workspace, workbench, commit, announce } = session;
  const others = (useRecords(kind) as readonly CodebookEntry[]).filter(({ id }) => id !== entry.id);
  const [intoId, setIntoId] = useState<string | null>(null);
  const [heirId, setHeirId] = useState<string>(NONE);
  const count = describedUsing(kind, entry.id, workspace).length;
  const into = others.find(({ id }) => id === intoId);
  const heir = others.find(({ id }) => id === heirId) ?? null;
  const needsHeir = count > 0 && (kind === 'entityType' || kind === 'contradictionKind');
  const options = others.map(({ id, name }) => ({ id: id as string, label: name }));

  async function end(edit: Edit, message: string, next: CodebookEntryId | null): Promise<void> {
    workbench.update({ view: { kind: 'codebook', entryId: next } });
    if (!(await commit(edit))) return;
    announce(message, {
      label: words('codebook.takeBack'),
      run: () => {
        session.run('undo');
        onGo(entry.id);
      },
    });
  }

  return (
    <div className={styles.danger}>
      <Select<string>
        label={words('codebook.mergeInto')}
        options={options}
        value={intoId}
        onChange={setIntoId}
        placeholder={words('codebook.mergeChoose')}
      />
      {into && (
        <Button
          icon={<Merge />}
          className={styles.wrap}
          onPress={() => {
            const edit = mergeEntries(kind, into as never, entry as never, workspace, workspace.stamp());
            void end(edit, words('codebook.merged'), into.id);
          }}
        >
          {words('codebook.merge', { gone: entry.name, kept: into.name, count })}
        </Button>
      )}
      {count > 0 && (
        <Select<string>
          label={words('codebook.removeHeir', { count })}
          options={needsHeir ? options : withNone(words('codebook.removeNoHeir'), options)}
          value={needsHeir && heirId === NONE ? null : heirId}
          onChange={setHeirId}
        />
      )}
      <Button
        variant="danger"
        icon={<Trash2 />}
        isDisabled={needsHeir && !heir}
        onPress={() => {
          const edit = removeEntry(kind, entry as never, heir as never, workspace, workspace.stamp());
          void end(edit, words('codebook.removed', { name: entry.name }), null);
        }}
      >
        {words('codebook.remove', { name: entry.name })}
      </Button>
    </div>
  );
}
