import { markdownLineEndingOrSpace } from 'micromark-util-character';
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types';
import './script-nodes';
import type {} from 'remark';
import type { Processor } from 'unified';
import { scriptFromMarkdown, scriptToMarkdown } from './script-from-markdown';
import { isSubscript, isSuperscript } from './script-nodes';

/**
 * Subscripts `H~2~O` and superscripts `x^2^` (Pandoc's manual, "Superscripts and subscripts"): spaces inside must be escaped and become
 * no-break spaces. `~~` stays strikethrough. Register it for both `^` and `~` in micromark's `text` map. The first mark that could close
 * decides, so that a text full of them is read in linear time.
 */
export const script: Construct = { name: 'script', tokenize };

const tilde = 126;
const backslash = 92;
const space = 32;
const maxCharacters = 300;

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const before = characterOf(this.previous);
  let mark: Code = null;
  let content = '';
  let inChunk = false;
  return start;

  function start(code: Code): State | undefined {
    mark = code;
    if (before === characterOf(code)) return nok(code);
    effects.enter('script');
    return consumeMark(code, begin);
  }

  function consumeMark(code: Code, next: State): State {
    effects.enter('scriptMark');
    effects.consume(code);
    effects.exit('scriptMark');
    return next;
  }

  function begin(code: Code): State | undefined {
    return code === mark ? nok(code) : inside(code);
  }

  function inside(code: Code): State | undefined {
    if (code === null || markdownLineEndingOrSpace(code) || content.length > maxCharacters) return nok(code);
    if (code === mark) {
      leaveChunk();
      const closed = consumeMark(code, finish);
      effects.exit('script');
      return closed;
    }
    if (code === backslash) return effects.check(escapedSpace, consumeSpace, consumeEscape)(code);
    return consumeText(code, inside);
  }

  function consumeText(code: Code, next: State): State {
    if (!inChunk) effects.enter('chunkText', { contentType: 'text' });
    inChunk = true;
    effects.consume(code);
    content += characterOf(code);
    return next;
  }

  /** An escaped character neither closes nor ends anything. */
  function consumeEscape(code: Code): State | undefined {
    return consumeText(code, (next) =>
      next === null || markdownLineEndingOrSpace(next) ? nok(next) : consumeText(next, inside),
    );
  }

  function consumeSpace(code: Code): State | undefined {
    leaveChunk();
    effects.enter('scriptSpace');
    effects.consume(code);
    return (next) => {
      effects.consume(next);
      effects.exit('scriptSpace');
      return inside;
    };
  }

  function leaveChunk(): void {
    if (inChunk) effects.exit('chunkText');
    inChunk = false;
  }

  function finish(code: Code): State | undefined {
    if (code === mark && mark === tilde) return nok(code);
    const isScript = mark === tilde ? isSubscript : isSuperscript;
    return isScript(content, before, characterOf(code)) ? ok(code) : nok(code);
  }
}

const escapedSpace: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('scriptSpace');
      effects.consume(code);
      return (next) => {
        if (next !== space) return nok(next);
        effects.consume(next);
        effects.exit('scriptSpace');
        return ok;
      };
    };
  },
};

/** Empty for line endings and tabs, which micromark encodes as negative numbers, and at the ends of the text. */
function characterOf(code: Code): string {
  return code === null || code < 0 ? '' : String.fromCharCode(code);
}

/** A remark plugin that reads and writes subscripts and superscripts. */
export function remarkScripts(this: Processor): undefined {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.fromMarkdownExtensions ??= [];
  data.toMarkdownExtensions ??= [];
  data.micromarkExtensions.push({ text: { 94: script, 126: script } });
  data.fromMarkdownExtensions.push(scriptFromMarkdown);
  data.toMarkdownExtensions.push(scriptToMarkdown);
}
