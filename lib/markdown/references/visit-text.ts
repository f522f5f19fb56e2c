import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';

/** Characters before a reference that may affect its text. */
export const maxCharactersBefore = 40;

type Visitor = (node: PhrasingContent, index: number, parent: Parents, before: string) => void;

/**
 * Visits the inline content of a tree in document order, with the end of the text before each node in its paragraph (or heading, cell etc.),
 * through emphasis and links, as it is after the earlier visits.
 */
export function visitText(tree: Root, visitor: Visitor): void {
  visitIn(tree, '', visitor);
}

/** Returns the end of the text up to the end of `parent`. */
function visitIn(parent: Parents, textBefore: string, visitor: Visitor): string {
  let before = textBefore;
  for (let index = 0; index < parent.children.length; index += 1) {
    const child = parent.children[index];
    if (child === undefined) break;
    const isInline = inline.has(child.type);
    if (!isInline) before = '';
    else visitor(child as PhrasingContent, index, parent, before);
    const node: Nodes | undefined = parent.children[index];
    if (node === undefined) break;
    if (node.type === 'text') before = (before + node.value).slice(-maxCharactersBefore);
    else if (node.type === 'break') before += '\n';
    else if ('children' in node) before = visitIn(node, before, visitor);
    else before = '';
    if (!isInline) before = '';
  }
  return before;
}

/** Inline content that does not separate a word from the reference after it. */
const inline: ReadonlySet<Nodes['type']> = new Set(['text', 'break', 'emphasis', 'strong', 'delete', 'link']);

/** Whether a reference between these texts has brackets around it. */
export function isInBrackets(before: string, after: string): boolean {
  const pair = `${before.at(-1) ?? ''}${after[0] ?? ''}`;
  return pair === '()' || pair === '（）' || pair === '[]';
}
