import { type Imbalance, scanGroups } from './scan-groups';
import { texFix } from './tex-fix';

/**
 * The first thing that is unbalanced in TeX, or undefined: a brace, `\left` and `\right`, an environment, `\begingroup`, `\verb`,
 * `$` and `\(` in text. What stays open to the end is faulty at its opening, outermost first, and its fix closes all that is open.
 * Comments, `\{`, `\%` and the bodies of definitions are no pairs. Takes linear time.
 */
export function checkBalance(tex: string): Imbalance | undefined {
  const { imbalance, open, last } = scanGroups(tex);
  const outermost = open[0];
  if (imbalance !== undefined || outermost === undefined) return imbalance;
  const closings = open.toReversed().map(({ closing }) => closing);
  // After a lone backslash a closing would become a command.
  const gap = last?.text === '\\' && last.kind === 'character' ? ' ' : '';
  return {
    fault: { kind: 'unclosed', opening: outermost.opening, closing: outermost.closing },
    offset: outermost.offset,
    length: outermost.end - outermost.offset,
    fix: texFix(last?.end ?? 0, 0, gap + closings.join('')),
  };
}
