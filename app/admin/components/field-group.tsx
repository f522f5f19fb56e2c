'use client';

import { type ReactNode, useId } from 'react';
import { useFieldState } from '../form/use-field-state';

/** Several controls under one question, with one error for all of them. */
export function FieldGroup({ name, label, children }: { name: string; label: ReactNode; children: ReactNode }) {
  const id = useId();
  const { error } = useFieldState(name);
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined} className="grid gap-2.5">
      <legend className="mb-1.5 text-sm font-medium">{label}</legend>
      {children}
      {error && (
        <p id={`${id}-error`} className="text-sm text-bad">
          {error}
        </p>
      )}
    </fieldset>
  );
}
