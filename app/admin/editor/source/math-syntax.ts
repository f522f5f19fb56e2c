import type { markdown } from '@codemirror/lang-markdown';
import { tags } from '@lezer/highlight';

type MarkdownExtension = Extract<
  NonNullable<NonNullable<Parameters<typeof markdown>[0]>['extensions']>,
  { parseInline?: unknown }
>;
type InlineParse = NonNullable<NonNullable<MarkdownExtension['parseInline']>[number]>['parse'];
type InlineContext = Parameters<InlineParse>[0];

/**
 * Formulas for the highlighting of the source: `$..$`, `$$..$$`, `\(..\)`, `\[..\]` inside a paragraph. It keeps `_` and `*` in TeX
 * from looking like emphasis; only lib/markdown decides what is a formula in the article.
 */
export const mathSyntax: MarkdownExtension = {
  defineNodes: [
    { name: 'Formula', style: tags.special(tags.string) },
    { name: 'FormulaMark', style: tags.processingInstruction },
  ],
  parseInline: [
    { name: 'Formula', before: 'Escape', parse: (context, next, position) => parseFormula(context, next, position) },
  ],
};

const dollar = 36;
const backslash = 92;
const closings: Record<string, string> = { '\\(': '\\)', '\\[': '\\]', $$: '$$', $: '$' };

function parseFormula(context: InlineContext, next: number, position: number): number {
  if (next !== dollar && next !== backslash) return -1;
  const two = context.slice(position, Math.min(position + 2, context.end));
  const opening = two in closings ? two : next === dollar ? '$' : null;
  if (opening === null) return -1;
  const closing = closings[opening] ?? opening;
  const start = position + opening.length;
  const end = findClosing(context, start, closing);
  if (end < 0) return -1;
  return context.addElement(
    context.elt('Formula', position, end + closing.length, [
      context.elt('FormulaMark', position, start),
      context.elt('FormulaMark', end, end + closing.length),
    ]),
  );
}

/** Where the formula ends, by Pandoc's rule for `$`: no space inside either mark, no digit after the closing one. */
function findClosing(context: InlineContext, start: number, closing: string): number {
  const text = context.slice(start, context.end);
  if (closing === '$' && /^[\s$]/.test(text)) return -1;
  for (let index = 0; index < text.length; index += 1) {
    if (text.startsWith(closing, index) && !(closing === '$' && isNoClosing(text, index))) return start + index;
    if (text.charCodeAt(index) === backslash) index += 1;
  }
  return -1;
}

function isNoClosing(text: string, index: number): boolean {
  return /\s/.test(text.charAt(index - 1)) || /\d/.test(text.charAt(index + 1));
}
