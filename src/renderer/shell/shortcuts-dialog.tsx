import { Pencil, RotateCcw } from 'lucide-react';
import { useEffect, useState } from 'react';

import type { Command } from '../command.ts';
import { clashesOf, keysPressed } from '../key-bindings.ts';
import type { KeyBindings } from '../key-bindings.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Keys } from '../ui/keys.tsx';
import { IS_MAC, keyParts } from '../ui/key-parts.ts';
import { SearchField } from '../ui/text-field.tsx';
import { words } from '../words.tsx';
import { findShortcuts } from './find-shortcuts.ts';
import styles from './shortcuts-dialog.module.css';

interface ShortcutsDialogProps {
  readonly commands: readonly Command[];
  /** The commands with the keys that they have by themselves. */
  readonly usual: readonly Command[];
  readonly keyBindings: KeyBindings;
  readonly onClose: () => void;
}

/** A key that is being asked for; `clash` was pressed once and belongs to another command. */
interface Asking {
  readonly commandId: string;
  readonly clash: string | null;
}

/** The dialog "Keyboard shortcuts": every command with its keys, to be searched and changed. */
export function ShortcutsDialog({ commands, usual, keyBindings, onClose }: ShortcutsDialogProps) {
  const [query, setQuery] = useState('');
  const [asking, setAsking] = useState<Asking | null>(null);
  const groups = Map.groupBy(findShortcuts(commands, query), (command) => command.group);
  const isChanged = (id: string) => keyBindings.bound[id] !== undefined;
  useKeyPress(asking, (event) => {
    if (!asking) return;
    if (event.key === 'Escape') {
      setAsking(null);
      return;
    }
    const keys = keysPressed(event, IS_MAC);
    if (keys === null) return;
    const clashes = clashesOf(commands, asking.commandId, keys);
    if (clashes.length > 0 && asking.clash !== keys) {
      setAsking({ ...asking, clash: keys });
      return;
    }
    for (const other of clashes) {
      keyBindings.bind(
        other.id,
        other.keys.filter((each) => each.toLowerCase() !== keys.toLowerCase()),
      );
    }
    keyBindings.bind(asking.commandId, [keys]);
    setAsking(null);
  });

  return (
    <Dialog
      title={words('shell.shortcuts')}
      size="large"
      onClose={onClose}
      isDismissable={asking === null}
      footer={
        <Button
          variant="quiet"
          isDisabled={Object.keys(keyBindings.bound).length === 0}
          onPress={() => keyBindings.resetAll()}
        >
          {words('shell.shortcutsResetAll')}
        </Button>
      }
    >
      <SearchField
        label={words('shell.shortcutsSearch')}
        placeholder={words('shell.shortcutsHint')}
        value={query}
        onChange={setQuery}
        startsFocused
      />
      {groups.size === 0 && <p>{words('shell.shortcutsNone')}</p>}
      <div className={styles.groups}>
        {[...groups].map(([group, members]) => (
          <section key={group} aria-label={group} className={styles.group}>
            <h3 className={styles.heading}>{group}</h3>
            <ul>
              {members.map((command) => (
                <li key={command.id} className={styles.row}>
                  <span className={styles.label}>{command.label}</span>
                  {asking?.commandId === command.id ? (
                    <output className={styles.asking}>
                      {asking.clash === null
                        ? words('shell.shortcutsPress')
                        : words('shell.shortcutsClash', {
                            keys: keyParts(asking.clash).join(' '),
                            command: clashesOf(commands, command.id, asking.clash)[0]?.label ?? '',
                          })}
                    </output>
                  ) : (
                    <span className={styles.keys}>
                      {command.keys.map((keys) => (
                        <Keys key={keys} keys={keys} />
                      ))}
                      {command.keys.length === 0 && (
                        <span className={styles.none}>{words('shell.shortcutsNoKey')}</span>
                      )}
                    </span>
                  )}
                  <span className={styles.tools}>
                    {isChanged(command.id) && (
                      <IconButton
                        label={words('shell.shortcutsReset', { command: command.label })}
                        tooltip={usual.find(({ id }) => id === command.id)?.keys.join(', ') ?? ''}
                        icon={<RotateCcw />}
                        onPress={() => keyBindings.reset(command.id)}
                      />
                    )}
                    <IconButton
                      label={words('shell.shortcutsChange', { command: command.label })}
                      icon={<Pencil />}
                      onPress={() => setAsking({ commandId: command.id, clash: null })}
                    />
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

/** While a key is asked for, it goes nowhere else. */
function useKeyPress(asking: Asking | null, onPress: (event: KeyboardEvent) => void): void {
  useEffect(() => {
    if (!asking) return undefined;
    const listen = (event: KeyboardEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      onPress(event);
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  });
}
