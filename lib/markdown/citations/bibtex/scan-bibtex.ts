import type { Words } from '../../problems/problem';
import { bibliographyBounds } from '../bibliography-bounds';
import type { BibliographyProblems, ProblemPlace } from '../bibliography-problems';
import { BibtexCursor } from './bibtex-cursor';
import { MacroTable } from './macro-table';

/** An entry as typed: its type in lower case, its fields by lower-case name, with values still in TeX. */
export interface BibtexEntry {
  type: string;
  key: string;
  fields: Map<string, string>;
  place: ProblemPlace;
}

/**
 * Splits BibTeX into entries (the grammar of "BibTeXing", Patashnik 1988, section 2, and of the BibLaTeX manual, 2.2.1), with `@string`
 * and `#` resolved. Text between entries is a comment, as are lines there that begin with `%`. A broken entry is reported, and reading
 * continues at the next line that begins with `@`.
 */
export function scanBibtex(text: string, problems: BibliographyProblems): BibtexEntry[] {
  return new BibtexScanner(text, problems).scan();
}

const blockHead = /@\s*([A-Za-z][\w-]*)\s*([{(])/y;
const entryKey = /\s*([^\s,{}="#%]*)\s*/y;
const wordPattern = /[^\s,{}()="#%@]+/y;

class BibtexScanner {
  readonly #cursor: BibtexCursor;
  readonly #problems: BibliographyProblems;
  readonly #entries: BibtexEntry[] = [];
  readonly #macros = new MacroTable();
  #start = 0;
  #key: string | null = null;
  /** Set once the braces of a comment are unclosed at the end: later comments are then not scanned, which would be quadratic. */
  #commentsOpen = false;

  constructor(text: string, problems: BibliographyProblems) {
    this.#cursor = new BibtexCursor(text);
    this.#problems = problems;
  }

  scan(): BibtexEntry[] {
    const cursor = this.#cursor;
    const mark = /[@%]/g;
    for (;;) {
      mark.lastIndex = cursor.position;
      const found = mark.exec(cursor.text);
      if (found === null || this.#entries.length > bibliographyBounds.entries) return this.#entries;
      cursor.position = found.index;
      if (found[0] === '%') cursor.moveToLineEnd();
      else if (!this.#readBlock()) cursor.moveToNextBlock();
    }
  }

  #readBlock(): boolean {
    this.#start = this.#cursor.position;
    this.#key = null;
    const head = this.#cursor.take(blockHead);
    if (head === null) return this.#strayMark();
    const type = (head[1] ?? '').toLowerCase();
    const close = head[2] === '{' ? '}' : ')';
    if (type === 'comment') return this.#skipComment(close);
    if (type === 'preamble') return this.#readValue() !== undefined && this.#expectClose(close);
    if (type === 'string') return this.#readString(close);
    return this.#readEntry(type, close);
  }

  /** An `@` that begins no entry: part of an address in a comment, or a mistake if a line begins with it. */
  #strayMark(): boolean {
    const { text } = this.#cursor;
    const before = text[this.#start - 1] ?? '\n';
    this.#cursor.position = this.#start + 1;
    if (before !== '\n' || !/[A-Za-z]/.test(this.#cursor.next)) return true;
    return this.#fault(expected('{ after the type of the entry', '条目类型后的 {'), this.#start);
  }

  #skipComment(close: string): boolean {
    if (close === ')' || this.#commentsOpen) return true;
    const end = this.#cursor.findClosingBrace(false);
    this.#commentsOpen = end === undefined;
    if (end !== undefined) this.#cursor.position = end + 1;
    return true;
  }

  #readString(close: string): boolean {
    this.#cursor.skipWhitespace();
    const name = this.#cursor.take(wordPattern)?.[0];
    if (name === undefined) return this.#fault(expected('a name for the string', '字符串的名称'));
    if (!this.#cursor.expect('=')) return this.#fault(expected(`= after ${name}`, `${name} 后的等号`));
    const value = this.#readValue();
    if (value === undefined) return false;
    this.#macros.set(name, value);
    return this.#expectClose(close);
  }

  #readEntry(type: string, close: string): boolean {
    const from = this.#cursor.position;
    const match = this.#cursor.take(entryKey);
    const key = match?.[1] ?? '';
    if (key === '' || this.#cursor.next === '=')
      return this.#fault({ en: 'The entry has no key.', zh: '条目没有键名。' }, this.#start);
    this.#key = key;
    const fields = new Map<string, string>();
    while (this.#cursor.next !== close) {
      if (!this.#cursor.expect(',')) return this.#fault(expected(`a comma or ${close}`, `逗号或 ${close}`));
      if (this.#cursor.next === close) break;
      if (this.#cursor.next !== ',' && !this.#readField(fields)) return false;
      this.#cursor.skipWhitespace();
    }
    this.#cursor.position += 1;
    const start = from + (match?.[0].indexOf(key) ?? 0);
    this.#entries.push({ type, key, fields, place: { start, end: start + key.length, key } });
    return true;
  }

  #readField(fields: Map<string, string>): boolean {
    const name = this.#cursor.take(wordPattern)?.[0];
    if (name === undefined) return this.#fault(expected('the name of a field', '字段名'));
    if (!this.#cursor.expect('=')) return this.#fault(expected(`= after ${name}`, `${name} 后的等号`));
    const value = this.#readValue();
    if (value === undefined) return false;
    if (!fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value);
    return true;
  }

  /** Reads a value: braced or quoted text, a number or the name of a string, several joined by `#`. Undefined after a problem. */
  #readValue(): string | undefined {
    let value = '';
    do {
      this.#cursor.skipWhitespace();
      const part = '{"'.includes(this.#cursor.next || ' ') ? this.#readDelimited() : this.#readWord();
      if (part === undefined) return undefined;
      value += part;
    } while (this.#cursor.expect('#'));
    return value;
  }

  #readDelimited(): string | undefined {
    const cursor = this.#cursor;
    const opening = cursor.position;
    cursor.position += 1;
    const end = cursor.text[opening] === '{' ? cursor.findClosingBrace(true) : cursor.findClosingQuote();
    if (end === undefined) {
      this.#fault({ en: 'The value that begins here is not closed.', zh: '从这里开始的值没有结束。' }, opening);
      return undefined;
    }
    cursor.position = end + 1;
    return cursor.text.slice(opening + 1, end);
  }

  #readWord(): string | undefined {
    const name = this.#cursor.take(wordPattern)?.[0];
    if (name === undefined) {
      this.#fault(expected('a value', '字段的值'));
      return undefined;
    }
    if (/^\d+$/.test(name)) return name;
    const value = this.#macros.expand(name);
    if (value !== undefined) return value;
    const end = this.#cursor.position;
    this.#problems.add('bibliography-unknown-string', { name }, { start: end - name.length, end, key: this.#key });
    return name;
  }

  #expectClose(close: string): boolean {
    return this.#cursor.expect(close) || this.#fault(expected(close, ` ${close}`));
  }

  /** Reports a problem, as an unclosed entry if the text or the entry ends there. */
  #fault(message: Words, at = this.#cursor.position): false {
    const { text } = this.#cursor;
    const ended = at >= text.length || (text[at] === '@' && at > this.#start);
    const start = ended ? this.#start : at;
    const name = this.#key === null ? '' : ` ${this.#key}`;
    const unclosed = { en: `The entry${name} is not closed.`, zh: `条目${name} 没有结束。` };
    const place = { start, end: Math.min(start + 1, text.length), key: this.#key };
    this.#problems.add('bibliography-syntax', { reason: ended ? unclosed : message }, place);
    return false;
  }
}

function expected(en: string, zh: string): Words {
  return { en: `Expected ${en} here.`, zh: `这里应当是${zh}。` };
}
