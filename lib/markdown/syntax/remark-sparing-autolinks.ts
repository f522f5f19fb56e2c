import type { Root, RootContent } from 'mdast';
import type { Extension } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import { EXIT, visit } from '../tree/visit';

/**
 * A remark plugin, after remark-gfm: looks for addresses in text only where there may be one. The extension looks at every text of a tree
 * with four expressions and keeps a list of the ancestors of each, which took a quarter of the time of parsing.
 */
export function remarkSparingAutolinks(this: Processor): undefined {
  for (const extension of (this.data().fromMarkdownExtensions ?? []).flat() as Extension[]) {
    const { transforms } = extension;
    if (transforms) extension.transforms = transforms.map((transform) => (tree) => transformSome(tree, transform));
  }
}

type Transform = NonNullable<Extension['transforms']>[number];

function transformSome(tree: Root, transform: Transform): undefined {
  for (const child of tree.children) if (mayHoldAddress(child)) transform({ type: 'root', children: [child] });
}

function mayHoldAddress(node: RootContent): boolean {
  let found = false;
  visit(node, 'text', ({ value }) => {
    found = addressSign.test(value);
    return found ? EXIT : undefined;
  });
  return found;
}

const addressSign = /@|www\.|https?:\/\//i;
