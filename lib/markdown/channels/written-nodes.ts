import type { Node, Parent } from 'mdast';

/** Markdown that is written as it stands. */
export interface Written extends Node {
  type: 'written';
  value: string;
}

/** Markdown round children: the brackets of a link, a formula before the text on its last line. */
export interface WrittenRound extends Parent {
  type: 'writtenRound';
  before: string;
  after: string;
}

declare module 'mdast' {
  interface RootContentMap {
    written: Written;
    writtenRound: WrittenRound;
  }
  interface BlockContentMap {
    written: Written;
    writtenRound: WrittenRound;
  }
  interface PhrasingContentMap {
    written: Written;
    writtenRound: WrittenRound;
  }
}
