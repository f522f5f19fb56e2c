import type { CodeProblem, LineRange, Span } from './code-info';

/** More ranges than this have no use, and a hostile list of them would be work without end. */
const most = 100;

/** Reads `1,3-5` or `1 3-5` in that stretch of the info string. What is no range is a problem, and the others still count. */
export function readLineRanges(info: string, { from, to }: Span): { ranges: LineRange[]; problems: CodeProblem[] } {
  const ranges: LineRange[] = [];
  const problems: CodeProblem[] = [];
  for (const match of info.slice(from, to).matchAll(/[^\s,]+/g)) {
    const place = { from: from + match.index, to: from + match.index + match[0].length };
    const range = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(match[0]);
    const first = Number(range?.[1]);
    const last = Number(range?.[2] ?? first);
    if (ranges.length < most && first >= 1 && last >= first) ranges.push({ first, last, ...place });
    else {
      problems.push(unreadable(match[0], place));
      if (problems.length > 1 || ranges.length === most) break;
    }
  }
  return { ranges, problems };
}

function unreadable(text: string, place: Span): CodeProblem {
  const shown = text.slice(0, 40);
  return {
    code: 'code-info-unreadable',
    message: {
      zh: `“${shown}”不是行号或行的范围，应写作 3 或 3-5（最多 ${most} 个）。`,
      en: `"${shown}" is no line or range of lines, as 3 or 3-5 (at most ${most} of them).`,
    },
    place,
  };
}
