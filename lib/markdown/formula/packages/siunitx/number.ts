import type { Options } from './options';

/** A number as siunitx reads it (siunitx 3, 4.2); digits as text. */
interface ParsedNumber {
  comparator: string;
  sign: string;
  integer: string;
  decimals: string;
  hasMarker: boolean;
  /** Digits in the last places of the number, or a number of its own. */
  uncertainty: string;
  exponent: string;
  /** `1+2i`: the imaginary part with its sign. */
  imaginary: string;
}

const pattern =
  /^(?<comparator><<|>>|[<>~≤≥≈]|\\(?:le|ge|leq|geq|ll|gg|sim|approx)(?![A-Za-z])\s*)?(?<sign>[+-]|\\pm|\\mp|±|−)?(?<integer>\d*)(?<marker>[.,](?<decimals>\d*))?(?:\((?<digits>[\d.,]+)\)|(?:\+-|\\pm|±)(?<own>\d*(?:[.,]\d+)?))?(?<imaginary>[+-]\d*(?:[.,]\d*)?i)?(?:[eEdD](?<exponent>[+-−]?\d+))?$/u;

/** Whether a text is a number of siunitx: with uncertainty, exponent, products by `x` or a quotient. */
export function isNumber(text: string): boolean {
  return text.split(/[x/]/).every((part) => parseNumber(part) !== undefined);
}

function parseNumber(text: string): ParsedNumber | undefined {
  if (text.length > maxCharacters) return undefined;
  const groups = pattern.exec(text.replace(/\s|\\,|~|\{|\}/g, ''))?.groups;
  if (groups === undefined) return undefined;
  const { integer = '', decimals = '', exponent = '', comparator = '', sign = '', imaginary = '' } = groups;
  if (integer === '' && decimals === '' && exponent === '') return undefined;
  const hasMarker = groups.marker !== undefined && decimals !== '';
  const uncertainty = groups.digits ?? (groups.own === undefined ? '' : `±${groups.own}`);
  return { comparator, sign, integer, decimals, hasMarker, uncertainty, exponent, imaginary };
}

const maxCharacters = 500;

/** A number as TeX, as one symbol. What is no number is set as written, as siunitx does with `parse-numbers = false`. */
export function formatNumber(text: string, options: Options, isBeforeUnit = false): string {
  const parts = isNumber(text) && options.get('parse-numbers') !== 'false' ? text.split(/([x/])/) : [text];
  return parts
    .map((part, index) => {
      if (index % 2 === 1) return part === 'x' ? productSign(options) : '/';
      const parsed = parseNumber(part);
      return parsed === undefined || parts[0] === undefined
        ? `{${part}}`
        : `{${format(round(parsed, options), options, isBeforeUnit)}}`;
    })
    .join('');
}

/** The sign between the factors of a product. */
export function productSign(options: Options): string {
  return `{}${options.get('product-symbol') ?? '\\times'}{}`;
}

function format(number: ParsedNumber, options: Options, isBeforeUnit: boolean): string {
  const { comparator, sign, integer, decimals, exponent } = number;
  const digits = integer === '' && decimals === '' ? '' : grouped(integer === '' ? '0' : integer, decimals, options);
  const { compact, separate } = uncertaintyOf(number, options);
  const power = exponent === '' ? '' : `10^{${plainExponent(exponent)}}`;
  const product = digits === '' || power === '' ? '' : `{}${options.get('exponent-product') ?? '\\times'}{}`;
  const imaginary = imaginaryOf(number.imaginary, options);
  const value = `${signTex(sign)}${digits}${compact}${separate}${imaginary}`;
  const isSum = separate !== '' || imaginary !== '';
  const enclosed = isSum && (power !== '' || isBeforeUnit) ? `(${value})` : value;
  return `${comparatorTex(comparator)}${enclosed}${product}${power}`;
}

function plainExponent(exponent: string): string {
  const isNegative = /^[-−]/.test(exponent);
  const digits = exponent.replace(/^[+−-]/, '').replace(/^0+(?=\d)/, '');
  return isNegative ? `-${digits}` : digits;
}

function signTex(sign: string): string {
  if (sign === '') return '';
  return `{${sign === '±' ? '\\pm' : sign.replace('−', '-')}}`;
}

function comparatorTex(comparator: string): string {
  const written = comparator.trim();
  return written === '' ? '' : `{${comparators.get(written) ?? written}}`;
}

const comparators = new Map([
  ['<<', '\\ll'],
  ['>>', '\\gg'],
  ['~', '\\sim'],
  ['≤', '\\le'],
  ['≥', '\\ge'],
  ['≈', '\\approx'],
]);

