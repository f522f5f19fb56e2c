import type {} from 'remark-parse';
import type { Processor } from 'unified';
import { displayFormula } from './display-formula';
import { formulaFromMarkdown } from './formula-from-markdown';
import { inlineEnvironment } from './inline-environment';
import { inlineFormula } from './inline-formula';

/** A remark plugin for formulas. It replaces remark-math, which loses text on the `$$` line and reads prices as formulas. */
export function remarkFormulas(this: Processor): undefined {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.fromMarkdownExtensions ??= [];
  data.micromarkExtensions.push({
    flow: { 36: displayFormula, 92: displayFormula },
    text: { 36: inlineFormula, 92: [inlineFormula, inlineEnvironment] },
  });
  data.fromMarkdownExtensions.push(formulaFromMarkdown);
}
