'use client';

import { AlertDialog } from '@base-ui/react/alert-dialog';
import { Dialog } from '@base-ui/react/dialog';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { Button } from './button';
import { type ButtonSize, type ButtonVariant, backdropClass, buttonClass, dialogClass } from './classes';

/** Lets content of a dialog close it; outside a dialog, nothing happens. */
export const DialogContext = createContext<{ close: () => void }>({ close: () => undefined });

/** Closes the surrounding dialog without doing anything. */
export function CloseDialogButton({ children }: { children: ReactNode }) {
  const { close } = useContext(DialogContext);
  return <Button onClick={close}>{children}</Button>;
}

/** Asks for confirmation of an action that cannot be undone. */
export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  body,
  confirm,
  cancel,
  onConfirm,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  body: string;
  confirm: string;
  cancel: string;
  onConfirm: () => void;
}) {
  return (
    <AlertDialog.Root open={open} onOpenChange={onOpenChange}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={backdropClass} />
        <AlertDialog.Popup className={dialogClass}>
          <AlertDialog.Title className="font-semibold">{title}</AlertDialog.Title>
          <AlertDialog.Description className="text-sm text-ink-soft">{body}</AlertDialog.Description>
          <div className="flex flex-wrap justify-end gap-2">
            <AlertDialog.Close className={buttonClass()}>{cancel}</AlertDialog.Close>
            <AlertDialog.Close className={buttonClass('danger')} onClick={onConfirm}>
              {confirm}
            </AlertDialog.Close>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

/** A button that opens a dialog; its form closes it when done. `children` contains the form with its submit button. */
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
