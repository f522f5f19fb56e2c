/** A number typed into a form; undefined for anything else, which the contract then refuses. */
export function numberOf(value: FormDataEntryValue | null): number | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}
