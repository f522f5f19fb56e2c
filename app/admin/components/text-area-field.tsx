'use client';

import { type ReactNode, useId } from 'react';
import { useFieldState } from '../form/use-field-state';
import { Field } from './field';
import { inputClass } from './input-class';

/** Several lines of text in a form; `storedLabel` as in TextField. */
export function TextAreaField({
  name,
  label,
  hint,
  defaultValue = '',
  storedLabel,
  rows = 3,
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  defaultValue?: string;
  storedLabel?: string;
  rows?: number;
}) {
  const id = useId();
  const { typed, error, stale } = useFieldState(name);
  const shown = typeof typed === 'string' ? typed : defaultValue;
  const stored = stale && storedLabel && shown !== defaultValue ? `${storedLabel} ${defaultValue}` : undefined;
  return (
    <Field id={id} label={label} hint={stored ?? hint} error={error}>
      {(control) => (
        <textarea
          {...control}
          name={name}
          rows={rows}
          defaultValue={shown}
          className={`${inputClass} field-sizing-content min-h-20`}
        />
      )}
    </Field>
  );
}
