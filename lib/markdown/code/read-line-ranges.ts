import type { LineRange, Span } from '../block/code-info';

/** More ranges than this have no use, and a hostile list of them would be work without end. */
const most = 100;

/** Reads `1,3-5` or `1 3-5` in that stretch of the info string. What is no range is noted, and the others still count. */
export function readLineRanges(info: string, { from, to }: Span): { ranges: LineRange[]; unreadable: Span[] } {
  const ranges: LineRange[] = [];
  const unreadable: Span[] = [];
  for (const match of info.slice(from, to).matchAll(/[^\s,]+/g)) {
    const place = { from: from + match.index, to: from + match.index + match[0].length };
    const range = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(match[0]);
    const first = Number(range?.[1]);
    const last = Number(range?.[2] ?? first);
    if (ranges.length < most && first >= 1 && last >= first) ranges.push({ first, last, ...place });
    else {
      unreadable.push(place);
      if (unreadable.length > 1 || ranges.length === most) break;
    }
  }
  return { ranges, unreadable };
}
