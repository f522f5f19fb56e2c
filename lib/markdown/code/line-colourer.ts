import { EncodedTokenMetadata, type IGrammar, type StateStackImpl } from 'shiki/textmate';
import { bytesOfText } from '@/lib/kernel/bytes-of';
import { engineMemory } from '../engine-memory';
import { escapeCode } from './code-lines';

/** The grammar's state between lines, such as an open string or comment. */
interface State {
  id: number;
  stack: StateStackImpl | null;
}

interface ColouredLine {
  html: string;
  next: State;
}

const maxStates = 200;

/** Real programs nest less; deeper ones are plain from the next line on, since each level makes every further token slower. */
const maxDepth = 250;

/**
 * Colours the lines of one language. Each line is cached with its start state: programs repeat lines (more than half of those in a
 * textbook), and while a block is typed only the changed line is tokenized again.
 */
export class LineColourer {
  readonly #grammar: IGrammar;
  readonly #styleOf: (colour: number, fontStyle: number) => string;
  readonly #maxCharacters: number;
  readonly #start: State = { id: nextId(), stack: null };
  #states: State[] = [];

  /**
   * `styleOf` returns the value of a style attribute, empty for plain text, for a colour of the theme and a `FontStyle`. Lines above
   * `maxCharacters` characters stay plain: a time limit would make the output depend on the machine.
   */
  constructor(grammar: IGrammar, styleOf: (colour: number, fontStyle: number) => string, maxCharacters: number) {
    this.#grammar = grammar;
    this.#styleOf = styleOf;
    this.#maxCharacters = maxCharacters;
  }

  /** Returns HTML for each line. Lines must not contain line endings. */
  colour(lines: string[]): string[] {
    let state = this.#start;
    return lines.map((line) => {
      if (line === '') return '';
      if (line.length > this.#maxCharacters || isTooDeep(state)) return escapeCode(line);
      const coloured = this.#colourLine(line, state);
      state = coloured.next;
      return coloured.html;
    });
  }

  #colourLine(line: string, state: State): ColouredLine {
    // Joined, the key is a new string and not a slice that would keep the whole article in memory.
    const key = [state.id, line].join(' ');
    const known = memory.get(key);
    if (known !== undefined) return known;
    const { tokens, ruleStack } = this.#grammar.tokenizeLine2(line, state.stack);
    const html = this.#toHtml(key.slice(-line.length), tokens);
    const next = this.#intern(ruleStack as StateStackImpl);
    const coloured = { html, next };
    if (!isTooDeep(next)) memory.set(key, coloured);
    return coloured;
  }

  /** Returns the known state equal to this one, so that the lines after it are found in the cache. */
  #intern(stack: StateStackImpl): State {
    const known = this.#states.find((state) => state.stack !== null && sameStack(state.stack, stack));
    if (known !== undefined) return known;
    const state = { id: nextId(), stack };
    if (isTooDeep(state)) return state;
    // A new heredoc each time makes new states without end; the old ones are then dropped all at once.
    if (this.#states.length >= maxStates) this.#states = [];
    this.#states.push(state);
    return state;
  }

  #toHtml(line: string, tokens: Uint32Array): string {
    const parts: string[] = [];
    let style = '';
    let from = 0;
    for (let index = 0; index < tokens.length; index += 2) {
      const begin = tokens[index] ?? 0;
      const end = Math.min(tokens[index + 2] ?? line.length, line.length);
      const metadata = tokens[index + 1] ?? 0;
      const tokenStyle = this.#styleOf(
        EncodedTokenMetadata.getForeground(metadata),
        EncodedTokenMetadata.getFontStyle(metadata),
      );
      if (tokenStyle === style || (!style.includes('text-decoration') && isBlank(line, begin, end))) continue;
      push(parts, line.slice(from, begin), style);
      style = tokenStyle;
      from = begin;
    }
    push(parts, line.slice(from), style);
    return parts.join('');
  }
}

/** The states themselves are kept in their colourers. */
const memory = engineMemory.cache<string, ColouredLine>(({ html }) => 40 + bytesOfText(html));
let states = 0;

/** No two states share a number, even across languages. */
function nextId(): number {
  states += 1;
  return states;
}

function isTooDeep({ stack }: State): boolean {
  return stack !== null && stack.depth > maxDepth;
}

function push(parts: string[], text: string, style: string): void {
  if (text === '') return;
  if (style === '') parts.push(escapeCode(text));
  else parts.push('<span style="', style, '">', escapeCode(text), '</span>');
}

function isBlank(line: string, begin: number, end: number): boolean {
  for (let index = begin; index < end; index += 1) {
    const code = line.charCodeAt(index);
    if (code !== 32 && code !== 9) return false;
  }
  return true;
}

/** Whether lines after these states are tokenized alike. `equals` ignores how a rule was entered, which `\G` can detect. */
function sameStack(one: StateStackImpl, other: StateStackImpl): boolean {
  if (one.depth !== other.depth || !one.equals(other)) return false;
  let [left, right]: (StateStackImpl | null)[] = [one, other];
  while (left && right && left !== right) {
    if (left.beginRuleCapturedEOL !== right.beginRuleCapturedEOL) return false;
    left = left.parent;
    right = right.parent;
  }
  return true;
}
