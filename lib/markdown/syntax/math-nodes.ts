import type { Data, Literal } from 'mdast';

/** Where each line of a formula's TeX begins in the source; `offset` counts in the TeX. */
export interface TexLine {
  offset: number;
  line: number;
  column: number;
}

/** What the parser records about a formula besides its TeX. */
export interface FormulaData extends Data {
  texLines: TexLine[];
  /** False when the closing mark is missing. */
  closed: boolean;
  display: boolean;
}

/** A formula that is a separate block. The names follow mdast-util-math, so that its consumers understand the tree. */
export interface DisplayFormula extends Literal {
  type: 'math';
  data: FormulaData;
}

/** A formula within text; in display style when written with `$$` or `\[`. */
export interface InlineFormula extends Literal {
  type: 'inlineMath';
  data: FormulaData;
}

declare module 'mdast' {
  interface BlockContentMap {
    math: DisplayFormula;
  }
  interface PhrasingContentMap {
    inlineMath: InlineFormula;
  }
  interface RootContentMap {
    math: DisplayFormula;
    inlineMath: InlineFormula;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    displayFormula: 'displayFormula';
    inlineFormula: 'inlineFormula';
    formulaFence: 'formulaFence';
    formulaLine: 'formulaLine';
    formulaTail: 'formulaTail';
  }
}
