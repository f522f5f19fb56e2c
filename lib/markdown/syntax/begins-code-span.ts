import type { Code, Construct, State } from 'micromark-util-types';
import { failedSearches } from './failed-searches';

/**
 * Succeeds before backticks that begin a code span (CommonMark 0.31.2, 6.1): the paragraph has a run of the same length after them. A search
 * that failed is not repeated in the paragraph, so many runs take linear time.
 */
export const beginsCodeSpan: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const failed = failedSearches(this);
    let length = 0;
    let run = 0;
    return (code) => {
      // Nothing of a check is kept, so its token needs no end.
      effects.enter('data');
      return open(code);
    };

    function open(code: Code): State | undefined {
      if (code === backtick) {
        effects.consume(code);
        length += 1;
        return open;
      }
      return failed.has('`'.repeat(length)) ? nok(code) : inside(code);
    }

    function inside(code: Code): State | undefined {
      if (code === backtick) {
        effects.consume(code);
        run += 1;
        return inside;
      }
      if (run === length) return ok(code);
      run = 0;
      if (code === null) {
        failed.add('`'.repeat(length));
        return nok(code);
      }
      effects.consume(code);
      return inside;
    }
  },
};

const backtick = 96;
