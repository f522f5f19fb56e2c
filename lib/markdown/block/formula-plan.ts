/** A row of a formula that can have a number of its own, or the formula as a whole. */
export interface FormulaRow {
  labels: string[];
  /** The text of the author's `\tag`, with its parentheses unless it is `\tag*`; null: none. */
  tag: string | null;
  /** Takes the next number of the article. */
  isNumbered: boolean;
}

/** What is to be typeset of a formula, and how its rows are numbered. */
export interface FormulaPlan {
  /** TeX for KaTeX: labels are blanked, what KaTeX lacks is written in what it has. */
  tex: string;
  /** Places in `tex` where something was put in, ascending: what follows stands `length` further on than in the source. */
  insertions: { at: number; length: number }[];
  rows: FormulaRow[];
  /** Where the numbers go: to each row of an environment, into one tag of the formula, or nowhere. */
  numbering: 'rows' | 'tag' | 'none';
  /** Labels of `subequations`, whose rows are 1a, 1b; null without it. */
  group: string[] | null;
  /** Stands for the number in `tex`, when `numbering` is `tag`. */
  mark: string | null;
}

/** The offset in the TeX as written of an offset in the plan's TeX. */
export function offsetAsWritten(plan: FormulaPlan, offset: number): number {
  let written = offset;
  for (const { at, length } of plan.insertions) if (at < offset) written -= Math.min(length, offset - at);
  return written;
}
