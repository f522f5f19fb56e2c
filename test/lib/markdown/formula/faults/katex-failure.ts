import katex from 'katex';
import 'katex/contrib/mhchem';
import { installLatex } from '@/lib/markdown/formula/latex/install-latex';

/** What KaTeX throws for this TeX, or undefined if it can be typeset. */
export function katexFailure(tex: string, displayMode = true, macros: Record<string, string> = {}): unknown {
  installLatex();
  try {
    katex.renderToString(tex, { displayMode, strict: 'ignore', maxExpand: 1000, maxSize: 10, macros });
    return undefined;
  } catch (error) {
    return error;
  }
}
