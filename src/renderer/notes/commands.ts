/** What can be done with notes. */
import type { Command } from '../command.ts';

export function noteCommands(): readonly Command[] {
  return [];
}
