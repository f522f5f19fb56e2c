'use client';

import { useContext, useState } from 'react';
import type { FormState } from '../form/form-state';
import { FormStateContext } from '../form/form-state-context';

/**
 * The version that a form's fields were filled from, sent along so that a save never overwrites what somebody else saved. When the
 * page is refreshed while someone types, it stays; it moves on with a good save, and with a refused one after that was shown.
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
