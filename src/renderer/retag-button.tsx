/** The button that judges everything a list shows. */
import { Tags } from 'lucide-react';

import type { DescribedRecord } from '#core/codebook-uses.ts';

import { useSession } from './session.tsx';
import { IconButton } from './ui/button.tsx';
import { words } from './words.tsx';

export function RetagButton({ records }: { readonly records: readonly DescribedRecord[] }) {
  const { workbench } = useSession();
  return (
    <IconButton
      label={words('codebook.retag', { count: records.length })}
      icon={<Tags />}
      isDisabled={records.length === 0}
      onPress={() => workbench.update({ dialog: { kind: 'retag', records } })}
    />
  );
}
