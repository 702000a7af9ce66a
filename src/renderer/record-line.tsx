/** Fields of records that commit what is written in them when they are left, and follow what is undone. */
import type { KeyboardEvent } from 'react';

import { changeRecord } from '#core/marking.ts';
import type { RecordKind, RecordOf } from '#core/records.ts';
import { sameValue } from '#core/same-value.ts';
import type { FieldsOf } from '#core/stamp.ts';

import { useDraft } from './draft.ts';
import type { Session } from './session.tsx';
import { TextArea, TextField } from './ui/text-field.tsx';

/**
 * Sets fields of a record: one step to undo. What changes nothing is no step. It starts from the record as it is by now: a
 * combo box reports a choice made with Enter twice, the second time before anything was drawn anew.
 */
export function change<Kind extends RecordKind>(
  { commit, workspace }: Session,
  kind: Kind,
  record: RecordOf[Kind],
  fields: FieldsOf<RecordOf[Kind]>,
): void {
  const current = workspace.get(kind, record.id);
  if (!current || sameValue({ ...current, ...fields }, current)) return;
  void commit(changeRecord(kind, current, fields, workspace.stamp()));
}

interface LineProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly placeholder?: string;
  readonly description?: string;
  readonly isValid?: (value: string) => boolean;
  readonly error?: string;
  readonly rows?: number;
}

/** One line, or several with `rows`; several commit after a pause too. What is not valid is not committed. */
export function Line({ label, value, onCommit, isValid = () => true, error, rows, ...look }: LineProps) {
  const draft = useDraft({ value, onCommit, isValid, commitsWhenIdle: rows !== undefined });
  const props = {
    ...look,
    label,
    value: draft.text,
    error: isValid(draft.text) ? undefined : error,
    onChange: draft.write,
    onCommit: draft.commit,
  };
  // What is not committed yet goes first: undoing the step before it would take back something that is not looked at.
  function takeBack(event: KeyboardEvent): void {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
    if (!isUndo || !draft.isPending) return;
    event.preventDefault();
    event.stopPropagation();
    draft.write(value);
  }
  return (
    <div role="presentation" onKeyDown={takeBack}>
      {rows === undefined ? <TextField {...props} /> : <TextArea {...props} rows={rows} />}
    </div>
  );
}
