'use client';

import { Dialog } from '@base-ui/react/dialog';
import { type ReactNode, useMemo, useState } from 'react';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class';
import { backdropClass, dialogClass } from './dialog-class';
import { DialogContext } from './dialog-context';

/** A button that opens a question; the form inside closes it when it is done. `children` holds the form with its own submit button. */
export function FormDialog({
  trigger,
  triggerVariant = 'secondary',
  triggerSize = 'small',
  title,
  description,
  children,
}: {
  trigger: ReactNode;
  triggerVariant?: ButtonVariant;
  triggerSize?: ButtonSize;
  title: string;
  description: string;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const dialog = useMemo(() => ({ close: () => setOpen(false) }), []);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger className={buttonClass(triggerVariant, triggerSize)}>{trigger}</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Backdrop className={backdropClass} />
        <Dialog.Popup className={dialogClass}>
          <Dialog.Title className="font-semibold">{title}</Dialog.Title>
          <Dialog.Description className="text-sm text-ink-soft">{description}</Dialog.Description>
          <DialogContext value={dialog}>{children}</DialogContext>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
