import type { CitationHole } from '../block/hole';
import type { CitationSource } from '../citations/citation-source';
import type { CitationPiece } from '../citations/citation-style';
import { formatCitations } from '../citations/format-citations';
import { planFormula } from '../formula/plan-formula';
import { typesetFormula } from '../formula/typeset-formula';
import { renameFix } from '../problems/rename-fix';
import { escapeHtml } from '../text/escape-html';
import { shorten } from '../text/shorten';
import { words } from '../text/words';
import { anchorName } from './anchor-name';
import type { ArticleBlock, ArticleFacts, CitationFacts } from './article-facts';
import type { FilledHole } from './filled-hole';
import { reportAt } from './report-at';
import { suggestName } from './suggest-name';

/**
 * Formats all citations of an article with its sources and those of the site: in GB/T 7714 for Chinese and APA for English unless the
 * options say otherwise. An unknown key in brackets is shown with a question mark and reported; a name in a sentence that is not a
 * key stays as typed.
 */
export function citeSources(facts: ArticleFacts, sources: ReadonlyMap<string, CitationSource>): CitationFacts {
  const cited: { block: ArticleBlock; hole: CitationHole }[] = [];
  const filled: CitationFacts['filled'] = new Map();
  for (const block of facts.blocks) {
    for (const hole of block.reading.holes) {
      if (hole.kind !== 'citation') continue;
      const isKnown = hole.items.some(({ key }) => sources.has(key));
      if (isKnown || !hole.narrative) cited.push({ block, hole });
      else keepCitations(filled, block, hole, asTyped(hole));
      report(hole, block, facts, sources);
    }
  }
  const { language, citationStyle } = facts.options;
  const clusters = cited.map(({ hole: { items, narrative } }) => ({ items, narrative }));
  const formatted = formatCitations(clusters, sources, citationStyle, language, formulasOf(facts));
  cited.forEach(({ block, hole }, index) => {
    const pieces = (formatted.clusters[index]?.pieces ?? []).map((piece) => ({ ...piece, text: shorten(piece.text) }));
    const text = pieces.map((piece) => piece.text).join('');
    const html = setPieces(pieces, ({ text: pieceText, key }) => {
      const isKnown = key !== null && sources.has(key);
      return isKnown
        ? `<a href="#${escapeHtml(anchorName('source', key))}" class="citation">${escapeHtml(pieceText)}</a>`
        : escapeHtml(pieceText);
    });
    const plain = setPieces(pieces, (piece) => escapeHtml(piece.text));
    keepCitations(filled, block, hole, { html, text, teaser: { html: plain, text, size: text.length }, counts: false });
  });
  return { filled, bibliography: formatted.bibliography };
}

/** Typesets formulas in the titles of sources. They have bounds of their own, and what they define does not affect the article. */
function formulasOf({ session }: ArticleFacts): (tex: string) => string | undefined {
  const own = { ...session, macros: { ...session.macros } };
  return (tex) => {
    const result = typesetFormula(tex, planFormula(tex, false, []), false, own);
    return 'pieces' in result ? result.pieces.join('') : undefined;
  };
}

/** Concatenates pieces; adjacent superscripts share one element. */
function setPieces(pieces: CitationPiece[], show: (piece: CitationPiece) => string): string {
  const html = pieces.map((piece) => (piece.superscript ? `<sup>${show(piece)}</sup>` : show(piece)));
  return html.join('').replaceAll('</sup><sup>', '');
}

function keepCitations(
  filled: CitationFacts['filled'],
  block: ArticleBlock,
  hole: CitationHole,
  value: FilledHole,
): void {
  const filledCitations = filled.get(block) ?? new Map<CitationHole, FilledHole>();
  filledCitations.set(hole, value);
  filled.set(block, filledCitations);
}

function asTyped({ written }: CitationHole): FilledHole {
  const html = escapeHtml(written);
  return { html, text: written, teaser: { html, text: written, size: written.length }, counts: true };
}

function report(
  hole: CitationHole,
  block: ArticleBlock,
  facts: ArticleFacts,
  sources: ReadonlyMap<string, CitationSource>,
): void {
  if (hole.narrative && sources.size === 0) return;
  hole.items.forEach(({ key }, index) => {
    if (sources.has(key)) return;
    const position = hole.keyPlaces[index] ?? hole.position;
    const suggestion = suggestName(facts, key, sources.keys());
    reportAt(facts, block, 'citation-unknown', { key, suggestion }, position, renameFix(key, suggestion, position));
  });
}

/** The list of cited sources; blank if there are none. */
export function bibliographySection(facts: ArticleFacts): { html: string; text: string } {
  const { bibliography } = facts.citations;
  if (bibliography.length === 0) return { html: '', text: '' };
  const name = words[facts.options.language].bibliography;
  const items = bibliography.map(({ key, label, html }) => {
    const mark = label === null ? '' : `<span class="source-label">${escapeHtml(label)}</span> `;
    return `<li id="${escapeHtml(anchorName('source', key))}">${mark}${html}</li>`;
  });
  const list = `<ul>\n${items.join('\n')}\n</ul>`;
  return {
    html: `<section class="bibliography" aria-labelledby="user-content-bibliography">\n<h2 id="user-content-bibliography">${name}</h2>\n${list}\n</section>`,
    text: bibliography.map(({ label, text }) => (label === null ? text : `${label} ${text}`)).join('\n'),
  };
}
