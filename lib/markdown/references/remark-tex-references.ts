import type { PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { articleState } from '../document/article-state';
import { positionWithin } from './position-within';
import { referenceLink } from './reference-link';

/** Turns `\ref{name}` and `\eqref{name}` in text into links to the label. */
export function remarkTexReferences() {
  return (tree: Root, file: VFile): void => {
    const { source } = articleState(file);
    visit(tree, 'text', (node, index, parent) => {
      if (parent === undefined || index === undefined || parent.type === 'link' || !reference.test(node.value)) return;
      const pieces = divide(node, source);
      parent.children.splice(index, 1, ...pieces);
      return [SKIP, index + pieces.length];
    });
  };
}

const reference = /\\(eqref|ref)\{([^{}\n]+)\}/;

function divide(node: Text, source: string): PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let rest = node.value;
  let from = node.position?.start.offset ?? 0;
  for (let match = reference.exec(rest); match !== null; match = reference.exec(rest)) {
    const [whole, command, name = ''] = match;
    if (match.index > 0) pieces.push({ type: 'text', value: rest.slice(0, match.index) });
    from = Math.max(from, source.indexOf(whole, from));
    const start = node.position?.start;
    const place = start === undefined ? undefined : positionWithin(source, start, from, from + whole.length);
    pieces.push(referenceLink(name.trim(), command === 'eqref', place));
    from += whole.length;
    rest = rest.slice(match.index + whole.length);
  }
  if (rest !== '') pieces.push({ type: 'text', value: rest });
  return pieces;
}
