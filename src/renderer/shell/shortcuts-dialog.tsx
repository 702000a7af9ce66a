import { useState } from 'react';

import { useSession, useWorkbench } from '../session.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Keys } from '../ui/keys.tsx';
import { SearchField } from '../ui/text-field.tsx';
import { findShortcuts } from './find-shortcuts.ts';
import type { Shortcut } from './find-shortcuts.ts';
import styles from './shortcuts-dialog.module.css';

/** The dialog "Keyboard shortcuts": every command that has a key, to be searched. */
export function ShortcutsDialog({ commands }: { readonly commands: readonly Shortcut[] }) {
  const { workbench } = useSession();
  const { dialog } = useWorkbench();
  const [query, setQuery] = useState('');
  if (dialog?.kind !== 'shortcuts') return null;

  const groups = Map.groupBy(findShortcuts(commands, query), (command) => command.group);
  const close = () => {
    setQuery('');
    workbench.update({ dialog: null });
  };
  return (
    <Dialog title="Keyboard shortcuts" size="large" onClose={close}>
      <SearchField
        label="Search the shortcuts"
        placeholder="What do you want to do?"
        value={query}
        onChange={setQuery}
        startsFocused
      />
      {groups.size === 0 && <p>No command is called that.</p>}
      <div className={styles.groups}>
        {[...groups].map(([group, members]) => (
          <section key={group} aria-label={group} className={styles.group}>
            <h3 className={styles.heading}>{group}</h3>
            <ul>
              {members.map((command) => (
                <li key={command.id} className={styles.row}>
                  <span>{command.label}</span>
                  <span className={styles.keys}>
                    {command.keys.map((keys) => (
                      <Keys key={keys} keys={keys} />
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
