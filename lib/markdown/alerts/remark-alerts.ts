import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { blockState } from '../block/block-state';
import { visit } from '../tree/visit';
import { readAlert } from './read-alert';

/** Turns block quotations that begin with `[!NOTE]` etc. into alerts (GitHub's "Alerts"). */
export function remarkAlerts() {
  return (tree: Root, file: VFile): void => {
    const { source, context } = blockState(file);
    if (source.includes('[!')) visit(tree, 'blockquote', (quote) => void readAlert(quote, context.language));
  };
}
