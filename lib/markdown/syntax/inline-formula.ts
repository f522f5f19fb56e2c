import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import { isBracketFormula, isDollarFormula, isParenthesisFormula } from './formula-or-prose';
import './math-nodes';

/**
 * Formulas within text: `$x$`, `$$x$$`, `\(x\)` and `\[x\]`. Register it for both `$` and `\` in micromark's `text` map. The first mark
 * that could close decides, so that a paragraph full of dollars is read in linear time.
 */
export const inlineFormula: Construct = { name: 'inlineFormula', tokenize, previous: opensAfter };

const dollar = 36;
const backslash = 92;
const closerOf: Record<number, number> = { 40: 41, 91: 93 };

function opensAfter(this: TokenizeContext, code: Code): boolean {
  return (
    code !== dollar ||
    this.events.at(-1)?.[1].type === 'inlineFormula' ||
    this.events.at(-1)?.[1].type === 'characterEscape'
  );
}

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let closer = dollar;
  let dollars = 0;
  let tex = '';
  let inLine = false;
  const closingPair: Construct = { partial: true, tokenize: tokenizeClosingPair };
  return start;

  function start(code: Code): State | undefined {
    effects.enter('inlineFormula');
    effects.enter('formulaFence');
    effects.consume(code);
    if (code === backslash) return bracket;
    dollars = 1;
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
    if (code === dollar) {
      if (dollars === 2) return nok(code);
      dollars = 2;
      effects.consume(code);
      return secondDollar;
    }
    effects.exit('formulaFence');
    return content(code);
  }

  function content(code: Code): State | undefined {
    if (code === null) return nok(code);
    if (markdownLineEnding(code)) {
      leaveLine();
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      tex += '\n';
      return content;
    }
    if (code === dollar && dollars === 1) return closeOneDollar(code);
    if (code === (dollars === 2 ? dollar : backslash) && dollars !== 1) {
      return effects.attempt(closingPair, closed, code === backslash ? command : data)(code);
    }
    return code === backslash ? command(code) : data(code);
  }

  function data(code: Code): State | undefined {
    if (!inLine) effects.enter('formulaLine');
    inLine = true;
    effects.consume(code);
    if (code !== null && code >= 0) tex += String.fromCharCode(code);
    else if (code === -2) tex += '\t';
    return content;
  }

  function command(code: Code): State | undefined {
    data(code);
    return escaped;
  }

  function escaped(code: Code): State | undefined {
    const opensAgain = dollars === 0 && code !== null && closerOf[code] === closer;
    if (opensAgain) return nok(code);
    return code === null || markdownLineEnding(code) ? content(code) : data(code);
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
    if (!isFormula(code)) return nok(code);
    effects.exit('inlineFormula');
    return ok(code);
  }

  function isFormula(following: Code): boolean {
    if (dollars === 1) return isDollarFormula(tex, following);
    if (dollars === 2) return tex.trim() !== '';
    return closer === 41 ? isParenthesisFormula(tex) : isBracketFormula(tex, following);
  }
}