function imaginaryOf(imaginary: string, options: Options): string {
  if (imaginary === '') return '';
  const [integer = '', decimals = ''] = imaginary.slice(1, -1).split(/[.,]/);
  const digits = integer === '' && decimals === '' ? '' : grouped(integer, decimals, options);
  return `${imaginary[0]}${digits}\\mathrm{i}`;
}

/** The uncertainty behind the digits in brackets, or as a number of its own (`uncertainty-mode = separate`). */
function uncertaintyOf(
  { uncertainty, decimals }: ParsedNumber,
  options: Options,
): { compact: string; separate: string } {
  if (uncertainty === '') return { compact: '', separate: '' };
  const own = uncertainty.startsWith('±') ? uncertainty.slice(1).replace(',', '.') : undefined;
  const mode = options.get('uncertainty-mode');
  const isSeparate = mode === 'separate' || mode === 'true';
  const digits = own === undefined ? uncertainty : compactDigits(own, decimals.length);
  if (!isSeparate && digits !== undefined) return { compact: `(${withMarker(digits, options)})`, separate: '' };
  const [integer = '', fraction = ''] = (own ?? separateNumber(uncertainty, decimals.length)).split('.');
  return { compact: '', separate: `\\pm ${grouped(integer === '' ? '0' : integer, fraction, options)}` };
}

/** 0.05 with three decimals: "50". Undefined if it has more decimals than the number. */
function compactDigits(own: string, places: number): string | undefined {
  const [integer = '', fraction = ''] = own.split('.');
  if (fraction.length > places) return undefined;
  const digits = (integer + fraction.padEnd(places, '0')).replace(/^0+(?=\d)/, '');
  // An uncertainty above 1 keeps its decimal marker, as siunitx prints 12.3(1.2).
  return integer.replace(/^0+/, '') === '' || places === 0 ? digits : `${integer}.${fraction.padEnd(places, '0')}`;
}

/** "5" with three decimals: 0.005. */
function separateNumber(digits: string, places: number): string {
  if (/[.,]/.test(digits) || places === 0) return digits.replace(',', '.');
  const padded = digits.padStart(places + 1, '0');
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`;
}

function withMarker(digits: string, options: Options): string {
  return digits.replace(/[.,]/, marker(options));
}

function marker(options: Options): string {
  return `{${options.get('output-decimal-marker') ?? '.'}}`;
}

/** Digits in groups of three, counted from the decimal marker, if there are at least five on one side (siunitx 3, 4.3). */
function grouped(integer: string, decimals: string, options: Options): string {
  const mode = options.get('group-digits') ?? 'all';
  const least = Number(options.get('group-minimum-digits') ?? 5) || 5;
  const separator = options.get('group-separator') ?? '\\,';
  const mayGroup = (part: string, side: string) =>
    (part.length >= least && /^(?:all|true)$/.test(mode)) || (mode === side && part.length >= least);
  const left = mayGroup(integer, 'integer') ? integer.replace(/\B(?=(?:\d{3})+$)/g, separator) : integer;
  const right = mayGroup(decimals, 'decimal') ? decimals.replace(/\d{3}(?=\d)/g, `$&${separator}`) : decimals;
  return right === '' ? left : `${left}${marker(options)}${right}`;
}

/** Rounds half up to decimal places or significant figures; a number with an uncertainty stays (siunitx 3, 4.2). */
function round(number: ParsedNumber, options: Options): ParsedNumber {
  const mode = options.get('round-mode');
  const precision = Number(options.get('round-precision') ?? 2);
  if ((mode !== 'places' && mode !== 'figures') || number.uncertainty !== '' || !(precision >= 0 && precision <= 100))
    return number;
  const { integer, decimals } = number;
  if (integer === '' && decimals === '') return number;
  const significant = integer.replace(/^0+/, '');
  const zeros = /^0*/.exec(decimals)?.[0].length ?? 0;
  const places =
    mode === 'places' ? precision : significant === '' ? precision + zeros : precision - significant.length;
  if (places >= decimals.length) return { ...number, decimals: decimals.padEnd(places, '0') };
  const all = integer + decimals;
  const kept = Math.max(0, integer.length + places);
  const up = Number(all[kept] ?? '0') >= 5 ? 1n : 0n;
  const rounded = (BigInt(all.slice(0, kept) || '0') + up).toString().padStart(kept, '0');
  if (places <= 0) return { ...number, integer: rounded + '0'.repeat(-places), decimals: '' };
  return { ...number, integer: rounded.slice(0, rounded.length - places) || '0', decimals: rounded.slice(-places) };
}
