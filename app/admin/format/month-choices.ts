const shownMonths = 12;

/**
 * The months to filter by, newest first, as `YYYY-MM`: those with public articles, the last twelve and the next (for drafts and
 * scheduled articles), and the chosen one. `present` is the current month.
 */
export function monthChoices(publicMonths: readonly string[], present: string, chosen: string): string[] {
  const [year = 0, month = 1] = present.split('-').map(Number);
  const recent = Array.from({ length: shownMonths + 2 }, (_, index) =>
    new Date(Date.UTC(year, month - index, 1)).toISOString().slice(0, 'YYYY-MM'.length),
  );
  const all = new Set([...publicMonths, ...recent, ...(chosen === '' ? [] : [chosen])]);
  return [...all].sort().reverse();
}
