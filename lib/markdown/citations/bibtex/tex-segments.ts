import { ownValue } from '@/lib/kernel/own-value';
import { accents, controlSymbols, ligatures, symbols } from './tex-symbols';

/** A piece of text. `guarded`: it was in braces or is a formula, so its letters keep their case. */
export interface TexSegment {
  text: string;
  guarded: boolean;
}

/**
 * Converts the TeX of BibTeX values to plain text: accents, symbols and dashes become Unicode, `$..$` stays as typed and `\(..\)` becomes it, other commands are
 * removed but their arguments kept. Braces guard letters, unless a command follows the opening one ("BibTeXing", section 4: special
 * characters). One pass, whatever the nesting.
 */
export function texSegments(value: string): TexSegment[] {
  return /[\\{}$~`'-]/.test(value) ? new TexReader(value).read() : [{ text: value, guarded: false }];
}

const tokenPattern = /\\([A-Za-z]+)\s*|\\([\s\S])|[{}$~]|-{1,3}|``|''|[`']|[^\\{}$~\-`']+|\\/gy;

class TexReader {
  readonly #value: string;
  readonly #segments: TexSegment[] = [];
  #depth = 0;
  #guarded = false;
  /** A combining character whose letter has not been read yet. */
  #accent = '';

  constructor(value: string) {
    this.#value = value;
  }

  read(): TexSegment[] {
    tokenPattern.lastIndex = 0;
    for (let match = tokenPattern.exec(this.#value); match !== null; match = tokenPattern.exec(this.#value)) {
      const position = tokenPattern.lastIndex;
      tokenPattern.lastIndex = this.#readToken(match, position);
    }
    return this.#segments.map(({ text, guarded }) => ({ text: text.normalize('NFC'), guarded }));
  }

  /** Reads one token and returns the offset to continue at. */
  #readToken(match: RegExpExecArray, position: number): number {
    const [text, command, symbol] = match;
    if (command !== undefined) return this.#readCommand(command, position);
    if (symbol === '(') return this.#readFormula(position, '\\)');
    if (symbol !== undefined) this.#readSymbol(symbol);
    else if (text === '{') this.#open(position);
    else if (text === '}') this.#close();
    else if (text === '$') return this.#readFormula(position, '$');
    else this.#emit(ownValue(ligatures, text) ?? text);
    return position;
  }

  #readCommand(command: string, position: number): number {
    if (command === 'url') return this.#readArgument(position, true);
    if (command === 'href') return this.#readArgument(position, false);
    const accent = ownValue(accents, command);
    if (accent !== undefined) this.#accent = accent;
    else if (this.#accent !== '' && (command === 'i' || command === 'j')) this.#emit(command);
    else this.#emit(ownValue(symbols, command) ?? '');
    return position;
  }

  #readSymbol(symbol: string): void {
    const accent = ownValue(accents, symbol);
    if (accent !== undefined) this.#accent = accent;
    else this.#emit(ownValue(controlSymbols, symbol) ?? symbol);
  }

  /** Moves past a group in braces that contains an address, and keeps it if it is the visible text. */
  #readArgument(position: number, shown: boolean): number {
    if (this.#value[position] !== '{') return position;
    const end = this.#value.indexOf('}', position);
    if (end === -1) return this.#value.length;
    if (shown) this.#emit(this.#value.slice(position + 1, end));
    return end + 1;
  }

  #readFormula(position: number, closing: string): number {
    const end = this.#value.indexOf(closing, position);
    if (end === -1) {
      this.#emit(closing === '$' ? '$' : '(');
      return position;
    }
    const guarded = this.#guarded;
    this.#guarded = true;
    this.#emit(`$${this.#value.slice(position, end)}$`);
    this.#guarded = guarded;
    return end + closing.length;
  }

  #open(position: number): void {
    this.#depth += 1;
    if (this.#depth === 1 && this.#accent === '') this.#guarded = this.#value[position] !== '\\';
  }

  #close(): void {
    this.#accent = '';
    this.#depth = Math.max(0, this.#depth - 1);
    if (this.#depth === 0) this.#guarded = false;
  }

  #emit(text: string): void {
    const shown = this.#accent === '' ? text : this.#accented(text);
    const last = this.#segments.at(-1);
    if (last !== undefined && last.guarded === this.#guarded) last.text += shown;
    else if (shown !== '') this.#segments.push({ text: shown, guarded: this.#guarded });
  }

  #accented(text: string): string {
    const letters = text.trimStart();
    const letter = String.fromCodePoint(letters.codePointAt(0) ?? 0x20);
    if (letters === '') return '';
    const accent = this.#accent;
    this.#accent = '';
    return `${letter}${accent}${letters.slice(letter.length)}`;
  }
}
