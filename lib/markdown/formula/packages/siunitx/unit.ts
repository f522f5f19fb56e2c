import { nearestName } from '../../../problems/nearest-name';
import { lexTex } from '../compose';
import { type MacroContext, packageFault, type Token } from '../package-macro';
import type { Argument } from '../read-arguments';
import { formatUnit, type Unit } from './format-unit';
import type { Options } from './options';
import { abbreviations, prefixes, units } from './unit-names';

/** A unit as tokens, and whether it follows its number without a space (degrees, minutes and seconds of arc). */
export interface TypesetUnit {
  tokens: Token[];
  isAttached: boolean;
}

/**
 * Reads a unit: commands (`\kilo\gram\per\metre\cubed`), or letters as they are to be shown (`kg.m^{-3}`), in which `.` and `~` separate
 * units (siunitx 3, 4.4). Commands that the author defined are shown as they are. Throws for an unknown command.
 */
export function typesetUnit(context: MacroContext, tokens: Argument, options: Options): TypesetUnit {
  const isLiteral = tokens.some(({ text }, index) => isLiteralToken(text) && !isArgument(tokens, index));
  if (isLiteral) return { tokens: literal(context, tokens, options), isAttached: false };
  const parsed = parseUnits(context, tokens);
  const [only] = parsed;
  const isAttached =
    parsed.length === 1 && /^\{\}\^\{\\(?:circ|prime)/.test(only?.symbol ?? '') && !only?.symbol.endsWith('C');
  return { tokens: lexTex(context, formatUnit(parsed, options)), isAttached };
}

/** Letters, digits and separators, as opposed to commands and the braces around their arguments. */
function isLiteralToken(text: string): boolean {
  return !text.startsWith('\\') && text !== ' ' && text !== '{' && text !== '}';
}

const takesArgument = /^\\(?:tothe|raiseto|of)$/;

/** Whether a token belongs to the argument of `\tothe`, `\raiseto` or `\of`. */
function isArgument(tokens: Argument, index: number): boolean {
  let at = index - 1;
  while (at >= 0 && at > index - maxArgument && !tokens[at]?.text.startsWith('\\')) at -= 1;
  return takesArgument.test(tokens[at]?.text ?? '');
}

const maxArgument = 40;

function literal(context: MacroContext, tokens: Argument, options: Options): Token[] {
  const separator = options.get('inter-unit-product') ?? '\\,';
  const shown = tokens.flatMap((token): Token[] => {
    const { text } = token;
    if (text === '.' || text === '~') return lexTex(context, separator);
    const symbol = isOwn(context, text) ? undefined : symbolOf(text);
    return symbol === undefined ? [token] : lexTex(context, symbol);
  });
  return [...lexTex(context, '\\mathrm{'), ...shown, ...lexTex(context, '}')];
}

function symbolOf(command: string): string | undefined {
  return units.get(command) ?? prefixes.get(command) ?? abbreviations.get(command);
}

/** Whether the author defined this command. */
function isOwn(context: MacroContext, command: string): boolean {
  return Object.hasOwn(context.macros.current, command);
}

const powers = new Map([
  ['\\squared', '2'],
  ['\\cubed', '3'],
]);
const powersBefore = new Map([
  ['\\square', '2'],
  ['\\cubic', '3'],
]);

/** Units, prefixes, powers and `\per` in their order (siunitx 3, 4.4). */
function parseUnits(context: MacroContext, tokens: Argument): Unit[] {
  const found: Unit[] = [];
  let next = { prefix: '', power: '', isPer: false };
  const rest = tokens.filter(({ text }) => text !== ' ');
  for (let index = 0; index < rest.length; index += 1) {
    const token = rest[index] as Token;
    const { text } = token;
    const last = found.at(-1);
    if (text === '{' || text === '}') continue;
    if (text === '\\per') next.isPer = true;
    else if (powersBefore.has(text)) next.power = powersBefore.get(text) ?? '';
    else if (powers.has(text) && last !== undefined) last.power = powers.get(text) ?? '';
    else if (takesArgument.test(text)) {
      const argument = argumentAt(rest, index + 1);
      index = argument.end;
      if (text === '\\raiseto') next.power = argument.text;
      else if (last !== undefined && text === '\\tothe') last.power = argument.text;
      else if (last !== undefined) last.qualifier = argument.text;
    } else if (prefixes.has(text) && !isOwn(context, text)) next.prefix += prefixes.get(text) ?? '';
    else {
      found.push({ ...next, symbol: unitSymbol(context, token), qualifier: '' });
      next = { prefix: '', power: '', isPer: false };
    }
  }
  return found;
}

function unitSymbol(context: MacroContext, token: Token): string {
  const { text } = token;
  if (isOwn(context, text)) return text;
  const symbol = units.get(text) ?? abbreviations.get(text);
  if (symbol !== undefined) return symbol;
  if (context.isDefined(text)) return text;
  const suggestion = nearestName(text, [
    ...units.keys(),
    ...prefixes.keys(),
    '\\per',
    '\\squared',
    '\\cubed',
    '\\tothe',
  ]);
  const [en, zh] = suggestion === undefined ? ['', ''] : [` Did you mean ${suggestion}?`, `是否应为 ${suggestion}？`];
  throw packageFault(
    { en: `${text} is not a unit that siunitx knows.${en}`, zh: `siunitx 没有单位 ${text}，${zh}` },
    token,
  );
}

/** The text of a group or token at an index, and the index of its last token. */
function argumentAt(tokens: Argument, start: number): { text: string; end: number } {
  if (tokens[start]?.text !== '{') return { text: tokens[start]?.text ?? '', end: start };
  let end = start + 1;
  while (end < tokens.length && tokens[end]?.text !== '}') end += 1;
  return {
    text: tokens
      .slice(start + 1, end)
      .map(({ text }) => text)
      .join(''),
    end,
  };
}
