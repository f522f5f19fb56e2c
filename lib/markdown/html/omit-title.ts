import type { Root } from 'hast';
import type { BlockState } from '../block/block-state';
import type { Hole } from '../block/hole';
import { fillTemplate, makeTemplate, type Template } from '../block/template';
import { type ArticleNode, isElement, plainText } from '../tree/article-node';

/**
 * Records a first heading of level 1, and removes it if it repeats the title that the page shows. A heading that references a footnote or
 * cites a source stays: the note might lose its only reference.
 */
export function omitTitle(tree: Root, state: BlockState): void {
  const index = tree.children.findIndex((child) => isElement(child));
  const first = tree.children[index];
  if (!isElement(first, 'h1')) return;
  state.title = makeTemplate(wordsIn(first).replace(/\s+/g, ' ').trim());
  if (repeats(state.title, state.context.title, state.holes)) tree.children.splice(index, 1);
}

/** The text of an element, with the alternative text of each image (HTML, 4.8.4.4). */
function wordsIn(node: ArticleNode): string {
  if (!isElement(node)) return plainText(node);
  return node.tagName === 'img' ? String(node.properties.alt ?? '') : node.children.map(wordsIn).join('');
}

/** A formula in a title, which is plain text: its TeX between dollars. */
export function formulaInTitle(tex: string): string {
  return `$${tex}$`;
}

/** Whether the page's title is this heading. The text of references is not known yet, so they match any words. */
function repeats(heading: Template, shown: string | undefined, all: readonly Hole[]): boolean {
  const kinds = heading.holes.map((hole) => all[hole]?.kind);
  if (shown === undefined || kinds.includes('footnote-call') || kinds.includes('citation')) return false;
  const words = fillTemplate(heading, (hole) => wordsOf(all[hole])).split(placeholder);
  let rest = shown.trim();
  for (const [place, piece] of words.entries()) {
    const isLast = place === words.length - 1;
    const at = place === 0 ? 0 : isLast ? rest.length - piece.length : rest.indexOf(piece, 1);
    if (at < Math.min(place, 1) || !rest.startsWith(piece, at)) return false;
    rest = rest.slice(at + piece.length);
  }
  return rest === '';
}

/** Occurs in no source (see `withoutReservedCharacters`). */
const placeholder = '\uFDD0';

function wordsOf(hole: Hole | undefined): string {
  if (hole?.kind === 'formula' || hole?.kind === 'typeset') return formulaInTitle(hole.tex);
  return hole?.kind === 'reference' ? placeholder : '';
}
