import { findCommand } from './find-command';
import { type FormulaFault, formulaFault } from './formula-fault';

/** A command that articles may not use because it adds addresses, classes or styles, at its first use in the TeX. */
export function describeRefusal(command: string, tex: string): FormulaFault {
  return formulaFault('math-not-allowed', { command }, findCommand(tex, command) ?? { offset: 0, length: tex.length });
}
