import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import { isBracketFormula, isDollarFormula, isParenthesisFormula } from '../text/formula-or-prose';
import { TextGroups } from '../text/text-groups';
import { beginsCodeSpan } from './begins-code-span';
import { failedSearches } from './failed-searches';
import './math-nodes';

/**
 * Formulas within text: `$x$`, `$$x$$`, `\(x\)` and `\[x\]`, and GitHub's and GitLab's form with backticks inside the dollars. Register it
 * for both `$` and `\` in micromark's `text` map. The first mark that could close decides, so that a paragraph full of dollars is read in
 * linear time.
 */
export const inlineFormula: Construct = { name: 'inlineFormula', tokenize, previous: opensAfter };

const dollar = 36;
const backslash = 92;
const backtick = 96;
const closerOf: Record<number, number> = { 40: 41, 91: 93 };
/** The closing mark of GitHub's form. */
const backtickDollar = '`$';

function opensAfter(this: TokenizeContext, code: Code): boolean {
  return (
    code !== dollar ||
    this.events.at(-1)?.[1].type === 'inlineFormula' ||
    this.events.at(-1)?.[1].type === 'characterEscape'
  );
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const self = this;
  const previous = characterOf(this.previous);
  let kind: 'dollar' | 'dollars' | 'backtick' | 'bracket' = 'bracket';
  let closer = dollar;
  let tex = '';
  let inLine = false;
  const groups = new TextGroups();
  const closingPair: Construct = { partial: true, tokenize: tokenizeClosingPair };
  return start;

  function start(code: Code): State | undefined {
    effects.enter('inlineFormula');
    effects.enter('formulaFence');
    effects.consume(code);
    if (code === backslash) return bracket;
    kind = 'dollar';
    return secondDollar;
  }

  function bracket(code: Code): State | undefined {
    const closing = code === null ? undefined : closerOf[code];
    if (closing === undefined) return nok(code);
    closer = closing;
    effects.consume(code);
    effects.exit('formulaFence');
    return content;
  }

  function secondDollar(code: Code): State | undefined {
    if (code === dollar && kind === 'dollar') {
      kind = 'dollars';
      effects.consume(code);
      return secondDollar;
    }
    if (code === dollar) return nok(code);
    if (code === backtick && kind === 'dollar' && !failedSearches(self).has(backtickDollar)) {
      kind = 'backtick';
      effects.consume(code);
    }
    effects.exit('formulaFence');
    return kind === 'backtick' ? content : content(code);
  }

  function content(code: Code): State | undefined {
    if (code === null) {
      if (kind === 'backtick') failedSearches(self).add(backtickDollar);
      return nok(code);
    }
    if (markdownLineEnding(code)) return lineEnding(code);
    if (code === dollar && kind === 'dollar' && !groups.isOpen) return closeOneDollar(code);
    if (code === firstOfCloser()) return effects.attempt(closingPair, closed, otherwise)(code);
    return otherwise(code);
  }

  function otherwise(code: Code): State | undefined {
    if (code === backslash) return command(code);
    const mayBeCode = code === backtick && (kind === 'dollar' || kind === 'dollars') && !groups.isOpen;
    return mayBeCode ? effects.check(beginsCodeSpan, nok, backticks)(code) : data(code);
  }

  function backticks(code: Code): State | undefined {
    if (code !== backtick) return content(code);
    consume(code);
    return backticks;
  }

  function lineEnding(code: Code): State {
    leaveLine();
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    tex += '\n';
    return content;
  }

  function data(code: Code, isEscaped = false): State | undefined {
    if (!groups.read(characterOf(code), isEscaped) && kind === 'dollar') return nok(code);
    consume(code);
    return content;
  }

  function consume(code: Code): void {
    if (!inLine) effects.enter('formulaLine');
    inLine = true;
    effects.consume(code);
    tex += characterOf(code);
  }

  function command(code: Code): State | undefined {
    data(code);
    return escaped;
  }

  function escaped(code: Code): State | undefined {
    const opensAgain = kind === 'bracket' && code !== null && closerOf[code] === closer;
    if (opensAgain) return nok(code);
    return code === null || markdownLineEnding(code) ? content(code) : data(code, true);
  }

  function leaveLine(): void {
    if (inLine) effects.exit('formulaLine');
    inLine = false;
  }

  function closeOneDollar(code: Code): State | undefined {
    leaveLine();
    effects.enter('formulaFence');
    effects.consume(code);
    effects.exit('formulaFence');
    return finish;
  }

  /** Of a mark of two characters. */
  function firstOfCloser(): Code {
    if (kind === 'dollar') return null;
    if (kind === 'dollars') return dollar;
    return kind === 'backtick' ? backtick : backslash;
  }

  function tokenizeClosingPair(effects: Effects, ok: State, nok: State): State {
    return (first) => {
      if (inLine) effects.exit('formulaLine');
      effects.enter('formulaFence');
      effects.consume(first);
      return (second) => {
        if (second !== closer) return nok(second);
        effects.consume(second);
        effects.exit('formulaFence');
        return ok;
      };
    };
  }

  function closed(code: Code): State | undefined {
    inLine = false;
    return finish(code);
  }

  function finish(code: Code): State | undefined {
    if (!isFormula(characterOf(code))) return nok(code);
    effects.exit('inlineFormula');
    return ok(code);
  }

  function isFormula(following: string): boolean {
    const candidate = { tex, previous, following };
    if (kind === 'dollar') return isDollarFormula(candidate);
    if (kind !== 'bracket') return tex.trim() !== '';
    return closer === 41 ? isParenthesisFormula(candidate) : isBracketFormula(candidate);
  }
}

/** A tab for the parts of a tab, a line feed for any line ending, empty for the ends of the text. */
function characterOf(code: Code): string {
  if (code === null || code === -1) return '';
  if (code < 0) return code === -2 ? '\t' : '\n';
  return String.fromCharCode(code);
}
