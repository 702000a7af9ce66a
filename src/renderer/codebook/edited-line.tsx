/** A line that commits when it is left. */
import { useState } from 'react';

import { TextField } from '../ui/text-field.tsx';

interface EditedLineProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly isRequired?: boolean;
  readonly placeholder?: string;
}

export function EditedLine({ label, value, onCommit, isRequired = false, placeholder = '' }: EditedLineProps) {
  const [draft, setDraft] = useState<{ readonly on: string; readonly text: string } | null>(null);
  return (
    <TextField
      label={label}
      hideLabel
      placeholder={placeholder}
      maxLength={512}
      value={draft?.on === value ? draft.text : value}
      onChange={(text) => setDraft({ on: value, text })}
      onCommit={(text) => {
        if (text !== value && (!isRequired || text.trim() !== '')) onCommit(text.trim());
      }}
    />
  );
}
