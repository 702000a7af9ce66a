/** Accepting and dismissing suggestions: each call is one step that can be undone. */
import { canonicalText } from '#core/body.ts';
import type { Edit } from '#core/edit.ts';
import { placedText, placerFor } from '#core/placement.ts';
import { acceptSuggestions, dismissSuggestions } from '#core/suggestion-edits.ts';
import type { SuggestionGround } from '#core/suggestion-edits.ts';
import type { Suggestion } from '#core/suggestion.ts';

import type { Session } from '../session.tsx';
import { words } from '../words.tsx';
import { alikeTo } from './find-suggestions.ts';

/** What is being decided, a case each: keys may come faster than the disk. */
const turns = new WeakMap<Session['suggested'], Promise<void>>();

/** Does one thing after the other, so that a key meant for the next suggestion does not meet the last one again. */
function inTurn({ suggested }: Session, work: () => Promise<void>): Promise<void> {
  const turn = (turns.get(suggested) ?? Promise.resolve()).then(work);
  turns.set(
    suggested,
    turn.catch(() => undefined),
  );
  return turn;
}

export function accept(session: Session, suggestions: readonly Suggestion[]): Promise<void> {
  return inTurn(session, () => acceptNow(session, suggestions));
}

export function dismiss(session: Session, suggestions: readonly Suggestion[]): Promise<void> {
  return inTurn(session, () => dismissNow(session, suggestions));
}

async function acceptNow(session: Session, suggestions: readonly Suggestion[]): Promise<void> {
  const [first] = suggestions;
  if (!first) return;
  const ground = await groundOf(session, first);
  // What was typed since may have changed the words: those are read anew in a moment.
  const sound = suggestions.filter(({ span, quote }) => ground.text.slice(span.start, span.end) === quote);
  const edit = acceptSuggestions(sound, ground);
  if (!edit) session.announce(words('suggestions.moved'));
  else
    await decide(session, sound, edit, words('suggestions.accepted', { count: sound.length, quote: quoteOf(first) }));
}

async function dismissNow(session: Session, suggestions: readonly Suggestion[]): Promise<void> {
  const [first] = suggestions;
  if (!first) return;
  const edit = dismissSuggestions(suggestions, session.workspace.stamp());
  await decide(
    session,
    suggestions,
    edit,
    words('suggestions.dismissed', { count: suggestions.length, quote: quoteOf(first) }),
  );
}

async function decide(session: Session, decided: readonly Suggestion[], edit: Edit, message: string): Promise<void> {
  const { suggested, workspace } = session;
  const next = nextAfter(session, decided);
  const saved = session.commit(edit);
  if (suggested.focused) suggested.focus(next);
  if (next && suggested.focused) session.workbench.surface?.reveal([next.span]);
  if (!(await saved)) return;
  session.announce(message, {
    label: words('suggestions.takeBack'),
    run: () => {
      if (workspace.history.undo === edit.label) session.run('undo');
      else session.announce(words('suggestions.otherSince'));
    },
  });
}

/** The one behind the last that was decided, else the one before. */
function nextAfter({ suggested }: Session, decided: readonly Suggestion[]): Suggestion | null {
  const [first] = decided;
  if (!first) return null;
  const gone = new Set(decided.map(({ fingerprint }) => fingerprint));
  const left = suggested.of(first.articleId).filter(({ fingerprint }) => !gone.has(fingerprint));
  const from = suggested.focused?.span.start ?? first.span.start;
  return left.find(({ span }) => span.start >= from) ?? left.at(-1) ?? null;
}

async function groundOf({ workspace, workbench }: Session, { articleId }: Suggestion): Promise<SuggestionGround> {
  await workbench.surface?.flush();
  const text = await workspace.text(articleId);
  const placer = placerFor(placedText(text));
  return {
    lookup: workspace,
    text: canonicalText(text.blocks),
    textHash: text.hash,
    stamp: workspace.stamp(),
    statements: workspace.marksOf(articleId).flatMap((mark) => {
      const placement = mark.kind === 'statement' ? placer(mark.record.anchor) : null;
      return mark.kind === 'statement' && placement?.kind === 'placed'
        ? [{ record: mark.record, spans: placement.spans }]
        : [];
    }),
  };
}

const LONGEST_QUOTE = 60;

function quoteOf({ quote }: Suggestion): string {
  return quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE).trimEnd()}…` : quote;
}

/** Null after saying what to do. */
function focusedSuggestion(session: Session): Suggestion | null {
  const { suggested, announce } = session;
  if (suggested.focused) return suggested.focused;
  announce(words('suggestions.chooseFirst'));
  return null;
}

export function acceptFocused(session: Session, withAlike = false): Promise<void> {
  return inTurn(session, () => acceptNow(session, meant(session, withAlike)));
}

export function dismissFocused(session: Session, withAlike = false): Promise<void> {
  return inTurn(session, () => dismissNow(session, meant(session, withAlike)));
}

function meant(session: Session, withAlike: boolean): readonly Suggestion[] {
  const focused = focusedSuggestion(session);
  if (!focused) return [];
  return withAlike ? alikeTo(focused, session.suggested.of(focused.articleId)) : [focused];
}

/** From the focused suggestion, or the caret, to the next or previous one, round and round. */
export function stepSuggestion({ workbench, suggested, announce }: Session, direction: 1 | -1): void {
  const { articleId } = workbench.state;
  const all = articleId === null ? [] : suggested.of(articleId);
  if (all.length === 0) {
    announce(words('suggestions.noneHere'));
    return;
  }
  const current = all.findIndex(({ fingerprint }) => fingerprint === suggested.focused?.fingerprint);
  const next = current < 0 ? fromCaret(all, workbench.surface?.caret ?? 0, direction) : current + direction;
  const suggestion = all[(next + all.length) % all.length];
  if (!suggestion) return;
  suggested.focus(suggestion);
  workbench.openArticle(suggestion.articleId, [suggestion.span]);
}

function fromCaret(all: readonly Suggestion[], caret: number, direction: 1 | -1): number {
  const behind = all.findIndex(({ span }) => span.start >= caret);
  if (direction === 1) return behind < 0 ? 0 : behind;
  return behind < 0 ? all.length - 1 : behind - 1;
}
