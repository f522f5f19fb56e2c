import { compose } from '../compose';
import type { PackageMacro, PackageMacros } from '../package-macro';
import { takeArgument, takeDelimited, takeGroup, takeOptional, takeStars } from '../read-arguments';

/** `\dd`, `\dd{x}`, `\dd[3]{x}`, `\dd(x)` (physics 1.3, 2.5). */
function differential(sign: string): PackageMacro {
  return (context) => {
    const power = takeOptional(context);
    const raised = power === undefined ? sign : `${sign}^{#2}`;
    const group = takeGroup(context);
    if (group !== undefined) return compose(context, `\\mathinner{${raised}{#1}}`, group, power ?? []);
    const inner = takeDelimited(context, '(', ')');
    if (inner === undefined) return compose(context, raised, [], power ?? []);
    return compose(context, `\\mathinner{${raised}{\\left(#1\\right)}}`, inner, power ?? []);
  };
}

/**
 * `\dv{x}`, `\dv{f}{x}`, `\dv[n]{f}{x}`, `\dv{x}(f)`, and flat with a star (physics 1.3, 2.5). `isMixed`: a third group makes a mixed
 * derivative of second order.
 */
function derivative(sign: string, isMixed = false): PackageMacro {
  return (context) => {
    const fraction = takeStars(context) > 0 ? flat : upright;
    const power = takeOptional(context);
    const raised = power === undefined ? '' : '^{#4}';
    const first = takeArgument(context);
    const second = takeGroup(context);
    if (second === undefined) {
      const inner = takeDelimited(context, '(', ')');
      const operator = fraction(`${sign}${raised}`, `${sign}{#1}${raised}`);
      return compose(
        context,
        inner === undefined ? operator : `${operator}\\mathopen{}\\left(#2\\right)\\mathclose{}`,
        first,
        inner ?? [],
        [],
        power ?? [],
      );
    }
    const third = isMixed ? takeGroup(context) : undefined;
    if (third !== undefined)
      return compose(context, fraction(`${sign}^{2}{#1}`, `${sign}{#2}\\,${sign}{#3}`), first, second, third);
    return compose(context, fraction(`${sign}${raised}{#1}`, `${sign}{#2}${raised}`), first, second, [], power ?? []);
  };
}

function upright(numerator: string, denominator: string): string {
  return `\\frac{${numerator}}{${denominator}}`;
}

function flat(numerator: string, denominator: string): string {
  return `{\\left.{${numerator}}\\middle/{${denominator}}\\right.}`;
}

const d = '\\mathrm{d}';
const flatFraction: PackageMacro = (context) =>
  compose(context, flat('#1', '#2'), takeArgument(context), takeArgument(context));

/** Derivatives (physics 1.3, 2.5). */
export const derivativeMacros: PackageMacros = {
  '\\flatfrac': flatFraction,
  '\\differential': differential(d),
  '\\dd': differential(d),
  '\\variation': differential('\\delta'),
  '\\var': differential('\\delta'),
  '\\derivative': derivative(d),
  '\\dv': derivative(d),
  '\\partialderivative': derivative('\\partial', true),
  '\\pderivative': derivative('\\partial', true),
  '\\pdv': derivative('\\partial', true),
  '\\functionalderivative': derivative('\\delta'),
  '\\fderivative': derivative('\\delta'),
  '\\fdv': derivative('\\delta'),
};
