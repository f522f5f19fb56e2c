import { nearestName } from '../../../problems/nearest-name';
import { type MacroContext, packageFault, type Token } from '../package-macro';
import { takeOptional, textOf } from '../read-arguments';

/** Options of siunitx by key, as text. */
export type Options = ReadonlyMap<string, string>;

/** Keys of siunitx 3 that have an effect here. Those of version 2 are read under the name that they have now. */
const known = new Set(
  `per-mode per-symbol inter-unit-product output-decimal-marker group-digits group-separator group-minimum-digits
  uncertainty-mode exponent-product range-phrase range-units list-separator list-final-separator list-pair-separator list-units
  product-symbol product-units quantity-product round-mode round-precision bracket-unit-denominator parse-numbers`.split(
    /\s+/,
  ),
);

const formerNames = new Map([
  ['number-unit-product', 'quantity-product'],
  ['separate-uncertainty', 'uncertainty-mode'],
  ['multi-part-units', 'range-units'],
  ['output-product', 'product-symbol'],
]);

/** Keys about fonts, input and other things that do not matter here. */
const ignored =
  /^(?:detect-.*|mode|propagate-math-font|uncertainty-.*|list-.*|range-.*|color|unit-color|number-color|.*-command|input-.*|reset-.*|propagate-.*|unit-font.*|text-.*|math-.*|locale|quotient-mode|fraction-.*|tight-spacing|sticky-per|retain-.*|print-.*|zero-decimal-.*|minimum-.*|add-.*|drop-.*|round-.*|separate-.*|unit-optional-.*|forbid-.*|parse-units|allow-.*|table-.*|angle-.*|prefix-mode|qualifier-.*|bracket-.*|exponent-.*|fixed-.*|scientific-.*|copy-.*|free-.*|omit-.*|number-.*|power-.*|display-.*|evaluate-.*|expression|literal-.*|complex-.*|compound-.*|open-bracket|close-bracket|simplify-.*|per|space-before-unit|use-xspace|binary-units|abbreviations|overwrite-.*|product-mode|prefix-.*|input-.*|fraction-function|exponent-to-prefix)$/;

/** The macro that keeps the options of `\sisetup` from one formula to the next. */
export const setupMacro = '\\sisetupoptions';

/** Options of `\sisetup` and of the command that is being read. Throws for a key that does not exist. */
export function takeOptions(context: MacroContext): Options {
  const setup = context.macros.get(setupMacro);
  const options = new Map(typeof setup === 'string' ? parseOptions(context, setup, []) : []);
  const own = takeOptional(context);
  if (own !== undefined) for (const [key, value] of parseOptions(context, textOf(own), own)) options.set(key, value);
  return options;
}

/** Reads `key = value, key = {value}`. `tokens` are those that the text comes from, to place a fault at. */
export function parseOptions(context: MacroContext, text: string, tokens: readonly Token[]): Map<string, string> {
  const options = new Map<string, string>();
  for (const [, written = '', value = 'true'] of text.matchAll(
    /([A-Za-z][A-Za-z-]*)\s*(?:=\s*((?:\{[^{}]*\}|[^,{}])*))?(?:,|$)/g,
  )) {
    const key = formerNames.get(written) ?? written;
    if (known.has(key)) options.set(key, value.trim().replace(/^\{([^{}]*)\}$/, '$1'));
    else if (!ignored.test(key)) throw unknownOption(written, tokens[0] ?? context.future());
  }
  return options;
}

function unknownOption(key: string, token: Token): Error {
  const suggestion = nearestName(key, known);
  const [en, zh] = suggestion === undefined ? ['', ''] : [` Did you mean ${suggestion}?`, `是否应为 ${suggestion}？`];
  return packageFault({ en: `siunitx has no option ${key}.${en}`, zh: `siunitx 没有选项 ${key}，${zh}` }, token);
}
