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
  /** Insertions into `tex`, ascending: what follows each is `length` further on than in the source. */
  insertions: { at: number; length: number }[];
  rows: FormulaRow[];
  /** Where the numbers go: to each row of an environment, into one tag of the formula, or nowhere. */
  numbering: 'rows' | 'tag' | 'none';
  /** Labels of `subequations`, whose rows are 1a, 1b; null outside it. */
  group: string[] | null;
  /** Placeholder for the number in `tex` when `numbering` is `tag`. */
  mark: string | null;
}

/** Converts an offset in the plan's TeX to an offset in the TeX as written. */
export function offsetAsWritten(plan: FormulaPlan, offset: number): number {
  let written = offset;
  for (const { at, length } of plan.insertions) if (at < offset) written -= Math.min(length, offset - at);
  return written;
}
