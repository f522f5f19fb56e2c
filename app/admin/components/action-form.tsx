'use client';

import { type ReactNode, useActionState, useContext, useEffect, useRef, useSyncExternalStore } from 'react';
import { toast } from 'sonner';
import { type FormState, idle } from '../form/form-state';
import { FormStateContext } from '../form/form-state-context';
import { typedValues } from '../form/typed-values';
import { DialogContext } from './dialog';
import { Notice } from './notice';

/**
 * A form over a server action. It works before scripts arrive; a failed try keeps what was typed, moves to the first wrong field and
 * says what is wrong; a good one is announced and closes the dialog around it.
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
  // Before scripts run the form must carry the server's own action; afterwards the wrapper announces what was done even when
  // the change takes this very form off the page.
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
    // No action looks at the state before; sent along, it would carry what was typed a second time.
    const state = await action(idle, form).catch((error: unknown) => refusedState(error, form));
    if (state.status === 'done' && state.message) toast.success(state.message);
    return state;
  };
}

/** The server may refuse a form before its action runs (too large, from another address, too many at once): with a sentence for people. */
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
