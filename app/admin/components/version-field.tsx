'use client';

import { useContext, useState } from 'react';
import type { FormState } from '../form/form-state';
import { FormStateContext } from '../form/form-state-context';

/**
 * The version from which a form's fields were filled, sent with the form so that a save never overwrites someone else's. It does not
 * change if the page is refreshed while someone types; it is updated by a successful save, and by a refused one once that is shown.
 */
export function VersionField({ version }: { version: number }) {
  const [first] = useState(version);
  const state = useContext(FormStateContext);
  return <input type="hidden" name="version" value={baseVersion(state, first)} />;
}

function baseVersion(state: FormState, first: number): number {
  if (state.status === 'idle') return first;
  if (state.status === 'done') return state.version ?? first;
  return state.currentVersion ?? Number(state.typed.version ?? first);
}
