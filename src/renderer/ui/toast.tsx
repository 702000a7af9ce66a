import { X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';

import { Button, IconButton } from './button.tsx';
import styles from './toast.module.css';
import type { Toast, Toasts } from './toasts.ts';

/** Milliseconds a message stays: longer when there is something to press. It stays while it has the pointer or the focus. */
const STAY = 6_000;
const STAY_WITH_ACTION = 12_000;

/** Shows the messages of `toasts` and reads them out politely. Render it once. */
export function ToastRegion({ toasts }: { readonly toasts: Toasts }) {
  const shown = useSyncExternalStore(toasts.subscribe, () => toasts.shown);
  // The live region is there before the first message: one that arrives together with it is not read out.
  return (
    <div className={styles.region} role="log" aria-live="polite" aria-label="Messages" data-react-aria-top-layer="true">
      {shown.map((toast) => (
        <ToastItem key={toast.id} toast={toast} onDismiss={() => toasts.dismiss(toast.id)} />
      ))}
    </div>
  );
}

function ToastItem({ toast, onDismiss }: { readonly toast: Toast; readonly onDismiss: () => void }) {
  const [isHeld, setHeld] = useState(false);
  const stay = toast.actions.length > 0 ? STAY_WITH_ACTION : STAY;

  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(onDismiss, stay);
    return () => clearTimeout(timer);
    // A message is dismissed once, by its id: that the function is a new one with each render does not matter.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [isHeld, stay, toast.id]);

  return (
    <div
      className={styles.toast}
      role="presentation"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p className={styles.message} dir="auto">
        {toast.message}
      </p>
      {toast.actions.map((action) => (
        <Button
          key={action.label}
          variant="quiet"
          className={styles.action}
          onPress={() => {
            onDismiss();
            action.run();
          }}
        >
          {action.label}
        </Button>
      ))}
      <IconButton label="Dismiss" icon={<X />} onPress={onDismiss} />
    </div>
  );
}
