/** The first minute: what the workbench is for, on the sample case, in a few steps that can be left at any time. */
import { useState } from 'react';

import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Words, words } from '../words.tsx';
import type { MessageKey } from '../words.tsx';
import styles from './tour.module.css';

const STEPS: readonly (readonly [title: MessageKey, text: MessageKey])[] = [
  ['shell.tour1Title', 'shell.tour1Text'],
  ['shell.tour2Title', 'shell.tour2Text'],
  ['shell.tour3Title', 'shell.tour3Text'],
  ['shell.tour4Title', 'shell.tour4Text'],
  ['shell.tour5Title', 'shell.tour5Text'],
  ['shell.tour6Title', 'shell.tour6Text'],
];

export function Tour({ onClose }: { readonly onClose: () => void }) {
  const [place, setPlace] = useState(0);
  const [title, text] = STEPS[place] ?? ['shell.tour1Title', 'shell.tour1Text'];
  const isLast = place === STEPS.length - 1;
  return (
    <Dialog
      title={words('shell.tourTitle')}
      size="small"
      onClose={onClose}
      footer={
        <>
          <span className={styles.step}>{words('shell.tourStep', { step: place + 1, count: STEPS.length })}</span>
          <Button variant="quiet" onPress={onClose}>
            {words('shell.tourLeave')}
          </Button>
          {place > 0 && <Button onPress={() => setPlace(place - 1)}>{words('shell.tourBack')}</Button>}
          <Button key={place} variant="primary" startsFocused onPress={isLast ? onClose : () => setPlace(place + 1)}>
            {words(isLast ? 'shell.tourDone' : 'shell.tourNext')}
          </Button>
        </>
      }
    >
      <div aria-live="polite">
        <h3 className={styles.title}>{words(title)}</h3>
        <p className={styles.text}>
          <Words of={text} />
        </p>
      </div>
    </Dialog>
  );
}
