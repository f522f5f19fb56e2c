'use client';

import { type ReactNode, useId } from 'react';
import { useFieldState } from '../form/use-field-state';
import { Field } from './field';
import { inputClass } from './input-class';

export interface Choice {
  value: string;
  label: string;
}

/** One choice out of a list in a form; the browser's own control, which keyboards, phones and screen readers know. */
export function SelectField({
  name,
  label,
  hint,
  defaultValue,
  choices,
  prompt,
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  defaultValue?: string;
  choices: readonly Choice[];
  prompt?: string;
}) {
  const id = useId();
  const { typed, error } = useFieldState(name);
  const shown = typeof typed === 'string' ? typed : (defaultValue ?? '');
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {(control) => (
        // The key: React gives a select its value only when it is made.
        <select key={shown} {...control} name={name} defaultValue={shown} className={`${inputClass} h-9`}>
          {prompt !== undefined && <option value="">{prompt}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
