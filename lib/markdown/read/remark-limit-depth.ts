import type { Nodes, Parents, Root } from 'mdast';
import type { VFile } from 'vfile';
import { blockState, report } from '../block/block-state';
import { maxNestingLevels } from '../split/find-deep-nesting';

/** Replaces whatever is nested deeper than `maxNestingLevels` by its source, and reports the first such place. */
export function remarkLimitDepth() {
  return (tree: Root, file: VFile): void => {
    const state = blockState(file);
    let reported = false;
    const waiting: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { node, depth } = next;
      if (!('children' in node)) continue;
      if (depth >= maxNestingLevels && flatten(node, state.source)) {
        if (!reported)
          report(state, 'nested-too-deeply', { extent: 'block', maxLevels: maxNestingLevels }, node.position);
        reported = true;
        continue;
      }
      for (const child of node.children) waiting.push({ node: child, depth: depth + 1 });
    }
  };
}

/** Replaces the children by their source; false for a node that cannot contain text, whose children are visited next. */
function flatten(node: Parents, source: string): boolean {
  const first = node.children[0]?.position?.start.offset;
  const last = node.children.at(-1)?.position?.end.offset;
  if (first === undefined || last === undefined) return false;
  const text = { type: 'text' as const, value: source.slice(first, last) };
  switch (node.type) {
    case 'blockquote':
    case 'listItem':
    case 'footnoteDefinition':
      node.children = [{ type: 'paragraph', children: [text] }];
      return true;
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'linkReference':
      node.children = [text];
      return true;
    default:
      return false;
  }
}
