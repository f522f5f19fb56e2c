'use client';

import { type ReactNode, useId } from 'react';
import { useFieldState } from '../form/use-field-state';
import { inputClass } from './classes';
import { Field } from './field';

export interface Choice {
  value: string;
  label: string;
}

/** A choice from a list in a form, with the browser's native control for accessibility. `storedLabel` as in TextField. */
export function SelectField({
  name,
  label,
  hint,
  defaultValue,
  choices,
  prompt,
  storedLabel,
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  defaultValue?: string;
  choices: readonly Choice[];
  prompt?: string;
  storedLabel?: string;
}) {
  const id = useId();
  const { typed, error, stale } = useFieldState(name);
  const shown = typeof typed === 'string' ? typed : (defaultValue ?? '');
  const stored = stale && storedLabel && shown !== (defaultValue ?? '');
  const storedName = choices.find(({ value }) => value === defaultValue)?.label ?? defaultValue;
  return (
    <Field id={id} label={label} hint={stored ? `${storedLabel} ${storedName}` : hint} error={error}>
      {(control) => (
        // The key: React sets a select's default value only when it is created.
        <select key={shown} {...control} name={name} defaultValue={shown} className={`${inputClass} h-9 pl-2`}>
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
