/** What this machine remembers apart from cases. */
import type { AnnotatorId, CaseId } from '#core/identifiers.ts';

import type { Database } from './db.ts';

export interface Settings {
  /** Who works here. */
  readonly annotator: { readonly id: AnnotatorId; readonly name: string };
  readonly lastCase: CaseId;
  /** The keys of commands, where a person changed them, by the id of the command. */
  readonly keyBindings: Readonly<Record<string, readonly string[]>>;
  /** Ids of commands, the one that was run last first. */
  readonly recentCommands: readonly string[];
  /** Whether the first minute was shown. */
  readonly tourSeen: boolean;
  /** Whether the sample case was put on the shelf at the first start. */
  readonly sampleOffered: boolean;
}

export async function readSetting<Key extends keyof Settings>(
  database: Database,
  key: Key,
): Promise<Settings[Key] | undefined> {
  return (await database.settings.get(key))?.value as Settings[Key] | undefined;
}

export async function writeSetting<Key extends keyof Settings>(
  database: Database,
  key: Key,
  value: Settings[Key],
): Promise<void> {
  await database.settings.put({ key, value });
}
