/** A row of a formula that can have its own number, or the whole formula. */
export interface FormulaRow {
  labels: string[];
  /** The text of the author's `\tag`, with its parentheses unless it is `\tag*`; null if there is no tag. */
  tag: string | null;
  /** Takes the next number of the article. */
  isNumbered: boolean;
}

/** How a formula is typeset and how its rows are numbered. */
export interface FormulaPlan {
  /** TeX for KaTeX: labels are blanked, and what KaTeX does not support is rewritten. */
  tex: string;
  /** How `tex` was made from what was written, in steps; each has its edits in ascending order. */
  rewritings: readonly (readonly TexEdit[])[];
  rows: FormulaRow[];
  /** Where the numbers go: to each row of an environment, into one tag of the formula, or nowhere. */
  numbering: 'rows' | 'tag' | 'none';
  /** Labels of `subequations`, whose rows are 1a, 1b; null outside it. */
  group: string[] | null;
  /** Placeholder for the number in `tex` when `numbering` is `tag`. */
  mark: string | null;
}

/** A place where a rewriting replaced text: `at` and `length` in the new text, `replaced` characters in the old. */
export interface TexEdit {
  at: number;
  length: number;
  replaced: number;
}

/** Converts an offset in the plan's TeX to an offset in the TeX as written. Within a replacement it is one within what was replaced. */
export function offsetAsWritten(plan: FormulaPlan, offset: number): number {
  return plan.rewritings.reduceRight((now, edits) => offsetBefore(edits, now), offset);
}

function offsetBefore(edits: readonly TexEdit[], offset: number): number {
  let moved = 0;
  for (const { at, length, replaced } of edits) {
    if (at >= offset) break;
    const inside = Math.min(offset - at, length);
    moved += inside - (inside === length ? replaced : Math.min(inside, replaced));
  }
  return offset - moved;
}
