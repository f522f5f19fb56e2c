import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { blockState } from '../block/block-state';
import { visit } from '../tree/visit';
import { readAlert } from './read-alert';

/** Turns block quotations that begin with `[!NOTE]`, `[!theorem]` etc. into alerts and theorem blocks. */
export function remarkAlerts() {
  return (tree: Root, file: VFile): void => {
    const state = blockState(file);
    if (!state.source.includes('[!')) return;
    visit(tree, 'blockquote', (quote, index, parent) => {
      const alert = readAlert(quote, state);
      if (alert !== undefined && parent !== undefined && index !== undefined) parent.children[index] = alert;
    });
  };
}
