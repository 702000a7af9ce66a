/** One thing a person can tell the workbench to do. */
import type { Session } from './session.tsx';

export type CommandGroup = 'Case' | 'Mark' | 'Select' | 'Edit' | 'Move' | 'View' | 'Help';

export interface Command {
  readonly id: string;
  readonly label: string;
  readonly group: CommandGroup;
  /** Keys as `Mod+Shift+Z` (Mod is Command on a Mac, Control elsewhere) or a single character. */
  readonly keys: readonly string[];
  readonly run: (session: Session) => void | Promise<unknown>;
}

export function command(
  id: string,
  label: string,
  group: CommandGroup,
  keys: readonly string[],
  run: Command['run'],
): Command {
  return { id, label, group, keys, run };
}
