import type { Hole } from './hole';

/** A text in which the TeX stands for formulas, and nothing for other holes. */
export function withFormulas(text: string, holes: readonly Hole[]): string {
  return text.replace(/\uFDD0(\d+)\uFDD1/g, (_, index: string) => {
    const hole = holes[Number(index)];
    return hole?.kind === 'formula' ? hole.shown + hole.closingMarks : '';
  });
}
