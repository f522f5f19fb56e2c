import { compose, lexTex } from '../compose';
import {
  type Expansion,
  type MacroContext,
  type PackageMacro,
  type PackageMacros,
  packageFault,
  type Token,
} from '../package-macro';
import { type Argument, takeArgument, takeOptional, textOf } from '../read-arguments';
import { formatAngle } from './angle';
import { formatNumber, isNumber, productSign } from './number';
import { type Options, parseOptions, setupMacro, takeOptions } from './options';
import { type TypesetUnit, typesetUnit } from './unit';

const num: PackageMacro = (context) => {
  const options = takeOptions(context);
  return expansion(numberTokens(context, takeArgument(context), options, false));
};

/** A number is made anew from its digits; what is not a number keeps its tokens and their places. */
function numberTokens(context: MacroContext, argument: Argument, options: Options, isBeforeUnit: boolean): Token[] {
  const text = textOf(argument).trim();
  if (isNumber(text)) return lexTex(context, `{${formatNumber(text, options, isBeforeUnit)}}`);
  return [...lexTex(context, '{'), ...argument, ...lexTex(context, '}')];
}

function expansion(tokens: Token[]): Expansion {
  return { tokens: tokens.reverse(), numArgs: 0 };
}

const unitOnly: PackageMacro = (context) => {
  const options = takeOptions(context);
  return expansion(typesetUnit(context, takeArgument(context), options).tokens);
};

/** `\qty[options]{number}{unit}`, and of version 2 `\SI[options]{number}[before]{unit}`. */
export const quantity: PackageMacro = (context) => {
  const options = takeOptions(context);
  const number = takeArgument(context);
  const before = takeOptional(context) ?? [];
  const unit = typesetUnit(context, takeArgument(context), options);
  return expansion([...before, ...quantityTokens(context, number, unit, options)]);
};

function quantityTokens(context: MacroContext, number: Argument, unit: TypesetUnit, options: Options): Token[] {
  const space = unit.isAttached || unit.tokens.length === 0 ? '' : (options.get('quantity-product') ?? '\\,');
  return [...numberTokens(context, number, options, true), ...lexTex(context, space), ...unit.tokens];
}

/** Numbers with a unit after each of them, or after all if `units` says so (`range-units`, `list-units`, `product-units`). */
function several(
  context: MacroContext,
  numbers: Argument[],
  separators: (index: number) => string,
  { unit, units, options }: { unit: TypesetUnit | undefined; units: string; options: Options },
): Expansion {
  const isRepeated = unit !== undefined && units !== 'single' && units !== 'bracket' && units !== 'brackets';
  const tokens = numbers.flatMap((number, index) => [
    ...lexTex(context, index === 0 ? '' : separators(index)),
    ...(isRepeated ? quantityTokens(context, number, unit, options) : numberTokens(context, number, options, false)),
  ]);
  if (unit === undefined || isRepeated) return expansion(tokens);
  const [open, close] = units === 'single' ? ['', ''] : ['(', ')'];
  return expansion([...lexTex(context, open), ...tokens, ...lexTex(context, `${close}\\,`), ...unit.tokens]);
}

function words(text: string): string {
  return /^\s*(?:\\|--)/.test(text) ? text.replace('--', '\\text{–}') : `\\text{${text}}`;
}

function range(hasUnit: boolean): PackageMacro {
  return (context) => {
    const options = takeOptions(context);
    const ends = [takeArgument(context), takeArgument(context)];
    const unit = hasUnit ? typesetUnit(context, takeArgument(context), options) : undefined;
    const phrase = words(options.get('range-phrase') ?? ' to ');
    return several(context, ends, () => phrase, { unit, units: options.get('range-units') ?? 'repeat', options });
  };
}

function list(hasUnit: boolean): PackageMacro {
  return (context) => {
    const options = takeOptions(context);
    const numbers = splitTokens(takeArgument(context), ';');
    const unit = hasUnit ? typesetUnit(context, takeArgument(context), options) : undefined;
    const final = options.get('list-final-separator') ?? ' and ';
    const pair = options.get('list-pair-separator') ?? final;
    const separators = (index: number) => {
      if (index < numbers.length - 1) return words(options.get('list-separator') ?? ', ');
      return words(numbers.length === 2 ? pair : final);
    };
    return several(context, numbers, separators, { unit, units: options.get('list-units') ?? 'repeat', options });
  };
}

function product(hasUnit: boolean): PackageMacro {
  return (context) => {
    const options = takeOptions(context);
    const factors = splitTokens(takeArgument(context), 'x');
    const unit = hasUnit ? typesetUnit(context, takeArgument(context), options) : undefined;
    const units = options.get('product-units') ?? 'repeat';
    return several(context, factors, () => productSign(options), { unit, units, options });
  };
}

function splitTokens(tokens: Argument, mark: string): Argument[] {
  const parts: Argument[] = [[]];
  for (const token of tokens) {
    if (token.text === mark) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

const angle: PackageMacro = (context) => {
  const options = takeOptions(context);
  const argument = takeArgument(context);
  const tex = formatAngle(textOf(argument), options);
  if (tex !== undefined) return compose(context, tex);
  const en = '\\ang needs degrees, or degrees; minutes; seconds.';
  throw packageFault({ en, zh: '\\ang 的内容是度，或者以分号隔开的度、分、秒，' }, argument[0] ?? context.future());
};

/** Options for all that follows. */
const setup: PackageMacro = (context) => {
  const argument = takeArgument(context);
  const text = textOf(argument);
  parseOptions(context, text, argument);
  const before = context.macros.get(setupMacro);
  context.macros.set(setupMacro, typeof before === 'string' ? `${before},${text}` : text, true);
  return { tokens: [], numArgs: 0 };
};

/** `\DeclareSIUnit\parsec{pc}`. */
const declareUnit: PackageMacro = (context) => {
  takeOptional(context);
  return compose(context, '\\gdef#1{\\mathrm{#2}}', takeArgument(context), takeArgument(context));
};

/** In the text of a formula the commands switch to mathematics, as in LaTeX. */
function inMath(macros: PackageMacros): PackageMacros {
  const entries = Object.entries(macros).map(([name, macro]): [string, PackageMacro] => [
    name,
    (context) => {
      const { mode } = context;
      const { tokens } = macro(context);
      const [dollar] = mode === 'text' ? lexTex(context, '$') : [];
      return { tokens: dollar === undefined ? tokens : [dollar, ...tokens, dollar], numArgs: 0 };
    },
  ]);
  return Object.fromEntries(entries);
}

/** The commands of the package siunitx, as in version 2 and in version 3 (J. Wright: siunitx, 2024). */
export const siunitxMacros: PackageMacros = {
  ...inMath({
    '\\num': num,
    '\\complexnum': num,
    '\\si': unitOnly,
    '\\unit': unitOnly,
    '\\SI': quantity,
    '\\qty': quantity,
    '\\complexqty': quantity,
    '\\ang': angle,
    '\\numrange': range(false),
    '\\SIrange': range(true),
    '\\qtyrange': range(true),
    '\\numlist': list(false),
    '\\SIlist': list(true),
    '\\qtylist': list(true),
    '\\numproduct': product(false),
    '\\qtyproduct': product(true),
  }),
  '\\sisetup': setup,
  '\\DeclareSIUnit': declareUnit,
};
