import type { Dialect, Edit } from './dialect';
import { finder, type Range, type TextParts } from './text-parts';
import { wholeLine } from './whole-line';

/**
 * Obsidian's comments, `%%private%%`, within a line or over several, which are not published. In a vault one that is not closed goes to the
 * end, as in Obsidian; elsewhere, where two percent signs may mean something else, both marks must be on one line or alone on theirs.
 */
export function findComments(source: string, parts: TextParts, { isVault }: Dialect): Edit[] {
  const [codeAt, formulaAt] = [finder(parts.code), finder(parts.formulas)];
  const marks = [...source.matchAll(/(?<![%\\])%%(?!%)/g)]
    .map(({ index }) => index)
    .filter((index) => codeAt(index) === undefined && formulaAt(index) === undefined);
  const ranges: Range[] = [];
  for (let index = 0; index < marks.length; index += 1) {
    const [from = 0, closing] = [marks[index], marks[index + 1]];
    if (!isVault && /\w/.test(source[from - 1] ?? '')) continue;
    if (closing === undefined) {
      if (isVault) ranges.push({ from, to: source.length });
    } else if (isVault || isAlone(source, from) === isAlone(source, closing)) {
      const isOneLine = !/[\r\n]/.test(source.slice(from, Math.min(closing, from + 2_000)));
      if (!isVault && !isOneLine && !isAlone(source, from)) continue;
      ranges.push({ from, to: closing + 2 });
      index += 1;
    }
  }
  return ranges.map(({ from, to }) => ({ kind: 'comments', ...wholeLine(source, from, to), text: '' }));
}

function isAlone(source: string, offset: number): boolean {
  const { from, to } = wholeLine(source, offset, offset + 2);
  return to - from > 2 || (from === 0 && to === source.length) || to === source.length;
}
