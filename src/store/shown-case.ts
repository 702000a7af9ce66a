/** What the screen shows of a case: what is on disk, and above it the edits that are on their way there. */
import type { Edit } from '#core/edit.ts';
import type { CaseLookup } from '#core/lookup.ts';

import type { CaseView } from './view.ts';

export interface ShownCase extends CaseLookup {
  /** How many edits are shown and not settled. */
  readonly waiting: number;
  /** Shows an edit that will be written after those shown before it. */
  show(edit: Edit): void;
  /** The edit that was shown last disappears: it will not be written. */
  withdraw(): void;
  /** The oldest edit that is shown and not settled is on disk as `written`, or (null) was refused and disappears. */
  settle(written: Edit | null): void;
  /** An edit that was not shown is on disk. */
  receive(written: Edit): void;
  /** What is on disk was read anew. */
  replace(loaded: CaseView): void;
}

interface Waiting {
  readonly edit: Edit;
  takeBack: () => void;
}

export function createShownCase(loaded: CaseView): ShownCase {
  let view = loaded;
  let waiting: Waiting[] = [];

  /** Does `change` to what is on disk: below the edits that wait, which are lifted off and laid on again. */
  function below(change: () => void, isOldestSettled: boolean): void {
    for (const { takeBack } of waiting.toReversed()) takeBack();
    if (isOldestSettled) waiting = waiting.slice(1);
    change();
    layOn();
  }

  function layOn(): void {
    for (const one of waiting) one.takeBack = view.apply(one.edit);
  }

  return {
    all: (kind) => view.all(kind),
    get: (kind, id) => view.get(kind, id),
    marksOf: (articleId) => view.marksOf(articleId),
    statementsOf: (claimId) => view.statementsOf(claimId),
    mentionsOf: (entityId) => view.mentionsOf(entityId),
    contradictionsOf: (claimId) => view.contradictionsOf(claimId),
    get waiting() {
      return waiting.length;
    },
    show(edit) {
      waiting.push({ edit, takeBack: view.apply(edit) });
    },
    withdraw() {
      waiting.pop()?.takeBack();
    },
    settle(written) {
      const oldest = waiting[0];
      if (oldest && written && saysNothingNew(written, oldest.edit)) {
        waiting = waiting.slice(1);
        return;
      }
      below(() => void (written && view.apply(written)), true);
    },
    receive(written) {
      below(() => void view.apply(written), false);
    },
    replace(next) {
      view = next;
      layOn();
    },
  };
}

/** Whether an edit was written with the very records it was shown with, as almost every one is. */
function saysNothingNew(written: Edit, shown: Edit): boolean {
  const records = new Set(shown.changes.map((change) => (change.type === 'record' ? change.after : null)));
  return written.changes.every(
    (change) => change.type !== 'record' || change.after === null || records.has(change.after),
  );
}
