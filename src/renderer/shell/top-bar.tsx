import { ChevronDown, Download, FileInput, FilePlus2, Redo2, Undo2 } from 'lucide-react';
import { Group } from 'react-aria-components';

import type { Workspace } from '#store/workspace.ts';

import type { Command } from '../command.ts';
import { useRecords, useSession, useWorkspace } from '../session.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import type { MenuEntry } from '../ui/menu.tsx';
import type { Looks } from './looks.ts';
import { ThemeMenu } from './theme-menu.tsx';
import type { Themes } from './themes.ts';
import styles from './top-bar.module.css';

export interface TopBarProps {
  readonly commands: readonly Command[];
  readonly themes: Themes;
  readonly looks: Looks;
}

/** The name of the case with its menu, files in and out, undo and redo. */
export function TopBar({ commands, themes, looks }: TopBarProps) {
  const { run } = useSession();
  const [openCase] = useRecords('case');
  const keysOf = (id: string) => commands.find((command) => command.id === id)?.keys[0];

  return (
    <div className={styles.bar}>
      <Menu label="Case menu" entries={caseEntries(keysOf)} onAction={run}>
        <Button
          variant="quiet"
          className={styles.case}
          after={<ChevronDown aria-hidden="true" className={styles.chevron} />}
        >
          <span className="visually-hidden">Case </span>
          <bdi>{openCase?.name ?? 'Counterpoint'}</bdi>
        </Button>
      </Menu>
      <Group className={styles.files as string} aria-label="Files">
        <Button variant="primary" icon={<FilePlus2 />} onPress={() => run('import-articles')}>
          Import articles
        </Button>
        <Button variant="quiet" icon={<FileInput />} onPress={() => run('import-case')}>
          Import case file
        </Button>
        <Button variant="quiet" icon={<Download />} onPress={() => run('export-case')}>
          Export case
        </Button>
      </Group>
      <UndoRedo keysOf={keysOf} />
      <ThemeMenu themes={themes} looks={looks} />
    </div>
  );
}

function historyOf(workspace: Workspace): Workspace['history'] {
  return workspace.history;
}

type KeysOf = (commandId: string) => string | undefined;

function UndoRedo({ keysOf }: { readonly keysOf: KeysOf }) {
  const { run } = useSession();
  const { undo, redo } = useWorkspace(historyOf);
  return (
    <Group className={styles.history as string} aria-label="History">
      <IconButton
        label="Undo"
        icon={<Undo2 />}
        tooltip={undo === null ? 'There is nothing to undo' : `Undo: ${undo.toLowerCase()}`}
        keys={keysOf('undo')}
        isDisabled={undo === null}
        onPress={() => run('undo')}
      />
      <IconButton
        label="Redo"
        icon={<Redo2 />}
        tooltip={redo === null ? 'There is nothing to redo' : `Redo: ${redo.toLowerCase()}`}
        keys={keysOf('redo')}
        isDisabled={redo === null}
        onPress={() => run('redo')}
      />
    </Group>
  );
}

const CASE_MENU = [
  ['cases', 'Cases…'],
  ['rename-case', 'Rename case…'],
  ['frames', 'Frames and types…'],
  ['palette', 'Command palette…'],
  null,
  ['paste-article', 'Paste an article…'],
  ['import-case', 'Import case file…'],
  ['export-case', 'Export case'],
  null,
  ['restore-sample', 'Restore sample case'],
  ['shortcuts', 'Keyboard shortcuts'],
] as const;

function caseEntries(keysOf: KeysOf): readonly MenuEntry<string>[] {
  return CASE_MENU.map((entry, index) =>
    entry === null
      ? { kind: 'separator', id: `separator-${index}` }
      : { kind: 'item', id: entry[0], label: entry[1], keys: keysOf(entry[0]) },
  );
}
