/** The classes of every control that takes text or a choice. */
export const inputClass =
  'w-full rounded-md border border-line-strong bg-surface px-3 py-1.5 text-ink placeholder:text-ink-soft focus-visible:outline-offset-0 disabled:opacity-60 aria-invalid:border-bad aria-invalid:outline-bad';
