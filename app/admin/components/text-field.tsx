'use client';

import { type ComponentProps, type ReactNode, useId } from 'react';
import { useFieldState } from '../form/use-field-state';
import { inputClass } from './classes';
import { Field } from './field';

type Own = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  defaultValue?: string;
  storedLabel?: string;
  fieldClass?: string;
};

/**
 * One line of text in a form. After a stale save `storedLabel` introduces the stored value, so that the person can compare it with
 * the typed one.
 */
export function TextField({
  name,
  label,
  hint,
  defaultValue = '',
  storedLabel,
  fieldClass = '',
  ...rest
}: Own & Omit<ComponentProps<'input'>, keyof Own | 'id'>) {
  const id = useId();
  const { typed, error, stale } = useFieldState(name);
  const shown = typeof typed === 'string' ? typed : defaultValue;
  const stored = stale && storedLabel && shown !== defaultValue ? `${storedLabel} ${defaultValue}` : undefined;
  return (
    <Field id={id} label={label} hint={stored ?? hint} error={error} className={fieldClass}>
      {(control) => <input {...control} {...rest} name={name} defaultValue={shown} className={`${inputClass} h-9`} />}
    </Field>
  );
}
