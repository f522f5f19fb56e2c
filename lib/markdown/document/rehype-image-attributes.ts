import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Lets images below the first load when they come near, and decode without holding the page. After sanitizing. */
export function rehypeImageAttributes() {
  return (tree: Root): void => {
    let images = 0;
    visit(tree, 'element', (element) => {
      if (element.tagName !== 'img') return;
      images += 1;
      element.properties.decoding = 'async';
      if (images > 1) element.properties.loading = 'lazy';
      element.properties.alt ??= '';
    });
  };
}
