import type { Node } from 'mdast';
import type { Extension } from 'mdast-util-from-markdown';
import { markdownLineEndingOrSpace, markdownSpace } from 'micromark-util-character';
import type { Code, Construct, Effects, State } from 'micromark-util-types';
import type {} from 'remark';
import type { Processor } from 'unified';
import type { DefinitionDescription } from './definition-list-nodes';
import { gatherDefinitionLists } from './gather-definition-lists';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    definitionDescription: 'definitionDescription';
    definitionDescriptionMark: 'definitionDescriptionMark';
    definitionDescriptionIndent: 'definitionDescriptionIndent';
  }
}

const colon = 58;

/**
 * The description of a term, `: text` (Pandoc's manual, "Extension: definition_lists"; PHP Markdown Extra, "Definition Lists"): a container whose
 * further lines are indented by two to four columns. For micromark's `document` map.
 */
const description: Construct = {
  name: 'definitionDescription',
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('definitionDescription')._container = true;
      effects.enter('definitionDescriptionMark');
      effects.consume(code);
      return (next) => (markdownSpace(next) ? inMark(next) : nok(next));
    };

    function inMark(code: Code): State | undefined {
      if (markdownSpace(code)) {
        effects.consume(code);
        return inMark;
      }
      effects.exit('definitionDescriptionMark');
      return code === null || markdownLineEndingOrSpace(code) ? nok(code) : ok(code);
    }
  },
  continuation: {
    tokenize(effects, ok, nok) {
      return effects.check(blankLine, ok, effects.attempt(indent, ok, nok));
    },
  },
  exit(effects: Effects) {
    effects.exit('definitionDescription');
  },
};

const leastColumns = 2;
const mostColumns = 4;

const indent: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let columns = 0;
    const read = (code: Code): State | undefined => {
      if (markdownSpace(code) && columns < mostColumns) {
        columns += 1;
        effects.consume(code);
        return read;
      }
      effects.exit('definitionDescriptionIndent');
      return columns < leastColumns ? nok(code) : ok(code);
    };
    return (code) => {
      if (!markdownSpace(code)) return nok(code);
      effects.enter('definitionDescriptionIndent');
      return read(code);
    };
  },
};

const blankLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const end = (code: Code): State | undefined =>
      code === null || (markdownLineEndingOrSpace(code) && !markdownSpace(code)) ? ok(code) : nok(code);
    const read = (code: Code): State | undefined => {
      if (markdownSpace(code)) {
        effects.consume(code);
        return read;
      }
      effects.exit('linePrefix');
      return end(code);
    };
    return (code) => {
      if (!markdownSpace(code)) return end(code);
      effects.enter('linePrefix');
      return read(code);
    };
  },
};

const fromMarkdown: Extension = {
  enter: {
    definitionDescription(token) {
      this.enter({ type: 'definitionDescription', children: [], mark: '' }, token);
    },
  },
  exit: {
    definitionDescriptionMark(token) {
      const node: Node | undefined = this.stack.at(-1);
      if (node?.type === 'definitionDescription') (node as DefinitionDescription).mark = this.sliceSerialize(token);
    },
    definitionDescription(token) {
      this.exit(token);
    },
  },
  transforms: [gatherDefinitionLists],
};

/** A remark plugin for definition lists. */
export function remarkDefinitionLists(this: Processor): undefined {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.fromMarkdownExtensions ??= [];
  data.micromarkExtensions.push({ document: { [colon]: description } });
  data.fromMarkdownExtensions.push(fromMarkdown);
}
