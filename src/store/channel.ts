/** How the windows that have one case open tell each other what they wrote. */
import type { Edit } from '#core/edit.ts';
import type { CaseId } from '#core/identifiers.ts';

import type { Committed } from './commit.ts';
import type { CaseRow, Database } from './db.ts';

/** What another window wrote. */
export interface Announcement {
  readonly row: CaseRow;
  /** Null when it is large: to read it from the database costs less than to copy it to windows that may not even be there. */
  readonly edit: Edit | null;
}

export interface CaseChannel {
  announce(committed: Committed): void;
  close(): void;
}

/** More changes than this are not sent, nor are whole texts. */
const MOST_CHANGES = 200;

export function openChannel(
  database: Database,
  caseId: CaseId,
  receive: (announcement: Announcement) => void,
): CaseChannel {
  const channel = new BroadcastChannel(`${database.name}:${caseId}`);
  let isOpen = true;
  channel.addEventListener('message', ({ data }: MessageEvent<Announcement>) => receive(data));
  // A channel keeps Node alive; in a page this does nothing.
  (channel as { unref?: () => void }).unref?.();
  return {
    announce({ edit, row }) {
      const isSmall = edit.changes.length <= MOST_CHANGES && edit.changes.every((change) => change.type !== 'text');
      // What was under way when the case was closed still lands; nobody here is left to tell of it.
      if (isOpen) channel.postMessage({ row, edit: isSmall ? edit : null } satisfies Announcement);
    },
    close() {
      isOpen = false;
      channel.close();
    },
  };
}
