import { nearestName } from '../problems/nearest-name';
import { type AlgorithmCommand, algorithmCommands } from './algorithm-commands';

/** A range of the algorithm's text. */
export interface Range {
  from: number;
  to: number;
}

/** Part of a line: words in bold, or TeX from the source, `name` for the name of a function. */
export type Piece =
  | { kind: 'keyword'; text: string }
  | ({ kind: 'source' | 'name' } & Range)
  | { kind: 'text'; text: string };

export interface AlgorithmLine {
  /** How many blocks it is in. */
  level: number;
  isNumbered: boolean;
  pieces: Piece[];
  comments: Range[];
}

export type AlgorithmFault = Range &
  (
    | { kind: 'unclosed' | 'unopened'; command: string; partner: string }
    | { kind: 'unknown'; command: string; suggestion: string | undefined }
  );

export interface Algorithm {
  caption: Range | undefined;
  label: Range | undefined;
  lines: AlgorithmLine[];
  /** Every how many lines a number stands: `\begin{algorithmic}[1]`; 0: nowhere. Undefined without that environment. */
  numbering: number | undefined;
  faults: AlgorithmFault[];
}

const token = /\\([A-Za-z]+)\*?|\\[\s\S]|%[^\n]*|\$(?:\\.|[^$\\\n])*\$?|[^\\%$]+/y;

/** Reads `algorithm` and `algorithmic` in one pass. What is no statement belongs to the line before it; TeX in lines is left as it is. */
export function readAlgorithm(text: string): Algorithm {
  const reader = new AlgorithmReader(text);
  token.lastIndex = 0;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [written, name] = match;
    const range = { from: match.index, to: match.index + written.length };
    const next = name === undefined ? undefined : reader.command(name, range);
    if (next !== undefined) token.lastIndex = next;
    else if (!written.startsWith('%')) reader.source(range, written);
  }
  return reader.end();
}

