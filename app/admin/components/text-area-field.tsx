'use client';

import { type ReactNode, useId } from 'react';
import { useFieldState } from '../form/use-field-state';
import { inputClass } from './classes';
import { Field } from './field';

/** Several lines of text in a form; `storedLabel` as in TextField. `code`: in a monospaced font, with a fixed height of `rows`. */
export function TextAreaField({
  name,
  label,
  hint,
  defaultValue = '',
  storedLabel,
  rows = 3,
  code = false,
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  defaultValue?: string;
  storedLabel?: string;
  rows?: number;
  code?: boolean;
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
          spellCheck={code ? false : undefined}
          className={`${inputClass} ${code ? 'font-mono text-[0.8125rem]' : 'field-sizing-content'} min-h-20`}
        />
      )}
    </Field>
  );
}
