/** What can be done with articles. */
import type { Command } from '../command.ts';

export function libraryCommands(): readonly Command[] {
  return [];
}