class AlgorithmReader {
  readonly #text: string;
  readonly #algorithm: Algorithm = {
    caption: undefined,
    label: undefined,
    lines: [],
    numbering: undefined,
    faults: [],
  };
  readonly #open: { command: string; block: string; range: Range }[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** Takes a command with its arguments and returns where they end; undefined if it is part of a line. */
  command(name: string, range: Range): number | undefined {
    if (name === 'begin' || name === 'end') return this.#environment(range.to);
    if (name === 'caption' || name === 'label') {
      const argument = this.#argument(range.to);
      this.#algorithm[name] ??= argument;
      return argument === undefined ? range.to : argument.to + 1;
    }
    if (layout.has(name))
      return this.#argument(range.to, 0) === undefined ? range.to : (this.#argument(range.to)?.to ?? 0) + 1;
    const known = algorithmCommands.get(name);
    if (known === undefined) {
      this.#checkName(name, range);
      return undefined;
    }
    const count = known.arguments;
    const given: Range[] = [];
    let at = range.to;
    for (let index = 0; index < count; index += 1) {
      const argument = this.#argument(at);
      if (argument === undefined) break;
      given.push(argument);
      at = argument.to + 1;
    }
    this.#apply(name, known, given, range);
    return at;
  }

  source({ from, to }: Range, written: string): void {
    const line = this.#algorithm.lines.at(-1);
    if (line === undefined && written.trim() === '') return;
    const pieces = (line ?? this.#begin(true)).pieces;
    const last = pieces.at(-1);
    if (last?.kind === 'source' && last.to === from) last.to = to;
    else pieces.push({ kind: 'source', from, to });
  }

  end(): Algorithm {
    for (const { command, block, range } of this.#open) {
      const partner = closingOf(block, command);
      this.#algorithm.faults.push({ kind: 'unclosed', command: `\\${command}`, partner, ...range });
    }
    const { faults } = this.#algorithm;
    return { ...this.#algorithm, faults: faults.slice(0, maxFaults).sort((one, other) => one.from - other.from) };
  }

  #apply(name: string, command: AlgorithmCommand, given: Range[], range: Range): void {
    const [first] = given;
    if (command.kind === 'comment') {
      const line = this.#algorithm.lines.at(-1) ?? this.#begin(true);
      if (first !== undefined) line.comments.push(first);
      return;
    }
    if (command.kind === 'inline') {
      (this.#algorithm.lines.at(-1) ?? this.#begin(true)).pieces.push({ kind: 'keyword', text: command.before });
      return;
    }
    if (command.kind === 'close' || command.kind === 'middle') this.#close(name, command, range);
    const { pieces } = this.#begin(command.isNumbered, command.kind === 'middle' ? 1 : 0);
    if (command.before !== '') pieces.push({ kind: 'keyword', text: command.before });
    if (command.arguments === 2) {
      if (first !== undefined) pieces.push({ kind: 'name', ...first });
      pieces.push(
        { kind: 'text', text: '(' },
        { kind: 'source', ...(given[1] ?? { from: 0, to: 0 }) },
        { kind: 'text', text: ')' },
      );
    } else if (first !== undefined) pieces.push({ kind: 'source', ...first });
    if (command.after !== '') pieces.push({ kind: 'keyword', text: command.after });
    if (command.kind === 'open') this.#open.push({ command: name, block: command.block, range });
  }

  #begin(isNumbered: boolean, back = 0): AlgorithmLine {
    const level = Math.max(0, this.#open.length - back);
    const line: AlgorithmLine = { level, isNumbered, pieces: [], comments: [] };
    this.#algorithm.lines.push(line);
    return line;
  }

  /** Closes the block that the command ends or continues; blocks inside it that are still open are faults. */
  #close(name: string, { kind, block }: AlgorithmCommand, range: Range): void {
    const index = this.#open.findLastIndex((open) => open.block === block);
    if (index < 0) {
      this.#algorithm.faults.push({
        kind: 'unopened',
        command: `\\${name}`,
        partner: openingOf(block, name),
        ...range,
      });
      return;
    }
    for (const { command, block: inner, range: place } of this.#open.splice(index + 1)) {
      this.#algorithm.faults.push({
        kind: 'unclosed',
        command: `\\${command}`,
        partner: closingOf(inner, command),
        ...place,
      });
    }
    if (kind === 'close') this.#open.pop();
  }

  /** `\begin{algorithmic}[1]` and the like: names and options are no content. */
  #environment(from: number): number {
    const match = /^\s*\{(algorithm(?:ic)?)\*?\}\s*(?:\[([^\]\n]{0,20})\])?/.exec(this.#text.slice(from, from + 100));
    if (match === null) return from;
    const [whole, name, option] = match;
    if (name === 'algorithmic') this.#algorithm.numbering ??= /^\d+$/.test(option ?? '') ? Number(option) : 0;
    return from + whole.length;
  }

  #checkName(name: string, range: Range): void {
    if (this.#algorithm.faults.length >= maxFaults || !/^[A-Z]/.test(name) || name === 'Call') return;
    const suggestion = nearestName(name, [...algorithmCommands.keys(), 'Call']);
    if (suggestion === undefined) return;
    this.#algorithm.faults.push({ kind: 'unknown', command: `\\${name}`, suggestion: `\\${suggestion}`, ...range });
  }

  /** The content of the group in braces after `from`, at most `most` characters on. */
  #argument(from: number, most = 5): Range | undefined {
    let at = from;
    while (at < from + most && /\s/.test(this.#text[at] ?? '')) at += 1;
    return groupAt(this.#text, at);
  }
}

/** Maximum number of faults of an algorithm that are reported, and of unknown commands that are compared with the known ones. */
const maxFaults = 20;

/** Commands about the look of the page, which have no effect here. */
const layout = new Set(
  'centering small footnotesize scriptsize tiny normalsize noindent hline vspace hspace algsetup setcounter smallskip medskip bigskip'.split(
    ' ',
  ),
);

function closingOf(block: string, like: string): string {
  return partnerOf(block, like, ['close']);
}

function openingOf(block: string, like: string): string {
  return partnerOf(block, like, ['open']);
}

/** The command that opens or closes a block, in capitals if the other is. */
function partnerOf(block: string, like: string, kinds: string[]): string {
  const isCapital = like === like.toUpperCase();
  for (const [name, command] of algorithmCommands) {
    if (command.block === block && kinds.includes(command.kind) && (name === name.toUpperCase()) === isCapital)
      return `\\${name}`;
  }
  return `\\${block}`;
}

/** The content of a group whose brace is at `at`. */
export function groupAt(text: string, at: number): Range | undefined {
  if (text[at] !== '{') return undefined;
  let depth = 0;
  for (let index = at; index < Math.min(text.length, at + maxGroup); index += 1) {
    const sign = text[index];
    if (sign === '\\') index += 1;
    else if (sign === '{') depth += 1;
    else if (sign === '}') depth -= 1;
    if (depth === 0) return { from: at + 1, to: index };
  }
  return undefined;
}

const maxGroup = 1_000;
