/** The text in the editor and the text in the store, kept in step in both directions. */
import type { TextCorrection } from '#core/edit.ts';
import type { ArticleId } from '#core/identifiers.ts';
import { composeChanges } from '#core/mapping.ts';
import type { ArticleText, TextChange } from '#core/text-model.ts';
import type { PlacedText } from '#core/placement.ts';
import { sha256 } from '#store/hash.ts';

import type { Session } from '../session.tsx';
import { words } from '../words.tsx';
import { canonicalOf } from './body.ts';
import type { Body } from './body.ts';
import { changesBetween, splicesBetween } from './corrections.ts';

/** How long typing may rest, and how long it may go on, before it is committed; milliseconds. */
const REST = 300;
const LONGEST = 1000;

export interface Manuscript {
  readonly body: Body;
  /** What was typed was taken in. @returns the changes of the canonical text. */
  type(body: Body, caret: number | undefined): readonly TextChange[];
  /** The text for placing marks: as stored, and what was typed since. */
  placedText(): PlacedText;
  /** Commits what was typed; resolves when it is on disk, or refused. */
  flush(): Promise<void>;
  /** The store has another text now. @returns true when it was not this manuscript's own commit. */
  receive(text: ArticleText): boolean;
  /** The editor shows the text last received; `body` is that text in its nodes. */
  shown(body: Body): void;
  dispose(): void;
}

export interface ManuscriptHost {
  readonly session: Session;
  readonly articleId: ArticleId;
  /** Half-composed characters are not committed. */
  readonly isComposing: () => boolean;
}

export function createManuscript(
  { session, articleId, isComposing }: ManuscriptHost,
  text: ArticleText,
  start: Body,
): Manuscript {
  let stored = text;
  let storedBody = start;
  let body = start;
  /** Changes on their way to the disk, and those typed after them. */
  let sent: { readonly to: string; readonly body: Body; readonly changes: readonly TextChange[] } | null = null;
  let typed: readonly TextChange[] = [];
  let placed: PlacedText | null = null;
  let running: Promise<void> = Promise.resolve();
  let rest: number | undefined;
  let longest: number | undefined;

  function stopTimers(): void {
    window.clearTimeout(rest);
    window.clearTimeout(longest);
    rest = longest = undefined;
  }

  function schedule(): void {
    window.clearTimeout(rest);
    rest = window.setTimeout(flush, REST);
    longest ??= window.setTimeout(flush, LONGEST);
  }

  function flush(): Promise<void> {
    stopTimers();
    if (isComposing()) schedule();
    else running = running.then(commitTyped);
    return running;
  }

  async function commitTyped(): Promise<void> {
    if (body === storedBody) return;
    // Corrections show at once where the text is at hand; it may have made room for others.
    await session.workspace.text(articleId);
    const from = stored;
    const now = body;
    const splices = splicesBetween(storedBody, now);
    if (splices.length === 0) {
      storedBody = now;
      return;
    }
    sent = { to: '', body: now, changes: typed };
    typed = [];
    const to = sent.changes.length === 0 ? from.hash : await sha256(canonicalOf(now));
    if (stored !== from || !sent) return;
    sent = { ...sent, to };
    const correction: TextCorrection = {
      type: 'correction',
      articleId,
      from: from.hash,
      to,
      splices,
      changes: sent.changes,
      fold: !session.workspace.marksOf(articleId).some((mark) => mark.record.anchor.textHash === from.hash),
    };
    const isSaved = await session.commit({ label: 'Edit text', changes: [correction] });
    // Nobody tells of new texts once the view is closed; what was typed last still has to follow this.
    if (isSaved && sent?.to === to) receive(await session.workspace.text(articleId));
  }

  function receive(next: ArticleText): boolean {
    if (next === stored) return false;
    placed = null;
    const own = sent?.to === next.hash ? sent : null;
    const isDirty = sent !== null || body !== storedBody;
    stored = next;
    sent = null;
    if (own) {
      storedBody = own.body;
      return false;
    }
    if (isDirty) session.announce(words('article.changedElsewhere'));
    typed = [];
    stopTimers();
    return true;
  }

  return {
    get body() {
      return body;
    },
    type(next, caret) {
      const changes = changesBetween(body, next, caret);
      body = next;
      typed = composeChanges(typed, changes);
      placed = null;
      schedule();
      return changes;
    },
    placedText() {
      if (placed) return placed;
      const pending = composeChanges(sent?.changes ?? [], typed);
      const { hash, revisions } = stored;
      const isClean = pending.length === 0;
      placed = { canonical: canonicalOf(body), hash, revisions, ...(isClean ? {} : { pending }) };
      return placed;
    },
    flush,
    receive,
    shown(next) {
      body = storedBody = next;
      placed = null;
    },
    dispose() {
      void flush();
      stopTimers();
    },
  };
}
