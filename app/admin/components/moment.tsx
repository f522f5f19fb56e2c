/** A moment in words, with the exact time in `timeZone` on hover and for machines. `words` come from relativeTime. */
export function Moment({ date, words, exact }: { date: Date; words: string; exact: string }) {
  return (
    <time dateTime={date.toISOString()} title={exact} className="whitespace-nowrap">
      {words}
    </time>
  );
}
