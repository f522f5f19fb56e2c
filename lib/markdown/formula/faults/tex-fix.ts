import type { Words } from '../../problems/problem';

/**
 * What mends a fault within a formula: a range of its TeX in UTF-16 units, and the text that takes its place. One that spans lines
 * holds them as the TeX has them, so it fits a source only where the formula's lines stand there without a prefix.
 */
export interface TexFix {
  title: Words;
  offset: number;
  length: number;
  replacement: string;
}

/** A fix of this range of the TeX with the title that fits: it inserts, removes or replaces. `shown` stands for a long replacement. */
export function texFix(offset: number, length: number, replacement: string, shown = replacement.trim()): TexFix {
  return { title: titleOf(length, replacement, shown), offset, length, replacement };
}

function titleOf(length: number, replacement: string, shown: string): Words {
  if (replacement === '') return { en: 'Remove it', zh: '删去' };
  if (length === 0) return { en: `Insert ${shown}`, zh: `插入 ${shown}` };
  return { en: `Replace by ${shown}`, zh: `换成 ${shown}` };
}
