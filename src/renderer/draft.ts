/** What is being written in a field, from the first key until it is committed. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/** How long a pause commits a longer text, in milliseconds. */
const IDLE = 800;

interface DraftOptions {
  /** What is stored. */
  readonly value: string;
  readonly onCommit: (text: string) => void;
  /** What is not valid stays in the field and is not committed. */
  readonly isValid?: (text: string) => boolean;
  /** Commits after a pause too, not only when the field is left. */
  readonly commitsWhenIdle?: boolean;
}

export interface Draft {
  /** What the field shows. */
  readonly text: string;
  /** Whether it differs from what is stored. */
  readonly isPending: boolean;
  readonly write: (text: string) => void;
  readonly commit: () => void;
}

/**
 * A draft is dropped once it is committed and whenever the stored value changes under it, so that the field follows what is
 * undone. A field that goes away (another record is chosen) commits what was written in it.
 */
export function useDraft({ value, onCommit, isValid = () => true, commitsWhenIdle = false }: DraftOptions): Draft {
  const [draft, setDraft] = useState<{ readonly on: string; readonly text: string } | null>(null);
  if (draft && draft.on !== value) setDraft(null);
  const text = draft?.on === value ? draft.text : value;
  const isPending = text !== value;

  function commit(): void {
    if (!isPending || !isValid(text)) return;
    setDraft(null);
    onCommit(text);
  }

  const latest = useRef(commit);
  useLayoutEffect(() => {
    latest.current = commit;
  });
  useEffect(() => () => latest.current(), []);
  useEffect(() => {
    if (!commitsWhenIdle || !isPending) return undefined;
    const timer = setTimeout(() => latest.current(), IDLE);
    return () => clearTimeout(timer);
    // Every key starts the pause anew.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [commitsWhenIdle, isPending, text]);

  return { text, isPending, write: (next) => setDraft({ on: value, text: next }), commit };
}
