/** Fields that commit what is written in them when they are left, and follow what is undone. */
import { useState } from 'react';

import { quoteOf } from '#core/anchor.ts';
import { changeRecord } from '#core/marking.ts';
import type { RecordKind, RecordOf } from '#core/records.ts';
import type { Mark } from '#core/records.ts';
import type { FieldsOf } from '#core/stamp.ts';

import { goToMark } from '../passages.ts';
import { useSession } from '../session.tsx';
import type { Session } from '../session.tsx';
import { TextArea, TextField } from '../ui/text-field.tsx';
import styles from './inspector.module.css';

/** Sets fields of a record: one step to undo. */
export function change<Kind extends RecordKind>(
  { commit, workspace }: Session,
  kind: Kind,
  record: RecordOf[Kind],
  fields: FieldsOf<RecordOf[Kind]>,
): void {
  void commit(changeRecord(kind, record, fields, workspace.stamp()));
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

/** One line, or several with `rows`. What is not valid is not committed. */
export function Line({ label, value, onCommit, isValid = () => true, error, rows, ...look }: LineProps) {
  // What is being written, as long as it stands on the value it began with.
  const [draft, setDraft] = useState<{ readonly on: string; readonly text: string } | null>(null);
  const text = draft?.on === value ? draft.text : value;
  const props = {
    ...look,
    label,
    value: text,
    error: isValid(text) ? undefined : error,
    onChange: (next: string) => setDraft({ on: value, text: next }),
    onCommit: (next: string) => {
      if (next !== value && isValid(next)) onCommit(next);
    },
  };
  return rows === undefined ? <TextField {...props} /> : <TextArea {...props} rows={rows} />;
}

/** A quotation that leads to its place in the text. */
export function Quotation({ mark, title }: { readonly mark: Mark; readonly title?: string }) {
  const session = useSession();
  const article = session.workspace.get('article', mark.record.articleId);
  return (
    <button type="button" className={styles.quotation} onClick={() => void goToMark(session, mark, true)}>
      <span className={styles.quote} dir="auto">
        “{quoteOf(mark.record.anchor)}”
      </span>
      <span className={styles.source} dir="auto">
        {title ?? article?.title}
        {article?.reliability ? ` · source reliability ${article.reliability}` : ''}
      </span>
    </button>
  );
}
