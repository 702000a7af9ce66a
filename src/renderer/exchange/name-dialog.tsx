import { useState } from 'react';

import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';

export interface NameDialogProps {
  readonly title: string;
  /** Words of the button that confirms. */
  readonly action: string;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for the name of a case. */
export function NameDialog({ title, action, name: initial, onName, onClose }: NameDialogProps) {
  const [name, setName] = useState(initial);
  const isReady = name.trim() !== '';
  return (
    <Dialog
      title={title}
      size="small"
      onClose={onClose}
      onSubmit={() => isReady && onName(name.trim())}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" isDisabled={!isReady}>
            {action}
          </Button>
        </>
      }
    >
      <TextField label="Name of the case" value={name} onChange={setName} maxLength={512} startsFocused />
    </Dialog>
  );
}
