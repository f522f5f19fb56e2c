import type { NumberHole, TypesetHole } from '../block/hole';
import { escapeHtml } from '../text/escape-html';
import { words } from '../text/words';
import type { ArticleBlock, ArticleFacts } from './article-facts';
import { fillCode } from './fill-code';
import { fillFootnoteBack, fillFootnoteCall } from './fill-footnote';
import { fillFormula } from './fill-formula';
import { fillFragment, fillReference } from './fill-reference';
import { attributeValue, emptyHole, type FilledHole } from './filled-hole';
import { itemName, kindWord } from './item-name';
import { listFormula } from './list-formula';

/** Fills one hole of a block, after the whole article is numbered. Each hole is filled once, in the article's order. */
export function fillHole(block: ArticleBlock, index: number, facts: ArticleFacts): FilledHole {
  const hole = block.reading.holes[index];
  switch (hole?.kind) {
    case 'formula':
      return fillFormula(hole, block, facts);
    case 'code':
      return fillCode(hole, block, facts);
    case 'anchor':
      return attributeValue(escapeHtml(block.itemAnchors.get(hole.item) ?? ''));
    case 'heading':
      return attributeValue(escapeHtml(block.anchors.get(hole) ?? ''));
    case 'aliases':
      return attributeValue(aliases(block.anchors.get(hole.heading) ?? '', facts));
    case 'number':
      return fillNumber(hole, block, facts);
    case 'reference':
      return fillReference(hole, block, facts);
    case 'fragment':
      return fillFragment(hole, block, facts);
    case 'footnote-call':
      return fillFootnoteCall(hole.identifier, facts);
    case 'footnote-back':
      return fillFootnoteBack(hole.identifier, facts);
    case 'citation':
      return facts.citations.filled.get(block)?.get(hole) ?? emptyHole;
    case 'typeset':
      return fillTypeset(hole, block, facts);
    case 'loading':
      facts.images += 1;
      return attributeValue(facts.images === 1 ? 'eager' : 'lazy');
    default:
      return emptyHole;
  }
}

function fillTypeset(hole: TypesetHole, block: ArticleBlock, facts: ArticleFacts): FilledHole {
  const { html, tex, display } = hole;
  // KaTeX shows what it could not typeset in its error colour.
  const isFaulty = html.includes('katex-error') || html.includes('color:#cc0000');
  facts.formulas.found += 1;
  facts.formulas[isFaulty ? 'faulty' : 'typeset'] += 1;
  listFormula(hole, [], isFaulty, block, facts);
  const text = display ? ` ${tex} ` : tex;
  return { html, text, teaser: { html, text: tex, size: tex.length }, counts: false };
}

function aliases(anchor: string, facts: ArticleFacts): string {
  const names = facts.options.headingAliases?.[anchor] ?? [];
  return names.map((name) => `<span class="heading-alias" id="${escapeHtml(name)}"></span>`).join('');
}

function fillNumber({ item, after }: NumberHole, block: ArticleBlock, facts: ArticleFacts): FilledHole {
  const { language } = facts.options;
  const number = block.numbers.get(item) ?? null;
  const name = number === null ? kindWord(item.kind, language) : itemName(item.kind, number, '', language);
  const mark = after === 'caption' ? words[language].captionMark : '';
  const text = `${name}${mark}`;
  const html =
    after === 'caption' || after === '' ? `<span class="caption-number">${escapeHtml(text)}</span>` : escapeHtml(text);
  return { html, text, teaser: { html: escapeHtml(text), text, size: text.length }, counts: true };
}
