/** A number that was typed into a form; undefined when nothing or no number was, for the contract to refuse. */
export function numberOf(value: FormDataEntryValue | null): number | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}
