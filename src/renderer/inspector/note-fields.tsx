/** A note in the Inspector; its form is loaded when first shown. */
import { lazy, Suspense } from 'react';

import type { Note } from '#core/model.ts';

const NoteForm = lazy(async () => ({ default: (await import('./note-form.tsx')).NoteForm }));

export function NoteFields({ note }: { readonly note: Note }) {
  return (
    <Suspense>
      <NoteForm note={note} />
    </Suspense>
  );
}
