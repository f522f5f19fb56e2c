import type { Root, RootContent } from 'mdast';
import type { Extension } from 'mdast-util-from-markdown';
import type { Processor } from 'unified';
import { EXIT, visit } from '../tree/visit';

/**
 * A remark plugin, used after remark-gfm, that searches for addresses only in texts that may contain one. The extension runs four
 * expressions on every text of a tree and lists the ancestors of each, which took a quarter of the parsing time.
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
