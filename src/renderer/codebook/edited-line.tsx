/** A line that commits when it is left. */
import { useDraft } from '../draft.ts';
import { TextField } from '../ui/text-field.tsx';

interface EditedLineProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly isRequired?: boolean;
  readonly placeholder?: string;
}

export function EditedLine({ label, value, onCommit, isRequired = false, placeholder = '' }: EditedLineProps) {
  const draft = useDraft({
    value,
    onCommit: (text) => {
      if (text.trim() !== value) onCommit(text.trim());
    },
    isValid: (text) => !isRequired || text.trim() !== '',
  });
  return (
    <TextField
      label={label}
      hideLabel
      placeholder={placeholder}
      maxLength={512}
      value={draft.text}
      onChange={draft.write}
      onCommit={draft.commit}
    />
  );
}
