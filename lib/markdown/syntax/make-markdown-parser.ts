import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import { readFormulaLines } from '../text/formula-lines';
import { remarkContainers } from './container-from-markdown';
import { remarkDefinitionLists } from './definition-list';
import { editInPlace } from './edit-in-place';
import { withFormulaContext } from './formula-context';
import { remarkHighlight } from './highlight';
import { protectTablePipes, restoreSigns } from './protect-table-pipes';
import { remarkFormulas } from './remark-formulas';
import { remarkKnownDefinitions } from './remark-known-definitions';
import { remarkSparingAutolinks } from './remark-sparing-autolinks';
import { remarkScripts } from './script';

/** Parses Markdown to a tree whose places refer to the given text. */
export type MarkdownParser = (text: string) => Root;

/**
 * Makes a parser of plain CommonMark 0.31.2, of GFM, or of everything that articles may use: GFM, formulas, directives and emphasis next to
 * Chinese punctuation. Articles use `all`; the others test this engine against its specifications.
 */
export function makeMarkdownParser(extensions: 'none' | 'gfm' | 'all'): MarkdownParser {
  editInPlace();
  const commonmark = remark().use(remarkKnownDefinitions).freeze();
  if (extensions === 'none') return (text) => commonmark.parse(keepMark(text));
  const gfm = commonmark().use(remarkGfm, { singleTilde: false }).use(remarkSparingAutolinks).freeze();
  if (extensions === 'gfm') return (text) => gfm.parse(keepMark(text));
  const all = gfm()
    .use(remarkFormulas)
    .use(remarkScripts)
    .use(remarkHighlight)
    .use(remarkDefinitionLists)
    .use(remarkCjkFriendly)
    .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })
    .use(remarkDirective)
    .use(remarkContainers)
    .freeze();
  return (text) => {
    const { text: untorn, signs, heldLines } = readFormulaLines(text);
    const { protected: protectedText, pipe } = protectTablePipes(untorn);
    const tree = withFormulaContext({ heldLines }, () => all.parse(keepMark(protectedText)));
    if (pipe !== null) signs.set(pipe, '|');
    restoreSigns(tree, signs);
    return tree;
  };
}

/** The parser drops a byte order mark at the start, which shifts all places; the text parsed may begin anywhere in a source. */
function keepMark(text: string): string {
  return text.startsWith('\uFEFF') ? `\uFEFF${text}` : text;
}
