import { findCommand } from './find-command';
import { type FormulaFault, formulaFault } from './formula-fault';

/** A command that articles may not use, at its first use in the TeX: one that brings addresses, classes or styles of its own. */
export function describeRefusal(command: string, tex: string): FormulaFault {
  return formulaFault('math-not-allowed', { command }, findCommand(tex, command) ?? { offset: 0, length: tex.length });
}
