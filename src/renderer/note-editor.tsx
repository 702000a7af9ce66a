/** The field in which notes are written: Markdown, with links to records by `[[`, and a look at how it reads. */
import { useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';

import { linkMarkdown } from '#core/note-links.ts';

import { linkCandidates, soughtAt } from './link-candidates.ts';
import type { LinkCandidate } from './link-candidates.ts';
import { Markdown } from './markdown.tsx';
import styles from './note-editor.module.css';
import { kindInWords } from './record-names.ts';
import { useSession } from './session.tsx';
import { ToggleButton } from './ui/button.tsx';
import { classNames } from './ui/class-names.ts';
import fields from './ui/field.module.css';
import { Words, words } from './words.tsx';

export interface NoteEditorProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** When the field is left. */
  readonly onCommit?: () => void;
  /** Ctrl+Enter. */
  readonly onSubmit?: () => void;
  readonly startsFocused?: boolean;
  readonly rows?: number;
}

export function NoteEditor({ text, onChange, onCommit, onSubmit, startsFocused = false, rows = 6 }: NoteEditorProps) {
  const { workspace } = useSession();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isPreview, setPreview] = useState(false);
  const [caret, setCaret] = useState(0);
  const [isClosed, setClosed] = useState(false);
  const [at, setAt] = useState(0);
  const sought = isClosed ? null : soughtAt(text, caret);
  const soughtWords = useDeferredValue(sought?.words ?? null);
  const candidates = useMemo(
    () => (soughtWords === null ? [] : linkCandidates(workspace, soughtWords)),
    [workspace, soughtWords],
  );
  const isOpen = sought !== null && candidates.length > 0;
  const active = Math.min(at, candidates.length - 1);

  function take({ target, name }: LinkCandidate): void {
    if (!sought) return;
    const line = name.length > 120 ? `${name.slice(0, 119).trimEnd()}…` : name;
    const link = linkMarkdown(target, line);
    onChange(text.slice(0, sought.start) + link + text.slice(caret));
    const next = sought.start + link.length;
    setCaret(next);
    // The field shows the new text with the next frame; only then has the caret its place.
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(next, next);
    });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSubmit?.();
      return;
    }
    const candidate = candidates[active];
    if (!isOpen || !candidate || event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setAt((active + 1) % candidates.length);
    else if (event.key === 'ArrowUp') setAt((active + candidates.length - 1) % candidates.length);
    else if (event.key === 'Enter' || event.key === 'Tab') take(candidate);
    else if (event.key === 'Escape') setClosed(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className={fields.field}>
      <div className={styles.head}>
        <label htmlFor={id} className={fields.label}>
          {words('notes.text')}
        </label>
        <ToggleButton
          label={words('notes.preview')}
          tooltip={words('notes.previewHint')}
          isSelected={isPreview}
          onChange={setPreview}
          className={styles.preview}
        />
      </div>
      {isPreview ? (
        <div className={styles.page}>
          {text.trim() === '' ? <p className={styles.nothing}>{words('notes.empty')}</p> : <Markdown text={text} />}
        </div>
      ) : (
        <div className={styles.writing}>
          <textarea
            ref={field}
            id={id}
            className={classNames(fields.input, fields.area, styles.area)}
            dir="auto"
            rows={rows}
            maxLength={1_000_000}
            value={text}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- whoever opens it is about to write
            autoFocus={startsFocused}
            aria-describedby={`${id}-hint`}
            aria-autocomplete="list"
            aria-controls={isOpen ? `${id}-list` : undefined}
            aria-activedescendant={isOpen ? `${id}-${active}` : undefined}
            onChange={(event) => {
              onChange(event.target.value);
              setCaret(event.target.selectionStart);
              setClosed(false);
              setAt(0);
            }}
            onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
            onKeyDownCapture={onKeyDown}
            onBlur={() => {
              setClosed(true);
              onCommit?.();
            }}
          />
          {isOpen && (
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the focus stays in the field
            <div id={`${id}-list`} role="listbox" aria-label={words('notes.linkTo')} className={styles.list}>
              {candidates.map((candidate, index) => (
                // The keys stay with the field, which says by itself where it is.
                // oxlint-disable jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus, jsx-a11y/prefer-tag-over-role
                <div
                  key={`${candidate.target.kind} ${candidate.target.id}`}
                  id={`${id}-${index}`}
                  role="option"
                  aria-selected={index === active}
                  className={styles.option}
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => take(candidate)}
                >
                  <span className={styles.name} dir="auto">
                    {candidate.name}
                  </span>
                  <span className={styles.kind}>{kindInWords(candidate.target.kind)}</span>
                </div>
              ))}
            </div>
          )}
        </div>
      )}
      <span id={`${id}-hint`} className={fields.description}>
        <Words of="notes.writingHint" />
      </span>
    </div>
  );
}
