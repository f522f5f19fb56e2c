import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { assembleTeaser } from '../excerpt/assemble-teaser';
import { teaserParts } from '../excerpt/teaser';
import type { TocEntry } from '../rendering';
import type { words } from './words';

/** The headings of level 2 to 4, and those of level 1 after the first, which is the article's title. */
export function makeToc(
  tree: Root,
  names: (typeof words)[keyof typeof words],
): { toc: TocEntry[]; title: string | null } {
  const toc: TocEntry[] = [];
  let title: string | null = null;
  visit(tree, 'element', (element) => {
    const level = headingLevel(element);
    if (level === undefined) return;
    const { html, text } = assembleTeaser(teaserParts(element.children, names));
    const isTitle = level === 1 && title === null;
    if (isTitle) title = text;
    else if (level <= 4) toc.push({ id: String(element.properties.id), text, html, level });
  });
  return { toc, title };
}

function headingLevel(element: Element): number | undefined {
  if (!/^h[1-6]$/.test(element.tagName) || element.properties.id === 'user-content-footnote-label') return undefined;
  return Number(element.tagName.slice(1));
}
