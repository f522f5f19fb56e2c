import type { BlockContent, DefinitionContent, Parent } from 'mdast';

/** Terms with their descriptions. */
export interface DefinitionList extends Parent {
  type: 'definitionList';
  children: (DefinitionTerm | DefinitionDescription)[];
}

/** A term: one paragraph. */
export interface DefinitionTerm extends Parent {
  type: 'definitionTerm';
  children: BlockContent[];
}

export interface DefinitionDescription extends Parent {
  type: 'definitionDescription';
  children: (BlockContent | DefinitionContent)[];
  /** The colon with the space after it, as typed. */
  mark: string;
}

declare module 'mdast' {
  interface BlockContentMap {
    definitionList: DefinitionList;
    definitionDescription: DefinitionDescription;
  }
  interface RootContentMap {
    definitionList: DefinitionList;
    definitionTerm: DefinitionTerm;
    definitionDescription: DefinitionDescription;
  }
}
