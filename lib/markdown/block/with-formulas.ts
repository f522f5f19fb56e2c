import type { Hole } from './hole';

/** Replaces the holes in a text: formulas by their TeX, all others by nothing. */
export function withFormulas(text: string, holes: readonly Hole[]): string {
  return text.replace(/\uFDD0(\d+)\uFDD1/g, (_, index: string) => {
    const hole = holes[Number(index)];
    return hole?.kind === 'formula' ? hole.shown + hole.closingMarks : '';
  });
}
