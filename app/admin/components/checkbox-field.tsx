'use client';

import { type ReactNode, useContext, useId } from 'react';
import { FormStateContext } from '../form/form-state-context';

/** A checkbox in a form. `value` distinguishes boxes of the same name; an unchecked box sends nothing. */
export function CheckboxField({
  name,
  value = 'on',
  label,
  hint,
  defaultChecked = false,
}: {
  name: string;
  value?: string;
  label: ReactNode;
  hint?: ReactNode;
  defaultChecked?: boolean;
}) {
  const id = useId();
  const state = useContext(FormStateContext);
  const checked = state.status === 'failed' ? [state.typed[name] ?? []].flat().includes(value) : defaultChecked;
  return (
    <div className="flex gap-2.5">
      <input
        id={id}
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={checked}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="mt-1 size-4 shrink-0 accent-accent"
      />
      <div className="min-w-0">
        <label htmlFor={id} className="text-sm font-medium">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-[0.8125rem] text-ink-soft">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
