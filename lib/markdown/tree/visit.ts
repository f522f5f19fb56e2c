import type { Node } from 'unist';
import type { BuildVisitor, Test } from 'unist-util-visit';

/** Returned by a visitor to skip a node's children. */
export const SKIP = 'skip' as const;

/** Returned by a visitor to end the visit. */
export const EXIT = false as const;

/**
 * Visits the nodes of a tree in document order, all or those of one type: the part of unist-util-visit that is used here. A dozen plugins
 * visit each small tree, and that package's tests and ancestor lists, created anew for every visit, took an eighth of the rendering time.
 */
export function visit<Tree extends Node, Check extends Test>(
  tree: Tree,
  type: Check & string,
  visitor: BuildVisitor<Tree, Check>,
): void;
export function visit<Tree extends Node>(tree: Tree, visitor: BuildVisitor<Tree>): void;
export function visit(tree: Node, first: unknown, second?: unknown): void {
  if (typeof first === 'string') walk(tree, undefined, undefined, first, second as Visitor);
  else walk(tree, undefined, undefined, undefined, first as Visitor);
}

type Visitor = (node: never, index: never, parent: never) => unknown;
type AnyNode = Node & { children?: AnyNode[] };

/** Returns the next index, or EXIT. */
function walk(
  node: AnyNode,
  index: number | undefined,
  parent: AnyNode | undefined,
  type: string | undefined,
  visitor: Visitor,
): number | typeof EXIT | undefined {
  let next: number | undefined;
  if (type === undefined || node.type === type) {
    const answer = visitor(node as never, index as never, parent as never);
    const action = Array.isArray(answer) ? answer[0] : answer;
    if (action === EXIT) return EXIT;
    if (typeof answer === 'number') next = answer;
    else if (Array.isArray(answer) && typeof answer[1] === 'number') next = answer[1];
    if (action === SKIP) return next;
  }
  const { children } = node;
  if (children !== undefined) {
    for (let at = 0; at < children.length; ) {
      const child = children[at];
      if (child === undefined) break;
      const following = walk(child, at, node, type, visitor);
      if (following === EXIT) return EXIT;
      at = following ?? at + 1;
    }
  }
  return next;
}
