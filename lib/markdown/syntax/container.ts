import { markdownLineEnding, markdownSpace } from 'micromark-util-character';
import type { Code, Construct, Effects, State, Token, TokenizeContext } from 'micromark-util-types';
import { type ContainerOpening, maxOpeningCharacters, readContainerOpening } from '../text/container-opening';
import { OpenContainers } from '../text/open-containers';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    container: 'container';
    containerOpening: 'containerOpening';
    containerTitle: 'containerTitle';
    containerText: 'containerText';
    containerContent: 'containerContent';
    containerClosing: 'containerClosing';
  }
}

/**
 * Containers in the forms of Pandoc, Quarto, MyST and documentation generators (see `readContainerOpening`), for micromark's `flow` map. The
 * forms of the generic directives proposal are left to the directive extension.
 */
export const container: Construct = { name: 'container', tokenize, concrete: true };

const colon = 58;
const space = 32;

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { parser, interrupt } = this;
  const tail = this.events.at(-1);
  const indent = tail?.[1].type === 'linePrefix' ? tail[2].sliceSerialize(tail[1], true).length : 0;
  const line = new ColonLine();
  let opening: ContainerOpening | undefined;
  let containers = new OpenContainers(3);
  let previous: Token | undefined;
  return effects.check(line.construct, begin, nok);

  function begin(code: Code): State | undefined {
    opening = readContainerOpening(line.text);
    if (opening === undefined) return nok(code);
    containers = new OpenContainers(opening.colons);
    effects.enter('container');
    effects.enter('containerOpening');
    return consumeOpening(effects, opening.title, afterOpening)(code);
  }

  function afterOpening(code: Code): State | undefined {
    effects.exit('containerOpening');
    if (code === null) return finish(code);
    return interrupt ? ok(code) : effects.attempt(nonLazyLine, beginContent, finish)(code);
  }

  function beginContent(code: Code): State | undefined {
    if (code === null) return finish(code);
    if (markdownLineEnding(code)) return effects.check(nonLazyLine, enterContent, finish)(code);
    return enterContent(code);
  }

  function enterContent(code: Code): State | undefined {
    effects.enter('containerContent');
    return beginLine(code);
  }

  function beginLine(code: Code): State | undefined {
    return effects.check(line.construct, afterColons, beginText)(code);
  }

  function afterColons(code: Code): State | undefined {
    if (!containers.closesWith(line.text.replace(/[ \t]+$/, ''))) return beginText(code);
    effects.exit('containerContent');
    effects.enter('containerClosing');
    return consumeClosing(code);
  }

  function consumeClosing(code: Code): State | undefined {
    if (code === null || markdownLineEnding(code)) {
      effects.exit('containerClosing');
      return finish(code);
    }
    effects.consume(code);
    return consumeClosing;
  }

  function beginText(code: Code): State | undefined {
    return indent > 0 ? consumeIndent(effects, indent, beginChunk)(code) : beginChunk(code);
  }

  function beginChunk(code: Code): State | undefined {
    if (code === null) return endContent(code);
    if (markdownLineEnding(code)) return effects.check(nonLazyLine, enterChunk, endContent)(code);
    return enterChunk(code);
  }

  function enterChunk(code: Code): State | undefined {
    const token = effects.enter('chunkDocument', { contentType: 'document', ...(previous && { previous }) });
    if (previous !== undefined) previous.next = token;
    previous = token;
    return inChunk(code);
  }

  function inChunk(code: Code): State | undefined {
    if (code === null) {
      exitChunk();
      return endContent(code);
    }
    if (markdownLineEnding(code)) return effects.check(nonLazyLine, endLine, endChunk)(code);
    effects.consume(code);
    return inChunk;
  }

  function endLine(code: Code): State | undefined {
    effects.consume(code);
    exitChunk();
    return beginLine;
  }

  function endChunk(code: Code): State | undefined {
    exitChunk();
    return endContent(code);
  }

  function exitChunk(): void {
    const token = effects.exit('chunkDocument');
    parser.lazy[token.start.line] = false;
  }

  function endContent(code: Code): State | undefined {
    effects.exit('containerContent');
    return finish(code);
  }

  function finish(code: Code): State | undefined {
    effects.exit('container');
    return ok(code);
  }
}

/** Consumes the first line; the characters of the title become text. */
function consumeOpening(effects: Effects, title: ContainerOpening['title'], next: State): State {
  let at = 0;
  let isInText = false;
  return step;

  function step(code: Code): State | undefined {
    if (at === title?.to && !isInText) leaveTitle();
    const isEnd = code === null || markdownLineEnding(code);
    if (isInText && (isEnd || at === title?.from)) {
      effects.exit('containerText');
      isInText = false;
    }
    if (isEnd) return next(code);
    if (at === title?.from) enterTitle();
    else if (!isInText && !isInTitle()) {
      effects.enter('containerText');
      isInText = true;
    }
    effects.consume(code);
    // A tab is followed by virtual spaces, which are no characters.
    if (code !== -1) at += 1;
    return step;
  }

  function isInTitle(): boolean {
    return title !== undefined && at >= title.from && at < title.to;
  }

  function enterTitle(): void {
    effects.enter('containerTitle');
    effects.enter('chunkText', { contentType: 'text' });
  }

  function leaveTitle(): void {
    effects.exit('chunkText');
    effects.exit('containerTitle');
  }
}

/** Consumes at most `most` columns of white space. */
function consumeIndent(effects: Effects, most: number, next: State): State {
  let columns = 0;
  const step = (code: Code): State | undefined => {
    if (columns === most || !markdownSpace(code)) {
      effects.exit('linePrefix');
      return next(code);
    }
    columns += 1;
    effects.consume(code);
    return step;
  };
  return (code) => {
    if (!markdownSpace(code)) return next(code);
    effects.enter('linePrefix');
    return step(code);
  };
}

/** Reads ahead a line that begins with three colons after at most three spaces, without consuming it. */
class ColonLine {
  text = '';

  readonly construct: Construct = {
    partial: true,
    tokenize: (effects, ok, nok) => {
      let spaces = 0;
      const read = (code: Code): State | undefined => {
        const isStart = this.text.length < 3;
        if (isStart && code === space && this.text === '' && spaces < 3) spaces += 1;
        else if (isStart && code !== colon) return nok(code);
        else if (code === null || markdownLineEnding(code)) {
          effects.exit('data');
          return ok(code);
        } else if (this.text.length > maxOpeningCharacters) return nok(code);
        else if (code !== -1) this.text += code < 0 ? '\t' : String.fromCharCode(code);
        effects.consume(code);
        return read;
      };
      return (code) => {
        this.text = '';
        if (code !== colon && code !== space) return nok(code);
        effects.enter('data');
        return read(code);
      };
    },
  };
}

const nonLazyLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return (next) => (this.parser.lazy[this.now().line] ? nok(next) : ok(next));
    };
  },
};
