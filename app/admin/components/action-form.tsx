'use client';

import { type ReactNode, useActionState, useContext, useEffect, useRef, useSyncExternalStore } from 'react';
import { toast } from 'sonner';
import { type FormState, idle } from '../form/form-state';
import { FormStateContext } from '../form/form-state-context';
import { typedValues } from '../form/typed-values';
import { DialogContext } from './dialog';
import { Notice } from './notice';

/**
 * A form for a server action. It works before scripts are loaded. A failed attempt keeps the typed values, focuses the first invalid
 * field and shows the errors; a successful one is announced and closes the surrounding dialog.
 */
export function ActionForm({
  action,
  className = '',
  children,
}: {
  action: Action;
  className?: string;
  children: ReactNode;
}) {
  // Before scripts run the form must have the server action itself; afterwards the wrapper announces the result even if the
  // change removes this form from the page.
  const [state, submit] = useActionState(useHydrated() ? announcing(action) : action, idle);
  const form = useRef<HTMLFormElement>(null);
  const { close } = useContext(DialogContext);
  useEffect(() => {
    if (state.status === 'failed') focusFirstFault(form.current);
    if (state.status === 'done' && !state.created) close();
  }, [state, close]);
  return (
    <FormStateContext value={state}>
      <form ref={form} action={submit} noValidate className={`grid gap-5 ${className}`}>
        {state.status === 'failed' && (
          <div data-form-summary tabIndex={-1}>
            <Notice tone="bad">{state.summary}</Notice>
          </div>
        )}
        {children}
      </form>
    </FormStateContext>
  );
}

type Action = (previous: FormState, form: FormData) => Promise<FormState>;

function announcing(action: Action): Action {
  return async (_previous, form) => {
    // No action uses the previous state; sending it would transmit the typed values twice.
    const state = await action(idle, form).catch((error: unknown) => refusedState(error, form));
    if (state.status === 'done' && state.message) toast.success(state.message);
    return state;
  };
}

/** The state for a form that the server refused, with a message, before its action ran (too large, another address, too many at once). */
function refusedState(error: unknown, form: FormData): FormState {
  const isRefusal = error instanceof Error && error.constructor === Error && !('digest' in error);
  if (!isRefusal) throw error;
  return {
    status: 'failed',
    code: 'invalid_request',
    summary: error.message,
    fieldErrors: {},
    typed: typedValues(form),
  };
}

function useHydrated(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}

function focusFirstFault(form: HTMLFormElement | null): void {
  const target =
    form?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
    form?.querySelector<HTMLElement>('[data-form-summary]');
  target?.focus();
}
