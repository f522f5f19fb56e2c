import { type BlockState, report } from '../block/block-state';

/** Reports labels that stand beside something that cannot have a name, such as raw HTML. It runs when the block's HTML is made. */
export function reportLostLabels(state: BlockState): void {
  if (state.labels.size === 0) return;
  const taken = new Set<string>();
  for (const hole of state.holes) {
    if (hole.kind === 'formula') for (const { name } of hole.labels) taken.add(name);
    else if (hole.kind === 'code') for (const name of hole.item?.labels ?? []) taken.add(name);
  }
  for (const labels of state.labels.values()) {
    for (const { name, position } of labels) {
      if (!taken.has(name)) report(state, 'label-without-target', { name }, position);
    }
  }
}
