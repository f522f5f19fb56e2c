import { type Imbalance, scanGroups } from './scan-groups';
import { texFix } from './tex-fix';

/**
 * Returns the first imbalance in TeX, or undefined: a brace, `\left` and `\right`, an environment, `\begingroup`, `\verb`, `$` and `\(` in
 * text. For groups open at the end, the fault is at the opening of the outermost, and its fix closes all that are open. Comments, `\{`,
 * `\%` and the bodies of definitions are not paired. Takes linear time.
 */
export function checkBalance(tex: string): Imbalance | undefined {
  const { imbalance, open, last } = scanGroups(tex);
  const outermost = open[0];
  if (imbalance !== undefined || outermost === undefined) return imbalance;
  const closings = open.toReversed().map(({ closing }) => closing);
  // Directly after a lone backslash the closing would become a command.
  const gap = last?.text === '\\' && last.kind === 'character' ? ' ' : '';
  return {
    fault: { kind: 'unclosed', opening: outermost.opening, closing: outermost.closing },
    offset: outermost.offset,
    length: outermost.end - outermost.offset,
    fix: texFix(last?.end ?? 0, 0, gap + closings.join('')),
  };
}
