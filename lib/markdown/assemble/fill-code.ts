import type { CodeHole } from '../block/hole';
import { maxColouredLines, renderCodeBlock } from '../code/render-code-block';
import type { ArticleBlock, ArticleFacts } from './article-facts';
import type { FilledHole } from './filled-hole';
import { itemName } from './item-name';
import { reportAt } from './report-at';

/** Renders a code block, coloured unless the article has used up its coloured lines. */
export function fillCode(hole: CodeHole, block: ArticleBlock, facts: ArticleFacts): FilledHole {
  const { item, text, info, position } = hole;
  const { language } = facts.options;
  const lines = text.split('\n').length;
  const plain = facts.colouredLines + lines > maxColouredLines;
  const anchor = item === null ? undefined : block.itemAnchors.get(item);
  const number = item === null ? null : (block.numbers.get(item) ?? null);
  const rendered = renderCodeBlock(
    { text, info },
    {
      plain,
      ...(anchor === undefined ? {} : { anchor }),
      ...(number === null ? {} : { number: itemName('listing', number, '', language) }),
    },
  );
  facts.colouredLines += rendered.colouredLines;
  if (rendered.isTooLong) reportAt(facts, block, 'code-too-long', { maxLines: maxColouredLines }, position);
  const html = facts.options.sourceLines && position ? withLine(rendered.html, position.start.line - 1) : rendered.html;
  return { html, text: `\n${rendered.text}\n`, teaser: null, counts: false };
}

function withLine(html: string, line: number): string {
  return html.replace(/^<(?:pre|figure)/, `$& data-source-line="${line}"`);
}
