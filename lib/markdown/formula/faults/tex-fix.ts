import type { Words } from '../../problems/problem';

/**
 * The fix for a fault in a formula: a range of its TeX in UTF-16 units, and the text that replaces it. If it spans lines, it fits a source
 * only where the lines of the formula have no prefix.
 */
export interface TexFix {
  title: Words;
  offset: number;
  length: number;
  replacement: string;
}

/** A fix for this range of the TeX, titled as an insertion, removal or replacement. `shown` abbreviates a long replacement. */
export function texFix(offset: number, length: number, replacement: string, shown = replacement.trim()): TexFix {
  return { title: titleOf(length, replacement, shown), offset, length, replacement };
}

function titleOf(length: number, replacement: string, shown: string): Words {
  if (replacement === '') return { en: 'Remove it', zh: '删除' };
  if (length === 0) return { en: `Insert ${shown}`, zh: `插入 ${shown}` };
  return { en: `Replace with ${shown}`, zh: `替换为 ${shown}` };
}
