import type { Construct } from 'micromark-util-types';
import type {} from 'remark-parse';
import type { Processor } from 'unified';

/** Identifiers defined anywhere in the article, in the form that micromark compares. */
export interface KnownDefinitions {
  links: string[];
  footnotes: string[];
}

/**
 * A remark plugin for parsing a block by itself: whether `[text]` is a link depends on definitions elsewhere (CommonMark 0.31.2, 4.7), and so
 * do footnotes. The construct matches nothing; it only adds the known definitions to the parser.
 */
export function remarkKnownDefinitions(this: Processor): undefined {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({ document: { null: tellDefinitions } });
}

/** Runs `parse`, which must be synchronous, with these definitions known. */
export function withDefinitions<Result>(definitions: KnownDefinitions, parse: () => Result): Result {
  known = definitions;
  try {
    return parse();
  } finally {
    known = undefined;
  }
}

let known: KnownDefinitions | undefined;

declare module 'micromark-util-types' {
  interface ParseContext {
    gfmFootnotes?: string[];
    knowsDefinitions?: boolean;
  }
}

const tellDefinitions: Construct = {
  partial: true,
  tokenize(_effects, _ok, nok) {
    const { parser } = this;
    if (!parser.knowsDefinitions) {
      parser.knowsDefinitions = true;
      if (known !== undefined) {
        parser.defined.push(...known.links);
        parser.gfmFootnotes = [...(parser.gfmFootnotes ?? []), ...known.footnotes];
      }
    }
    return nok;
  },
};
