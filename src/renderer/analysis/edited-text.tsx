/** A line of text in place: written over, and committed when left or with Enter. */
import { useState } from 'react';

import { TextField } from '../ui/text-field.tsx';

interface EditedTextProps {
  readonly label: string;
  readonly value: string;
  /** Not called for what is empty or the same. */
  readonly onCommit: (value: string) => void;
}

export function EditedText({ label, value, onCommit }: EditedTextProps) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <TextField
      label={label}
      hideLabel
      value={draft ?? value}
      maxLength={512}
      onChange={setDraft}
      onCommit={(text) => {
        setDraft(null);
        if (text.trim() !== '' && text !== value) onCommit(text.trim());
      }}
    />
  );
}
