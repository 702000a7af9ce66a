/** The command palette: everything that can be done, and everything that can be gone to, by a few letters. */
import { FileText, Quote, Rows3, Tag, Terminal } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Autocomplete, Input, Menu, MenuItem, SearchField } from 'react-aria-components';

import type { Command } from '../command.ts';
import { goToRecord } from '../go-to-record.ts';
import { useSession } from '../session.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Keys } from '../ui/keys.tsx';
import { words } from '../words.tsx';
import type { MessageKey } from '../words.tsx';
import { paletteEntries } from './palette-entries.ts';
import type { PaletteEntry } from './palette-entries.ts';
import styles from './palette.module.css';

interface PaletteProps {
  readonly commands: readonly Command[];
  /** Ids of commands, the one that was run last first. */
  readonly recent: readonly string[];
  readonly onRun: (commandId: string) => void;
  readonly onClose: () => void;
}

const ICONS: Readonly<Record<string, ReactNode>> = {
  article: <FileText />,
  entity: <Tag />,
  frame: <Rows3 />,
  claim: <Quote />,
};

const KIND_NAMES: Readonly<Record<string, MessageKey>> = {
  article: 'shell.paletteArticle',
  entity: 'shell.paletteEntity',
  frame: 'shell.paletteFrame',
  claim: 'shell.paletteClaim',
};

export function Palette({ commands, recent, onRun, onClose }: PaletteProps) {
  const session = useSession();
  const { workspace } = session;
  const [query, setQuery] = useState('');
  const sought = useDeferredValue(query);
  const entries = useMemo(
    () => paletteEntries(commands, workspace, sought, recent),
    [commands, workspace, sought, recent],
  );

  function takeEntry(entry: PaletteEntry | undefined): void {
    if (!entry) return;
    onClose();
    if (entry.kind === 'command') onRun(entry.command.id);
    else goToRecord(session, entry.focus);
  }

  return (
    <Dialog title={words('shell.palette')} onClose={onClose}>
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        {/* One Escape leaves; a search field by itself would first empty itself. */}
        <SearchField
          onKeyDown={(event) => {
            // Enter may come before the first answer is the active one: it is meant all the same.
            const isActive = (event.target as Element).hasAttribute('aria-activedescendant');
            if (event.key === 'Escape') onClose();
            else if (event.key === 'Enter' && !isActive)
              takeEntry(paletteEntries(commands, workspace, query, recent)[0]);
            else event.continuePropagation();
          }}
          aria-label={words('shell.paletteSearch')}
          {...{ autoFocus: true }}
          className={styles.search as string}
        >
          <Input placeholder={words('shell.paletteHint')} className={styles.input as string} dir="auto" />
        </SearchField>
        <Menu
          aria-label={words('shell.paletteAnswers')}
          items={entries}
          onAction={(key) => takeEntry(entries.find(({ id }) => id === key))}
          className={styles.list as string}
          renderEmptyState={() => <p className={styles.none}>{words('shell.paletteNothing')}</p>}
        >
          {(entry: PaletteEntry) => (
            <MenuItem id={entry.id} textValue={entry.label} className={styles.entry as string}>
              {entry.kind === 'command' ? <Terminal /> : ICONS[entry.focus.kind]}
              <bdi className={styles.label}>{entry.label}</bdi>
              <span className={styles.kind}>
                {entry.kind === 'command'
                  ? entry.command.group
                  : words(KIND_NAMES[entry.focus.kind] ?? 'shell.paletteClaim')}
              </span>
              {entry.kind === 'command' && entry.command.keys[0] !== undefined && <Keys keys={entry.command.keys[0]} />}
            </MenuItem>
          )}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}
