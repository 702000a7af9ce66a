import { X } from 'lucide-react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { ReactNode, SubmitEvent } from 'react';

import { IconButton } from './button.tsx';
import { classNames } from './class-names.ts';
import styles from './dialog.module.css';

export interface DialogProps {
  /** The accessible name. */
  readonly title: string;
  /** Called for Escape, the close button and whatever else ends the dialog without doing anything. */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the main one last. */
  readonly footer?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
  /** `alertdialog` for a question that something irreversible hangs on. */
  readonly role?: 'dialog' | 'alertdialog';
  /** Makes the dialog a form: Enter in a field, or a `type="submit"` button in the footer, submits it. */
  readonly onSubmit?: () => void;
  /** False while something runs that must not be left: Escape then does nothing. */
  readonly isDismissable?: boolean;
}

/**
 * A modal dialog. Mount it to open it, unmount it to close it: focus goes in (to what `startsFocused`, else to the dialog)
 * and comes back to where it was.
 */
export function Dialog({
  title,
  onClose,
  children,
  footer,
  size = 'medium',
  role = 'dialog',
  onSubmit,
  isDismissable = true,
}: DialogProps) {
  const content = (
    <>
      <header className={styles.header}>
        <Heading slot="title" className={styles.title as string}>
          {title}
        </Heading>
        {isDismissable && <IconButton label="Close" icon={<X />} keys="Escape" onPress={onClose} />}
      </header>
      <div className={styles.body}>{children}</div>
      {footer && <footer className={styles.footer}>{footer}</footer>}
    </>
  );
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isKeyboardDismissDisabled={!isDismissable}
      className={styles.scrim as string}
    >
      <Modal className={classNames(styles.modal, styles[size])}>
        <AriaDialog role={role} className={styles.dialog as string}>
          {onSubmit ? (
            <form className={styles.form} onSubmit={(event) => submit(event, onSubmit)}>
              {content}
            </form>
          ) : (
            content
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function submit(event: SubmitEvent, onSubmit: () => void): void {
  event.preventDefault();
  onSubmit();
}
