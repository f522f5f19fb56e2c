import GithubSlugger from 'github-slugger';
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { articleState } from './article-state';
import { plainText } from './rendered-node';

/**
 * Gives every heading an id made of its text, as GitHub does (Chinese stays readable). An id that a script could name
 * as a variable (`module`, `config`) gets the prefix `section-`, so that no heading takes a global's place.
 * Each heading becomes a label under its id and under the names that the source declares for it.
 */
export function rehypeHeadingIds() {
  return (tree: Root, file: VFile): void => {
    const { labels } = articleState(file);
    const slugger = new GithubSlugger();
    visit(tree, 'element', (element) => {
      if (!/^h[1-6]$/.test(element.tagName) || isFootnoteHeading(element)) return;
      const text = plainText(element).replace(/\s+/g, ' ').trim();
      const id = slugger.slug(safeId(text));
      element.properties.id = id;
      const line = element.position?.start.line ?? 1;
      labels.settle({ id, anchor: id, kind: 'heading', text, number: null, line, shown: text });
      for (const label of labels.takePending(element.position?.start.offset)) {
        labels.settle({ id: label.name, anchor: id, kind: 'heading', text, number: null, line: label.line, shown: text });
      }
    });
  };
}

function isFootnoteHeading(element: Element): boolean {
  return element.properties.id === 'user-content-footnote-label';
}

/** What a heading's id is made of, before equal ones are numbered. */
function safeId(text: string): string {
  const slug = new GithubSlugger().slug(text.replace(/\\([A-Za-z]+)/g, '$1'));
  return /^[\w$]*$/.test(slug) ? `section${slug === '' ? '' : '-'}${slug}` : slug;
}
