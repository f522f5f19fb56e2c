'use client';

import { inputClass } from '../../components/classes';
import type { Choice } from '../../components/select-field';

/** A list to filter by; a choice submits the surrounding form. */
export function FilterSelect({
  name,
  label,
  any,
  value,
  choices,
}: {
  name: string;
  label: string;
  any: string;
  value: string;
  choices: readonly Choice[];
}) {
  return (
    <select
      name={name}
      defaultValue={value}
      aria-label={label}
      onChange={(event) => event.currentTarget.form?.requestSubmit()}
      className={`${inputClass} h-9 max-w-44 grow basis-32 pl-2`}
    >
      <option value="">{any}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
