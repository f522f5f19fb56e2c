import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import { blockOpening, maxOpeningLength } from '../text/display-environments';
import { isBracketFormula } from '../text/formula-or-prose';
import { formulaContext } from './formula-context';
import './math-nodes';

/**
 * Display formulas that are a block: `$$`, `\[` or an AMS environment at the start of a line, up to the closing mark anywhere. Text after the
 * opening mark belongs to the formula; text after the closing mark begins a paragraph. A blank line ends a formula, as in TeX, so that
 * an unclosed one takes no more than its own paragraph. Register it for both `$` and `\` in micromark's `flow` map.
 */
export const displayFormula: Construct = { name: 'displayFormula', tokenize, concrete: true };

const dollar = 36;
const backslash = 92;
const openingBracket = 91;
const texSign = /[\\^_=]/;

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const self = this;
  let closer = '$$';
  let opener = '';
  let firstLine = '';
  let onFirstLine = true;
  let inLine = false;
  const closing: Construct = { partial: true, tokenize: tokenizeClosing };
  return start;

  function start(code: Code): State | undefined {
    if (self.interrupt && code === dollar && formulaContext.inlineDoubleDollar) return nok(code);
    if (self.interrupt && (self.parser.lazy[self.now().line] || continuesOpenFormula(self))) return nok(code);
    effects.enter('displayFormula');
    effects.enter('formulaFence');
    effects.consume(code);
    return code === dollar ? secondDollar : afterBackslash;
  }

  function secondDollar(code: Code): State | undefined {
    if (code !== dollar) return nok(code);
    effects.consume(code);
    effects.exit('formulaFence');
    return (next) => (next === dollar ? nok(next) : content(next));
  }

  function afterBackslash(code: Code): State | undefined {
    if (code === openingBracket) {
      closer = '\\]';
      effects.consume(code);
      effects.exit('formulaFence');
      return content;
    }
    opener = '\\';
    return environmentName(code);
  }

  function environmentName(code: Code): State | undefined {
    if (code === null || code < 0 || opener.length >= maxOpeningLength) return nok(code);
    effects.consume(code);
    opener += String.fromCharCode(code);
    if (code !== 125) return environmentName;
    const match = blockOpening.exec(opener);
    if (match === null) return nok;
    closer = `\\end{${match[1]}${match[2]}}`;
    firstLine = opener;
    // The environment is part of the TeX: its opening begins a line of it and is not a fence.
    effects.exit('formulaFence').type = 'formulaLine';
    return content;
  }

  function content(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) return lineEnd(code);
    if (code === closer.charCodeAt(0))
      return effects.attempt(closing, closed, code === backslash ? command : data)(code);
    return code === backslash ? command(code) : data(code);
  }

  function data(code: Code): State | undefined {
    if (!inLine) effects.enter('formulaLine');
    inLine = true;
    effects.consume(code);
    if (onFirstLine && code !== null && code >= 0) firstLine += String.fromCharCode(code);
    return content;
  }

  function command(code: Code): State | undefined {
    data(code);
    return (next) => (next === null || markdownLineEnding(next) ? content(next) : data(next));
  }

  function lineEnd(code: Code): State | undefined {
    leaveLine();
    if (onFirstLine && closer === '\\]' && firstLine.trim() !== '' && !texSign.test(firstLine)) return nok(code);
    onFirstLine = false;
    if (code === null || self.interrupt) return end(code);
    if (formulaContext.heldLines.has(self.now().line + 1) && !self.parser.lazy[self.now().line + 1])
      return nextLine(code);
    return effects.check(blankOrLazyLine, end, nextLine)(code);
  }

  function nextLine(code: Code): State | undefined {
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return content;
  }

  function closed(code: Code): State | undefined {
    inLine = false;
    return afterClosing(code);
  }

  function afterClosing(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) {
      if (isOneLineOfText()) return nok(code);
      const mustBeAlone = onFirstLine && closer === '$$' && formulaContext.inlineDoubleDollar;
      return mustBeAlone && code !== null ? effects.check(blankOrLazyLine, end, nok)(code) : end(code);
    }
    if (markdownSpace(code)) {
      effects.enter('whitespace');
      effects.consume(code);
      effects.exit('whitespace');
      return afterClosing;
    }
    // Only a first line can still turn out to be a paragraph.
    if (onFirstLine && opener === '') return nok(code);
    effects.exit('displayFormula');
    effects.enter('formulaTail');
    effects.enter('chunkText', { contentType: 'text' });
    return tail(code);
  }

  function tail(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) {
      effects.exit('chunkText');
      effects.exit('formulaTail');
      return ok(code);
    }
    effects.consume(code);
    return tail;
  }

  /** Escaped brackets around a line of text. */
  function isOneLineOfText(): boolean {
    return onFirstLine && closer === '\\]' && !isBracketFormula({ tex: firstLine, previous: '', following: '' });
  }

  function end(code: Code): State | undefined {
    effects.exit('displayFormula');
    return ok(code);
  }

  function leaveLine(): void {
    if (inLine) effects.exit('formulaLine');
    inLine = false;
  }

  function tokenizeClosing(effects: Effects, ok: State, nok: State): State {
    const isEnvironment = opener !== '';
    let read = 0;
    return (code) => {
      if (isEnvironment && !inLine) effects.enter('formulaLine');
      if (!isEnvironment && inLine) effects.exit('formulaLine');
      if (!isEnvironment) effects.enter('formulaFence');
      return mark(code);
    };

    function mark(code: Code): State | undefined {
      if (code !== closer.charCodeAt(read)) return nok(code);
      effects.consume(code);
      read += 1;
      if (read < closer.length) return mark;
      effects.exit(isEnvironment ? 'formulaLine' : 'formulaFence');
      return ok;
    }
  }
}

/** Succeeds before a line ending that is followed by a blank line, the end, or a line outside the container. */
const blankOrLazyLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const self = this;
    return (code) => {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return lineStart;
    };

    function lineStart(code: Code): State | undefined {
      return self.parser.lazy[self.now().line] ? ok(code) : blank(code);
    }

    function blank(code: Code): State | undefined {
      if (code === null || markdownLineEnding(code)) return ok(code);
      if (!markdownSpace(code)) return nok(code);
      effects.enter('whitespace');
      effects.consume(code);
      effects.exit('whitespace');
      return blank;
    }
  },
};

/** Whether the paragraph before contains an unclosed `$$`, which this line then closes. */
function continuesOpenFormula(context: TokenizeContext): boolean {
  for (let index = context.events.length - 1; index >= 0; index -= 1) {
    const event = context.events[index];
    if (event?.[0] !== 'enter' || event[1].type !== 'content') continue;
    const paragraph = context.sliceSerialize({ start: event[1].start, end: context.now() });
    return (paragraph.replace(/\\./gs, '').match(/\$\$/g)?.length ?? 0) % 2 === 1;
  }
  return false;
}
