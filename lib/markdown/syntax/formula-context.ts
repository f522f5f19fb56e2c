/** What the constructs for formulas know about the text that is parsed besides its characters. */
export interface FormulaContext {
  /** Numbers, from 1, of blank lines that do not end the formula around them. */
  heldLines: ReadonlySet<number>;
  /** `$$..$$` within a paragraph is set in the line, as kramdown and remark-math do. */
  inlineDoubleDollar: boolean;
}

const usual: FormulaContext = { heldLines: new Set(), inlineDoubleDollar: false };

/** The context of the text that is being parsed. */
export let formulaContext: FormulaContext = usual;

/** Runs `parse`, which must be synchronous, with these facts in addition to those of the calls around it. */
export function withFormulaContext<Result>(facts: Partial<FormulaContext>, parse: () => Result): Result {
  const outer = formulaContext;
  formulaContext = { ...outer, ...facts };
  try {
    return parse();
  } finally {
    formulaContext = outer;
  }
}
