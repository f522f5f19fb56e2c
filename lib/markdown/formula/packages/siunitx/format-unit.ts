import type { Options } from './options';

/** One unit of a product: prefix and symbol as TeX within \mathrm; `power` without sign, empty for 1. */
export interface Unit {
  prefix: string;
  symbol: string;
  power: string;
  isPer: boolean;
  /** A subscript, as in `\of{pol}`. */
  qualifier: string;
}

/** Units as TeX by `per-mode`: negative powers, a fraction, or a slash (siunitx 3, 4.4). */
export function formatUnit(units: readonly Unit[], options: Options): string {
  const mode = options.get('per-mode') ?? 'power';
  const above = units.filter(({ isPer }) => !isPer);
  const below = units.filter(({ isPer }) => isPer);
  if (below.length === 0) return `{${product(units, options)}}`;
  const slash = options.get('per-symbol') ?? '/';
  switch (mode) {
    case 'fraction':
      return `\\frac{${above.length === 0 ? '1' : product(above, options)}}{${product(below.map(positive), options)}}`;
    case 'symbol':
    case 'symbol-or-fraction':
      return `{${withSlash(above, below, slash, options)}}`;
    case 'single-symbol':
      return below.length === 1 ? `{${withSlash(above, below, slash, options)}}` : `{${product(units, options)}}`;
    case 'repeated-symbol':
      return `{${above.length === 0 ? '1' : product(above, options)}${below.map((unit) => slash + one(positive(unit))).join('')}}`;
    case 'power-positive-first':
    case 'reciprocal-positive-first':
      return `{${product([...above, ...below], options)}}`;
    default:
      return `{${product(units, options)}}`;
  }
}

function withSlash(above: Unit[], below: Unit[], slash: string, options: Options): string {
  const bottom = product(below.map(positive), options);
  const isEnclosed = below.length > 1 && options.get('bracket-unit-denominator') !== 'false';
  return `${above.length === 0 ? '1' : product(above, options)}${slash}${isEnclosed ? `(${bottom})` : bottom}`;
}

function positive(unit: Unit): Unit {
  return { ...unit, isPer: false };
}

function product(units: readonly Unit[], options: Options): string {
  return units.map(one).join(options.get('inter-unit-product') ?? '\\,');
}

function one({ prefix, symbol, power, isPer, qualifier }: Unit): string {
  const below = qualifier === '' ? '' : `_{\\mathrm{${qualifier}}}`;
  const raised = power === '' ? (isPer ? '1' : '') : power;
  const exponent = raised === '' ? '' : `^{${isPer ? negated(raised) : raised}}`;
  return `\\mathrm{${prefix}${prefix.startsWith('\\') ? '{}' : ''}${symbol}}${below}${exponent}`;
}

function negated(power: string): string {
  return /^[-−]/.test(power) ? power.slice(1) : `-${power}`;
}
