'use client';

import { type ReactNode, useContext } from 'react';
import { Button } from './button';
import { DialogContext } from './dialog-context';

/** Leaves the dialog around it without doing anything. */
export function CloseDialogButton({ children }: { children: ReactNode }) {
  const { close } = useContext(DialogContext);
  return <Button onClick={close}>{children}</Button>;
}
