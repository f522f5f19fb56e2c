/** A value in a script: only literals are read, nothing is run. Others are `unreadable`. */
export type Literal =
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'list'; items: Literal[] }
  | { kind: 'object'; members: Member[] }
  | { kind: 'unreadable' };

export interface Member {
  key: string;
  value: Literal;
  offset: number;
}

const maxDepth = 20;

const space = /(?:\s+|\/\/.*|\/\*[\s\S]*?\*\/|#.*)*/y;
const number = /-?\d+(?:\.\d+)?/y;
const key = /[\p{L}_$\\][\p{L}\p{N}_$\\]*/uy;
const quoted =
  /([rRuUbBfF]{0,2}|String\.raw)("""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|`(?:[^`\\]|\\[\s\S])*`)/y;

/**
 * Reads the literal at an offset of a text in JavaScript (ECMA-262, 13.2) or Python (Language Reference, 2.4 and 6.2): strings with their
 * joins, numbers, lists and objects. `end` is the offset after it; undefined if the brackets of a list or an object do not close.
 */
export function readLiteral(
  text: string,
  offset: number,
  isPython: boolean,
): { value: Literal; end: number } | undefined {
  const reader = new LiteralReader(text, offset, isPython);
  const value = reader.value(0);
  return value === undefined ? undefined : { value, end: reader.at };
}

class LiteralReader {
  constructor(
    private readonly text: string,
    public at: number,
    private readonly isPython: boolean,
  ) {}

  /** Undefined if it does not close. */
  value(depth: number): Literal | undefined {
    this.match(space);
    const sign = this.text[this.at] ?? '';
    if (depth > maxDepth) return undefined;
    const read = sign === '{' ? this.object(depth) : /[[(]/.test(sign) ? this.list(depth) : this.scalar();
    this.match(space);
    // An expression that goes on, such as a call.
    if (read !== undefined && !/[,}\])]|^$/.test(this.text[this.at] ?? '') && depth > 0)
      return this.skipRest() ? { kind: 'unreadable' } : undefined;
    return read;
  }

  private object(depth: number): Literal | undefined {
    const members: Member[] = [];
    this.at += 1;
    for (;;) {
      this.match(space);
      if (this.take('}')) return { kind: 'object', members };
      const offset = this.at;
      const name = this.string() ?? this.match(key);
      this.match(space);
      if (name === undefined || !this.take(':')) {
        if (!this.skipRest()) return undefined;
      } else {
        const value = this.value(depth + 1);
        if (value === undefined) return undefined;
        members.push({ key: name, value, offset });
      }
      this.match(space);
      if (!this.take(',') && this.text[this.at] !== '}') return undefined;
    }
  }

  private list(depth: number): Literal | undefined {
    const items: Literal[] = [];
    this.at += 1;
    for (;;) {
      this.match(space);
      if (this.take(']') || this.take(')')) return { kind: 'list', items };
      const value = this.value(depth + 1);
      if (value === undefined) return undefined;
      items.push(value);
      if (!this.take(',') && !/[\])]/.test(this.text[this.at] ?? '')) return undefined;
    }
  }

  private scalar(): Literal {
    const first = this.string();
    if (first === undefined) {
      const digits = this.match(number);
      return digits === undefined ? { kind: 'unreadable' } : { kind: 'number', number: Number(digits) };
    }
    const parts = [first];
    for (;;) {
      this.match(space);
      const from = this.at;
      const isJoined = this.take('+') || this.isPython;
      this.match(space);
      const next = isJoined ? this.string() : undefined;
      if (next === undefined) {
        this.at = from;
        return { kind: 'text', text: parts.join('') };
      }
      parts.push(next);
    }
  }

  /** A string without its quotes and escapes. Templates and formatted strings are none. */
  private string(): string | undefined {
    const from = this.at;
    quoted.lastIndex = from;
    const [whole = '', prefix = '', body = ''] = quoted.exec(this.text) ?? [];
    if (whole === '' || /f/i.test(prefix) || (body.startsWith('`') && body.includes('${'))) return undefined;
    this.at = from + whole.length;
    const marks = /^(?:"""|''')/.test(body) ? 3 : 1;
    const inner = body.slice(marks, -marks);
    return /r/i.test(prefix) ? inner : this.unescaped(inner);
  }

  private unescaped(text: string): string {
    return text.replace(/\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|(\r\n|[\s\S]))/gi, (whole, ...parts) => {
      const [long, four, two, sign = ''] = parts as (string | undefined)[];
      const digits = long ?? four ?? two;
      if (digits !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(digits, 16), 0x10ffff));
      if (/[\r\n]/.test(sign)) return '';
      const control = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', 0: '\0' }[sign];
      if (control !== undefined) return control;
      return this.isPython && !/[\\'"a]/.test(sign) ? whole : sign;
    });
  }

  /** Passes over an expression up to the comma or bracket that ends it. Returns whether there is one. */
  private skipRest(): boolean {
    let depth = 0;
    for (; this.at < this.text.length; this.at += 1) {
      if (this.string() !== undefined) this.at -= 1;
      const sign = this.text[this.at] ?? '';
      if (/[[({]/.test(sign)) depth += 1;
      else if (depth === 0 && /[,\])}]/.test(sign)) return true;
      else if (/[\])}]/.test(sign)) depth -= 1;
    }
    return false;
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const [found] = pattern.exec(this.text) ?? [];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private take(sign: string): boolean {
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }
}
