import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { articleState } from '../document/article-state';
import type { DeclaredLabel } from '../document/label-registry';

/** Gives the target of each declared label its id: the kind and the name, so that no script's global is taken. */
export function rehypeLabels() {
  return (tree: Root, file: VFile): void => {
    const { labels } = articleState(file);
    const taken = new Set<string>();
    visit(tree, 'element', (element) => {
      const declared = labels.takePending(element.position?.start.offset);
      const first = declared[0];
      if (first === undefined) return;
      const anchor = anchorFor(first, taken);
      element.properties.id = anchor;
      for (const { name, kind, text, line, shown = '' } of declared) {
        labels.settle({ id: name, anchor, kind, text, number: null, line, shown });
      }
    });
  };
}

function anchorFor({ kind, name }: DeclaredLabel, taken: Set<string>): string {
  const wanted = `${kind}-${name.replace(/[^\p{L}\p{N}_.-]+/gu, '-')}`;
  let anchor = wanted;
  for (let number = 1; taken.has(anchor); number += 1) anchor = `${wanted}-${number}`;
  taken.add(anchor);
  return anchor;
}
