import { useState } from 'react';
import type { ClipboardEvent } from 'react';

import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextArea, TextField } from '../ui/text-field.tsx';
import { words } from '../words.tsx';
import { dateError } from './import-rows.ts';
import type { DraftFields } from './import-rows.ts';
import styles from './review-row.module.css';

export interface PasteDialogProps {
  /** `html` is what the clipboard held beside the text, unless the text was changed since. */
  readonly onPaste: (text: string, html: string | null, fields: DraftFields) => void;
  readonly onClose: () => void;
}

const BLANK: DraftFields = { title: '', source: '', publishedAt: '', dateline: '' };

/** The dialog "Paste an article". */
export function PasteDialog({ onPaste, onClose }: PasteDialogProps) {
  const [text, setText] = useState('');
  const [pasted, setPasted] = useState<{ readonly text: string; readonly html: string } | null>(null);
  const [fields, setFields] = useState(BLANK);
  const keepsStructure = pasted !== null && pasted.text === text;
  const error = dateError(fields.publishedAt);
  const isReady = text.trim() !== '' && error === undefined;

  function takePaste(event: ClipboardEvent): void {
    const html = event.clipboardData.getData('text/html');
    const field = event.target;
    if (!html || !(field instanceof HTMLTextAreaElement) || field.value !== '') return;
    const plain = event.clipboardData.getData('text/plain').replaceAll('\r\n', '\n');
    event.preventDefault();
    setText(plain);
    setPasted({ text: plain, html });
  }

  function submit(): void {
    if (!isReady) return;
    onClose();
    onPaste(text, keepsStructure ? pasted.html : null, fields);
  }

  return (
    <Dialog
      title={words('library.pasteTitle')}
      size="large"
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button onPress={onClose}>{words('library.cancel')}</Button>
          <Button variant="primary" type="submit" isDisabled={!isReady}>
            {words('library.import', { count: 1 })}
          </Button>
        </>
      }
    >
      <div onPasteCapture={takePaste}>
        <TextArea
          label={words('library.text')}
          rows={14}
          value={text}
          onChange={setText}
          startsFocused
          description={keepsStructure ? words('library.pasteKeeps') : words('library.pasteReads')}
        />
      </div>
      <div className={styles.fields}>
        <div className={styles.wide}>
          <TextField
            label={words('library.title')}
            value={fields.title}
            onChange={(title) => setFields({ ...fields, title })}
          />
        </div>
        <TextField
          label={words('library.source')}
          value={fields.source}
          onChange={(source) => setFields({ ...fields, source })}
        />
        <TextField
          label={words('library.date')}
          placeholder={words('library.datePlaceholder')}
          value={fields.publishedAt}
          onChange={(publishedAt) => setFields({ ...fields, publishedAt })}
          error={error}
        />
      </div>
    </Dialog>
  );
}
