import type { Data, Parent, PhrasingContent } from 'mdast';

interface ScriptData extends Data {
  hName: 'sub' | 'sup';
}

/** Lowered text, `H~2~O`. */
export interface Subscript extends Parent {
  type: 'subscript';
  children: PhrasingContent[];
  data: ScriptData;
}

/** Raised text, `x^2^`. */
export interface Superscript extends Parent {
  type: 'superscript';
  children: PhrasingContent[];
  data: ScriptData;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    subscript: Subscript;
    superscript: Superscript;
  }
  interface RootContentMap {
    subscript: Subscript;
    superscript: Superscript;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    script: 'script';
    scriptMark: 'scriptMark';
    scriptSpace: 'scriptSpace';
  }
}
