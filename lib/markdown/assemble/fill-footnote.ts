import { fillTemplate } from '../block/template';
import { escapeHtml } from '../text/escape-html';
import { words } from '../text/words';
import type { ArticleBlock, ArticleFacts } from './article-facts';
import { attributeValue, emptyHole, type FilledHole } from './filled-hole';

/** Fills a footnote reference: the footnote's number, linked to it. Footnotes are numbered in order of first reference. */
export function fillFootnoteCall(identifier: string, facts: ArticleFacts): FilledHole {
  const { order, numbers, calls, defined } = facts.footnotes;
  if (!defined.has(identifier)) return emptyHole;
  if (!calls.has(identifier)) {
    order.push(identifier);
    numbers.set(identifier, order.length);
  }
  const call = (calls.get(identifier) ?? 0) + 1;
  calls.set(identifier, call);
  const number = numbers.get(identifier) ?? 0;
  const id = idOf(identifier);
  const link = `<a href="#user-content-fn-${id}" id="user-content-fnref-${id}${call > 1 ? `-${call}` : ''}" data-footnote-ref aria-describedby="user-content-footnote-label">${number}</a>`;
  return { ...emptyHole, html: `<sup>${link}</sup>` };
}

/** Fills the links from a footnote back to its references, which must be filled first. */
export function fillFootnoteBack(identifier: string, facts: ArticleFacts): FilledHole {
  const { numbers, calls } = facts.footnotes;
  const number = numbers.get(identifier) ?? 0;
  const label = words[facts.options.language].backToReference;
  const links = Array.from({ length: Math.min(calls.get(identifier) ?? 0, maxBackLinks) }, (_, index) => {
    const suffix = index > 0 ? `-${index + 1}` : '';
    const name = `${label} ${number}${suffix}`;
    const mark = index > 0 ? `<sup>${index + 1}</sup>` : '';
    return `<a href="#user-content-fnref-${idOf(identifier)}${suffix}" data-footnote-backref aria-label="${escapeHtml(name)}" class="data-footnote-backref">↩${mark}</a>`;
  });
  return attributeValue(links.join(' '));
}

/** Maximum number of links back from one footnote; references beyond that number get none. */
const maxBackLinks = 100;

/** The section of referenced footnotes; blank if there are none. `fill` returns the content of a block's hole. */
export function footnoteSection(
  facts: ArticleFacts,
  fill: (block: ArticleBlock, hole: number) => FilledHole,
): { html: string; text: string } {
  const { order, defined } = facts.footnotes;
  const items: string[] = [];
  const texts: string[] = [];
  // A footnote may reference others, which then join the order.
  const filled = new Map<string, string>();
  for (let index = 0; index < order.length; index += 1) {
    const found = defined.get(order[index] ?? '');
    if (found === undefined) continue;
    const { block, footnote } = found;
    const holes = [...new Set(footnote.html.holes)];
    for (const hole of holes) if (!isBack(block, hole)) filled.set(`${index}:${hole}`, fill(block, hole).html);
    texts.push(fillTemplate(footnote.text, (hole) => (isBack(block, hole) ? '' : fill(block, hole).text)));
  }
  order.forEach((identifier, index) => {
    const found = defined.get(identifier);
    if (found === undefined) return;
    const { block, footnote } = found;
    const html = fillTemplate(footnote.html, (hole) => filled.get(`${index}:${hole}`) ?? fill(block, hole).html);
    items.push(`<li id="user-content-fn-${idOf(identifier)}">\n${html}\n</li>`);
  });
  if (items.length === 0) return { html: '', text: '' };
  const heading = `<h2 class="sr-only" id="user-content-footnote-label">${words[facts.options.language].footnotes}</h2>`;
  const html = `<section data-footnotes class="footnotes">${heading}\n<ol>\n${items.join('\n')}\n</ol>\n</section>`;
  return { html, text: texts.join('\n') };
}

function isBack(block: ArticleBlock, hole: number): boolean {
  return block.reading.holes[hole]?.kind === 'footnote-back';
}

/** A footnote's name for use both in an id and in an address. */
function idOf(identifier: string): string {
  return escapeHtml(identifier.toLowerCase().replace(/[^\p{L}\p{N}_.-]+/gu, '-'));
}
