import { compose } from '../compose';
import {
  type Expansion,
  type MacroContext,
  type PackageMacro,
  type PackageMacros,
  packageFault,
} from '../package-macro';
import {
  type Argument,
  bracketPairs,
  isNext,
  takeArgument,
  takeDelimited,
  takeStars,
  takeToken,
} from '../read-arguments';

const sizes = ['\\big', '\\Big', '\\bigg', '\\Bigg'] as const;

/** How delimiters are sized: to their content, not at all, or to a given size. */
export type Sizing = 'auto' | 'none' | (typeof sizes)[number];

/** Reads the star and the size that may follow a command with automatic braces (physics 1.3, 2.1). */
export function takeSizing(context: MacroContext): Sizing {
  if (takeStars(context) > 0) return 'none';
  return sizes.find((size) => takeToken(context, size)) ?? 'auto';
}

/** Content between two delimiters, as one symbol. `.` is an invisible delimiter. */
export function enclosed(opening: string, closing: string, sizing: Sizing, content = '#1'): string {
  if (sizing === 'auto') return `{\\left${opening}${content}\\right${closing}}`;
  const [left, right] = sizing === 'none' ? ['', ''] : [`${sizing}l`, `${sizing}r`];
  const sized = (size: string, delimiter: string) => (delimiter === '.' ? '' : size + delimiter);
  return `{${sized(left, opening)}${content}${sized(right, closing)}}`;
}

/** `\qty(x)`, `\qty[x]`, `\qty|x|`, `\qty{x}`, with a star or a size. */
export function quantity(context: MacroContext): Expansion {
  const sizing = takeSizing(context);
  for (const [opening, closing] of bracketPairs) {
    const inner = takeDelimited(context, opening, closing);
    if (inner !== undefined) return compose(context, enclosed(opening, closing, sizing), inner);
  }
  return compose(context, enclosed('\\{', '\\}', sizing), takeBraces(context, '\\qty'));
}

function takeBraces(context: MacroContext, command: string): Argument {
  if (isNext(context, '{')) return takeArgument(context);
  const en = `${command} must be followed by (, [, | or {.`;
  throw packageFault({ en, zh: `${command} 后面必须是 (、[、| 或 {，` }, context.future());
}

function braces(opening: string, closing: string): PackageMacro {
  return (context) => {
    const sizing = takeSizing(context);
    return compose(context, enclosed(opening, closing, sizing), takeArgument(context));
  };
}

function pair(opening: string, closing: string): PackageMacro {
  return (context) => {
    const sizing = takeSizing(context);
    return compose(
      context,
      enclosed(opening, closing, sizing, '{#1},{#2}'),
      takeArgument(context),
      takeArgument(context),
    );
  };
}

/** `\eval{x}_a^b`, and `\eval(x|_a^b` or `\eval[x|_a^b` with a bracket on the left. */
const evaluated: PackageMacro = (context) => {
  const sizing = takeSizing(context);
  for (const opening of ['(', '[']) {
    const inner = takeDelimited(context, opening, '|');
    if (inner !== undefined) return compose(context, enclosed(opening, '|', sizing), inner);
  }
  return compose(context, enclosed('.', '|', sizing), takeArgument(context));
};

const order: PackageMacro = (context) => {
  const sizing = takeSizing(context);
  return compose(context, `\\mathcal{O}${enclosed('(', ')', sizing)}`, takeArgument(context));
};

const absolute = braces('\\lvert', '\\rvert');
const commutator = pair('[', ']');
const anticommutator = pair('\\{', '\\}');

/** Automatic braces (physics 1.3, 2.1). */
export const braceMacros: PackageMacros = {
  '\\quantity': quantity,
  '\\qty': quantity,
  '\\pqty': braces('(', ')'),
  '\\bqty': braces('[', ']'),
  '\\vqty': braces('\\lvert', '\\rvert'),
  '\\Bqty': braces('\\{', '\\}'),
  '\\absolutevalue': absolute,
  '\\abs': absolute,
  '\\norm': braces('\\lVert', '\\rVert'),
  '\\evaluated': evaluated,
  '\\eval': evaluated,
  '\\order': order,
  '\\commutator': commutator,
  '\\comm': commutator,
  '\\anticommutator': anticommutator,
  '\\acomm': anticommutator,
  '\\poissonbracket': anticommutator,
  '\\pb': anticommutator,
};
