import type { MathPackage } from '@/lib/kernel/math-packages';
import { findCommand } from '../faults/find-command';
import { usualOperators } from '../faults/usual-meaning';
import { packageOf } from './package-macros';

/**
 * The package that an unknown command of this TeX is from. Undefined for other commands, and for names of operators, such as `\tr`, that most
 * authors define themselves.
 */
export function missingPackage(command: string, tex: string): MathPackage | undefined {
  if (usualOperators.includes(command.slice(1))) return undefined;
  const use = findCommand(tex, command);
  return packageOf(command, use === undefined ? '' : tex.slice(use.offset + use.length, use.offset + use.length + 200));
}

/** The same from what KaTeX threw, with the command. */
export function packageMissedBy(cause: unknown, tex: string): { command: string; name: MathPackage } | undefined {
  const { rawMessage = '' } = (cause ?? {}) as { rawMessage?: unknown };
  const command = /^Undefined control sequence: (\\[A-Za-z]+)$/.exec(String(rawMessage))?.[1];
  const name = command === undefined ? undefined : missingPackage(command, tex);
  return command === undefined || name === undefined ? undefined : { command, name };
}
