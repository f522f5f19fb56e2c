import type { Words } from '../../problems/problem';
import { type ProblemParameters, problemCatalogue } from '../../problems/problem-catalogue';
import type { TexFix } from './tex-fix';

/** A range of a formula's TeX in UTF-16 units. */
export interface TexRange {
  offset: number;
  length: number;
}

export type FormulaFaultCode =
  | 'math-unknown-command'
  | 'math-package-off'
  | 'math-unknown-environment'
  | 'math-unbalanced'
  | 'math-argument-missing'
  | 'math-double-script'
  | 'math-mode'
  | 'math-not-allowed'
  | 'math-expansion'
  | 'math-too-large'
  | 'math-error'
  | 'macro-invalid';

/** A fault in a formula: code and parameters for the catalogue, its sentences, and its range in the TeX. */
export type FormulaFault = {
  [Code in FormulaFaultCode]: {
    code: Code;
    parameters: ProblemParameters<Code>;
    message: Words;
    offset: number;
    length: number;
    fix?: TexFix;
  };
}[FormulaFaultCode];

/** Builds a fault with the catalogue's sentences. */
export function formulaFault<Code extends FormulaFaultCode>(
  code: Code,
  parameters: ProblemParameters<Code>,
  { offset, length }: TexRange,
  fix?: TexFix,
): FormulaFault {
  const { en, zh } = problemCatalogue[code];
  const message = { en: en(parameters as never), zh: zh(parameters as never) };
  return { code, parameters, message, offset, length, ...(fix === undefined ? {} : { fix }) } as FormulaFault;
}
