/** The native menu. Its own items send command ids of the renderer's `commands.ts` to the page, which does the work. */
import type { MenuItemConstructorOptions } from 'electron';

export interface CommandItem {
  readonly id: string;
  readonly label: string;
  /** Shown, not registered: the page reads its keys itself, and would otherwise run a command twice. */
  readonly accelerator?: string;
}

type Role = NonNullable<MenuItemConstructorOptions['role']>;

/** A command, a role that Electron fills in, or a line between groups. */
type Item = CommandItem | { readonly role: Role } | 'line';

interface Submenu {
  readonly label: string;
  readonly items: readonly Item[];
}

const SUBMENUS: readonly Submenu[] = [
  {
    label: '&File',
    items: [
      { id: 'import-articles', label: 'Import Articles…', accelerator: 'CmdOrCtrl+O' },
      { id: 'paste-article', label: 'Paste an Article…', accelerator: 'CmdOrCtrl+Shift+V' },
      'line',
      { id: 'import-case', label: 'Import Case File…' },
      { id: 'export-case', label: 'Export Case…', accelerator: 'CmdOrCtrl+S' },
      'line',
      { id: 'cases', label: 'Cases…' },
      { id: 'rename-case', label: 'Rename Case…' },
      { id: 'frames', label: 'Frames and Types…' },
      { id: 'restore-sample', label: 'Restore the Sample Case' },
      'line',
      { role: 'quit' },
    ],
  },
  {
    label: '&Edit',
    items: [
      { id: 'undo', label: 'Undo', accelerator: 'CmdOrCtrl+Z' },
      { id: 'redo', label: 'Redo', accelerator: 'CmdOrCtrl+Shift+Z' },
      'line',
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      'line',
      { id: 'find', label: 'Find in the Article', accelerator: 'CmdOrCtrl+F' },
      { id: 'edit-text', label: 'Edit Text', accelerator: 'CmdOrCtrl+Shift+E' },
    ],
  },
  {
    label: '&Mark',
    items: [
      { id: 'mark-claim', label: 'Claim' },
      { id: 'mark-entity', label: 'Entity' },
      { id: 'mark-note', label: 'Note' },
      { id: 'contradict', label: 'Contradict the Focused Claim…' },
      'line',
      { id: 'add-statement', label: 'Add as a Quotation of a Claim…' },
      { id: 'add-piece', label: 'Add to the Focused Mark' },
      'line',
      { id: 'next-mark', label: 'Next Mark' },
      { id: 'previous-mark', label: 'Previous Mark' },
    ],
  },
  {
    label: '&View',
    items: [
      { id: 'toggle-theme', label: 'Switch Between Light and Dark' },
      'line',
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { role: 'togglefullscreen' },
    ],
  },
  { label: '&Help', items: [{ id: 'shortcuts', label: 'Keyboard Shortcuts' }] },
];

/** Every command the menu can send. */
export const MENU_COMMANDS: readonly CommandItem[] = SUBMENUS.flatMap(({ items }) => items.filter(isCommand));

function isCommand(item: Item): item is CommandItem {
  return typeof item === 'object' && 'id' in item;
}

/** The menu as Electron builds it; on a Mac the application's own menu comes first. */
export function menuTemplate(
  platform: NodeJS.Platform,
  send: (commandId: string) => void,
): MenuItemConstructorOptions[] {
  const own = SUBMENUS.map(({ label, items }) => ({ label, submenu: items.map((item) => templateOf(item, send)) }));
  return platform === 'darwin' ? [{ role: 'appMenu' }, ...own, { role: 'windowMenu' }] : own;
}

function templateOf(item: Item, send: (commandId: string) => void): MenuItemConstructorOptions {
  if (item === 'line') return { type: 'separator' };
  if (!isCommand(item)) return { role: item.role };
  return { ...item, registerAccelerator: false, click: () => send(item.id) };
}
