import { lineFinder } from './line-finder';
import { type FoundMacro, macroOf, unreadable } from './macro-definition';

const command =
  /(?<!\\)\\(newcommand|renewcommand|providecommand|DeclareRobustCommand|DeclareMathOperator|DeclarePairedDelimiter|newenvironment|renewenvironment|[gx]?def|let)(?![A-Za-z@])\*?/g;

/** Maximum number of characters of one definition, so that unclosed braces do not make reading a file slow. */
const maxDefinition = 2_500;

/**
 * The macros that a TeX text defines: `\newcommand` and its relatives, `\def` and `\let` (LaTeX2e), `\DeclareMathOperator` (amsldoc 5.1) and
 * `\DeclarePairedDelimiter` (mathtools 3.6). Definitions in comments do not count, nor names with `@`, which are internal.
 */
export function texDefinitions(text: string): FoundMacro[] {
  const lineOf = lineFinder(text);
  const found: FoundMacro[] = [];
  for (const match of text.matchAll(command)) {
    if (isComment(text, match.index)) continue;
    const reader = new TexReader(text, match.index + match[0].length);
    const macro = readDefinition(match[1] ?? '', match[0].endsWith('*'), reader, lineOf(match.index));
    if (macro !== undefined) found.push(macro);
  }
  return found;
}

function isComment(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 500), offset);
  return /(?<!\\)%[^\r\n]*$/.test(before);
}

function readDefinition(kind: string, isStarred: boolean, reader: TexReader, line: number): FoundMacro | undefined {
  const name = reader.name();
  if (name === undefined) return undefined;
  if (kind.endsWith('environment'))
    return unreadable(name, { en: 'it defines an environment', zh: '定义的是环境' }, line);
  if (!name.startsWith('\\')) return undefined;
  if (kind === 'let') return readLet(name, reader, line);
  if (kind.endsWith('def')) return readDef(name, reader, line);
  if (kind === 'DeclarePairedDelimiter') return readPair(name, reader, line);
  const options = kind === 'DeclareMathOperator' ? [] : [reader.option(), reader.option()];
  if (options[1] !== undefined) return unreadable(name, optional, line);
  const body = reader.group();
  if (body === undefined) return unreadable(name, unclosed, line);
  return macroOf(name, kind === 'DeclareMathOperator' ? operator(body, isStarred) : body, line);
}

const optional = { en: 'it has an optional argument', zh: '带有可选参数' };
const unclosed = { en: 'its braces are not closed', zh: '花括号没有闭合' };
const delimited = { en: 'its arguments are delimited by text', zh: '参数由文字分隔' };

/** The TeX of an operator: upright, in a display with its limits below if it is starred. */
function operator(name: string, isStarred: boolean): string {
  return `\\operatorname${isStarred ? '*' : ''}{${name}}`;
}

function readLet(name: string, reader: TexReader, line: number): FoundMacro | undefined {
  reader.skip(/\s*=?\s*/y);
  const other = reader.skip(/\\(?:[A-Za-z]+|[^A-Za-z\s])|[^\s\\{}%#]/y);
  return other === undefined ? undefined : macroOf(name, other, line);
}

function readDef(name: string, reader: TexReader, line: number): FoundMacro {
  const parameters = reader.skip(/[^{}\\\n]*/y)?.trim() ?? '';
  if (!/^(?:#\d\s*)*$/.test(parameters)) return unreadable(name, delimited, line);
  const body = reader.group();
  return body === undefined ? unreadable(name, unclosed, line) : macroOf(name, body, line);
}

function readPair(name: string, reader: TexReader, line: number): FoundMacro {
  const [left, right] = [reader.group(), reader.group()];
  if (left === undefined || right === undefined) return unreadable(name, unclosed, line);
  return macroOf(name, `${left} #1 ${right}`, line);
}

/** Reads a text from an offset on. What is not there is undefined and is not passed over. */
class TexReader {
  private readonly end: number;

  constructor(
    private readonly text: string,
    private at: number,
  ) {
    this.end = at + maxDefinition;
  }

  skip(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const [found] = pattern.exec(this.text) ?? [];
    if (found === undefined) return undefined;
    this.at += found.length;
    return found;
  }

  private space(): void {
    this.skip(/(?:\s|(?<!\\)%.*(?:\r\n|\n|\r))*/y);
  }

  /** The name that is defined, with or without braces: a command with its backslash, or an environment. */
  name(): string | undefined {
    this.space();
    const written = this.skip(/\{\s*(?:\\(?:[A-Za-z]+|[^A-Za-z\s])|[A-Za-z]+\*?)\s*\}|\\(?:[A-Za-z]+|[^A-Za-z\s])/y);
    // A name with `@` would be cut before it.
    return this.text[this.at] === '@' ? undefined : written?.replace(/[{}\s]/g, '');
  }

  /** The content of brackets. */
  option(): string | undefined {
    this.space();
    return this.skip(/\[[^\][]*\]/y)?.slice(1, -1);
  }

  /** The content of braces, or a single command or sign. */
  group(): string | undefined {
    this.space();
    if (this.text[this.at] !== '{') return this.skip(/\\(?:[A-Za-z]+|[^A-Za-z\s])|[^\s\\{}%#]/y);
    let depth = 0;
    for (let index = this.at; index < Math.min(this.end, this.text.length); index += 1) {
      const sign = this.text[index];
      if (sign === '\\') index += 1;
      else if (sign === '{') depth += 1;
      else if (sign === '}' && --depth === 0) {
        const content = this.text.slice(this.at + 1, index);
        this.at = index + 1;
        return content;
      }
    }
    return undefined;
  }
}
