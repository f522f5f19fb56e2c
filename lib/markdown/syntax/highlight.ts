import type { Data, Parent, PhrasingContent } from 'mdast';
import type { Extension } from 'mdast-util-from-markdown';
import { markdownLineEnding } from 'micromark-util-character';
import type { Code, Construct, State } from 'micromark-util-types';
import type {} from 'remark';
import type { Processor } from 'unified';

/** Marked text, `==text==`. */
export interface Highlight extends Parent {
  type: 'highlight';
  children: PhrasingContent[];
  data: Data & { hName: 'mark' };
}

declare module 'mdast' {
  interface PhrasingContentMap {
    highlight: Highlight;
  }
  interface RootContentMap {
    highlight: Highlight;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    highlight: 'highlight';
    highlightMark: 'highlightMark';
  }
}

const equals = 61;
const backslash = 92;
const backtick = 96;
const dollar = 36;
const maxCharacters = 1_000;

/**
 * Marked text, `==text==` (Pandoc's manual, "Extension: mark"; Obsidian), within a line. The marks have no space inside and no Latin letter or digit
 * outside, so that `a==b && c==d` is text. Marks within code or a formula do not close.
 */
const highlight: Construct = {
  name: 'highlight',
  tokenize(effects, ok, nok) {
    const { previous } = this;
    let length = 0;
    let last: Code = null;
    /** Whether code or a formula is open. */
    let isNested = false;
    return (code) => {
      if (isOperand(previous) || previous === equals) return nok(code);
      effects.enter('highlight');
      effects.enter('highlightMark');
      effects.consume(code);
      return afterFirst;
    };

    function afterFirst(code: Code): State | undefined {
      if (code !== equals) return nok(code);
      effects.consume(code);
      effects.exit('highlightMark');
      return begin;
    }

    function begin(code: Code): State | undefined {
      if (code === equals || isSpace(code)) return nok(code);
      effects.enter('chunkText', { contentType: 'text' });
      return inside(code);
    }

    function inside(code: Code): State | undefined {
      if (code === null || markdownLineEnding(code) || length > maxCharacters) return nok(code);
      const mayClose = code === equals && !isNested && !isSpace(last) && last !== backslash;
      return mayClose ? effects.check(closing, close, consume)(code) : consume(code);
    }

    function consume(code: Code): State | undefined {
      if ((code === backtick || code === dollar) && last !== backslash) isNested = !isNested;
      last = code;
      length += 1;
      effects.consume(code);
      return inside;
    }

    function close(code: Code): State | undefined {
      effects.exit('chunkText');
      effects.enter('highlightMark');
      effects.consume(code);
      return (next) => {
        effects.consume(next);
        effects.exit('highlightMark');
        effects.exit('highlight');
        return ok;
      };
    }
  },
};

const closing: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('highlightMark');
      effects.consume(code);
      return (second) => {
        if (second !== equals) return nok(second);
        effects.consume(second);
        return (after) => {
          effects.exit('highlightMark');
          return after === equals || isOperand(after) ? nok(after) : ok(after);
        };
      };
    };
  },
};

function isSpace(code: Code): boolean {
  return code === null || code < 0 || code === 32;
}

function isOperand(code: Code): boolean {
  return code !== null && code > 0 && /[A-Za-z0-9_[\]{}]/.test(String.fromCharCode(code));
}

const highlightFromMarkdown: Extension = {
  enter: {
    highlight(token) {
      this.enter({ type: 'highlight', children: [], data: { hName: 'mark' } }, token);
    },
  },
  exit: {
    highlight(token) {
      this.exit(token);
    },
  },
};

/** A remark plugin for marked text. */
export function remarkHighlight(this: Processor): undefined {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.fromMarkdownExtensions ??= [];
  data.micromarkExtensions.push({ text: { 61: highlight } });
  data.fromMarkdownExtensions.push(highlightFromMarkdown);
}
