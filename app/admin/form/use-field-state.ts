'use client';

import { useContext } from 'react';
import { FormStateContext } from './form-state-context';

/** The state of the field `name` after the form's last attempt: the typed value (undefined: none yet) and its error. */
export function useFieldState(name: string): {
  typed: string | readonly string[] | undefined;
  error: string | undefined;
  stale: boolean;
} {
  const state = useContext(FormStateContext);
  if (state.status !== 'failed') return { typed: undefined, error: undefined, stale: false };
  return { typed: state.typed[name], error: state.fieldErrors[name], stale: state.code === 'stale_version' };
}
