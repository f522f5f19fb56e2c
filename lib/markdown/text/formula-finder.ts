import { environmentOpening, maxOpeningLength } from './display-environments';
import { isBracketFormula, isDollarFormula, isParenthesisFormula } from './formula-or-prose';
import { TextGroups } from './text-groups';

/** A formula in a text: `from` and `to` include its marks, `texFrom` and `texTo` do not, except that an environment is part of its TeX. */
export interface FoundFormula {
  from: number;
  to: number;
  texFrom: number;
  texTo: number;
  display: boolean;
}

/**
 * Finds formulas in a text without parsing its Markdown, by the rules of `formula-or-prose.ts`: in rows of tables, in lines before they are
 * parsed, in HTML. The text is one line or paragraph. A search that failed is not repeated, so any text is read in linear time.
 */
export class FormulaFinder {
  readonly #text: string;
  readonly #missing = new Set<string>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The formula that begins at an index. */
  at(from: number): FoundFormula | undefined {
    const text = this.#text;
    if (text[from] === '$') return this.#inDollars(from);
    if (text.startsWith('\\begin{', from)) return this.#environment(from);
    const isRound = text.startsWith('\\(', from);
    if (!isRound && !text.startsWith('\\[', from)) return undefined;
    const to = this.#after(isRound ? '\\)' : '\\]', from + 2);
    if (to === undefined) return undefined;
    const found = { from, to, texFrom: from + 2, texTo: to - 2, display: !isRound };
    const candidate = this.#candidate(found);
    return (isRound ? isParenthesisFormula(candidate) : isBracketFormula(candidate)) ? found : undefined;
  }

  /** The length of what is no formula at an index: an escape, a code span, a run of dollars, or one character. */
  skip(from: number): number {
    const text = this.#text;
    if (text[from] === '\\') return 2;
    const sign = text[from];
    if (sign !== '`' && sign !== '$') return 1;
    const length = runLength(text, from);
    if (sign === '$') return length > 2 ? length : 1;
    return (this.#endOfCode(from) ?? from + length) - from;
  }

  #inDollars(from: number): FoundFormula | undefined {
    const length = runLength(this.#text, from);
    if (length > 2) return undefined;
    if (length === 2) return this.#inDoubleDollars(from);
    const isQuoted = this.#text[from + 1] === '`';
    const quoted = isQuoted ? this.#after('`$', from + 2) : undefined;
    if (quoted !== undefined) return { from, to: quoted, texFrom: from + 2, texTo: quoted - 2, display: false };
    const to = this.#endOfDollar(from + 1);
    if (to === undefined) return undefined;
    const found = { from, to, texFrom: from + 1, texTo: to - 1, display: false };
    return isDollarFormula(this.#candidate(found)) ? found : undefined;
  }

  #inDoubleDollars(from: number): FoundFormula | undefined {
    const to = this.#after('$$', from + 2);
    if (to === undefined || this.#text.slice(from + 2, to - 2).trim() === '') return undefined;
    return { from, to, texFrom: from + 2, texTo: to - 2, display: true };
  }

  #environment(from: number): FoundFormula | undefined {
    const opening = environmentOpening.exec(this.#text.slice(from, from + maxOpeningLength));
    if (opening === null) return undefined;
    const [mark, name = '', star = ''] = opening;
    const to = this.#after(`\\end{${name}${star}}`, from + mark.length);
    return to === undefined ? undefined : { from, to, texFrom: from, texTo: to, display: true };
  }

  /** Where the formula that a single dollar opens ends; undefined if code begins before that. */
  #endOfDollar(from: number): number | undefined {
    const text = this.#text;
    const groups = new TextGroups();
    for (let index = from; index < text.length; index += 1) {
      const sign = text[index] ?? '';
      if (sign === '$' && !groups.isOpen) return index + 1;
      if (sign === '`' && !groups.isOpen) {
        if (this.#endOfCode(index) !== undefined) return undefined;
        index += runLength(text, index) - 1;
      } else if (!groups.read(sign, false)) return undefined;
      else if (sign === '\\') {
        index += 1;
        groups.read(text[index] ?? '', true);
      }
    }
    return undefined;
  }

  #endOfCode(from: number): number | undefined {
    const length = runLength(this.#text, from);
    const run = '`'.repeat(length);
    for (let at = from + length; !this.#missing.has(run); ) {
      const found = this.#text.indexOf(run, at);
      if (found < 0) break;
      const foundLength = runLength(this.#text, found);
      if (foundLength === length) return found + length;
      at = found + foundLength;
    }
    this.#missing.add(run);
    return undefined;
  }

  /** Where a closing mark ends. */
  #after(mark: string, from: number): number | undefined {
    if (this.#missing.has(mark)) return undefined;
    const found = this.#text.indexOf(mark, from);
    if (found >= 0) return found + mark.length;
    this.#missing.add(mark);
    return undefined;
  }

  #candidate({ from, to, texFrom, texTo }: FoundFormula): { tex: string; previous: string; following: string } {
    const text = this.#text;
    return { tex: text.slice(texFrom, texTo), previous: text[from - 1] ?? '', following: text[to] ?? '' };
  }
}

function runLength(text: string, from: number): number {
  let length = 1;
  while (text[from + length] === text[from]) length += 1;
  return length;
}
