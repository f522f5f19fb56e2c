import type { List, ListItem, Parents } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';

/**
 * A handler of list items that determines once per list whether it is loose: mdast-util-to-hast 13.2 checks all items of the list for each of
 * them, 2 s for 20,000.
 */
export function listItemHandler(state: State, node: ListItem, parent: Parents | undefined) {
  if (parent?.type !== 'list') return defaultHandlers.listItem(state, node, parent);
  return defaultHandlers.listItem(state, node, { type: 'list', spread: isLoose(parent), children: [] });
}

const known = new WeakMap<List, boolean>();

function isLoose(list: List): boolean {
  const loose = known.get(list) ?? (list.spread || list.children.some(isItemLoose));
  known.set(list, loose);
  return loose;
}

function isItemLoose({ spread, children }: ListItem): boolean {
  return spread ?? children.length > 1;
}
