import type { Html, Root } from 'mdast';
import type { VFile } from 'vfile';
import { blockState } from '../block/block-state';
import { visit } from '../tree/visit';
import { checkCode } from './check-code';
import { checkFootnoteMarks } from './check-footnote-marks';
import { checkHtml } from './check-html';
import { checkImage } from './check-image';
import { checkLink } from './check-link';
import { checkOpenDollars } from './check-open-dollars';
import { checkPrices } from './check-prices';
import { noteDefinition } from './note-definition';

/**
 * Looks once over the tree of a block for what is likely to be a mistake, and changes nothing. It stands after what gives the tree its
 * meaning, and before formulas become holes.
 */
export function remarkChecks() {
  return (tree: Root, file: VFile): void => {
    const state = blockState(file);
    const mayHavePrices = /\$\d/.test(state.source);
    const html: Html[] = [];
    visit(tree, (node, _, parent) => {
      switch (node.type) {
        case 'text':
          checkOpenDollars(node, state);
          checkFootnoteMarks(node, state);
          break;
        case 'paragraph':
        case 'heading':
        case 'tableCell':
          if (mayHavePrices) checkPrices(node, state);
          break;
        case 'code':
          checkCode(node, state);
          break;
        case 'html':
          html.push(node);
          break;
        case 'image':
        case 'imageReference':
          checkImage(node, parent, state);
          break;
        case 'link':
          checkLink(node, state);
          break;
        case 'definition':
          noteDefinition(node, state);
          break;
      }
    });
    checkHtml(html, state);
  };
}
