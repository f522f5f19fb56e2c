import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import { environmentOpening, maxOpeningLength } from '../text/display-environments';
import { failedSearches } from './failed-searches';
import './math-nodes';

/**
 * An environment of amsmath within text, `Hence \begin{align}..\end{align}`, which is displayed. `displayFormula` reads those that begin a
 * line. Register it for `\` in micromark's `text` map.
 */
export const inlineEnvironment: Construct = { name: 'inlineEnvironment', tokenize };

const closingBrace = 125;
const backslash = 92;

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const failed = failedSearches(this);
  let opening = '';
  let closer = '';
  let inLine = false;
  const closing: Construct = { partial: true, tokenize: tokenizeClosing };
  return start;

  function start(code: Code): State | undefined {
    effects.enter('inlineFormula');
    return open(code);
  }

  function open(code: Code): State | undefined {
    if (code === null || code < 0 || opening.length >= maxOpeningLength) return nok(code);
    if (code !== '\\begin{'.charCodeAt(opening.length) && opening.length < '\\begin{'.length) return nok(code);
    consume(code);
    opening += String.fromCharCode(code);
    return code === closingBrace ? opened : open;
  }

  function opened(code: Code): State | undefined {
    const match = environmentOpening.exec(opening);
    if (match === null) return nok(code);
    closer = `\\end{${match[1]}${match[2]}}`;
    return failed.has(closer) ? nok(code) : content(code);
  }

  function content(code: Code): State | undefined {
    if (code === null) {
      failed.add(closer);
      return nok(code);
    }
    if (code === backslash) return effects.attempt(closing, finish, data)(code);
    return data(code);
  }

  function data(code: Code): State | undefined {
    if (!markdownLineEnding(code)) {
      consume(code);
      return content;
    }
    if (inLine) effects.exit('formulaLine');
    inLine = false;
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return content;
  }

  function consume(code: Code): void {
    if (!inLine) effects.enter('formulaLine');
    inLine = true;
    effects.consume(code);
  }

  function finish(code: Code): State | undefined {
    effects.exit('inlineFormula');
    return ok(code);
  }

  function tokenizeClosing(effects: Effects, ok: State, nok: State): State {
    let read = 0;
    return (code) => {
      if (!inLine) effects.enter('formulaLine');
      return mark(code);
    };

    function mark(code: Code): State | undefined {
      if (code !== closer.charCodeAt(read)) return nok(code);
      effects.consume(code);
      read += 1;
      if (read < closer.length) return mark;
      effects.exit('formulaLine');
      return ok;
    }
  }
}
