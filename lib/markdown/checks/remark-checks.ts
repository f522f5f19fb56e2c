import type { Definition, Html, Image, ImageReference, Link, Parents, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { type BlockState, blockState, report } from '../block/block-state';
import { positionWithin } from '../problems/position-within';
import { visit } from '../tree/visit';
import { checkCode } from './check-code';
import { checkComments } from './check-comments';
import { checkBlankLines, checkDisplaysInSentence } from './check-displays';
import { checkFootnoteMarks } from './check-footnote-marks';
import { checkHtml } from './check-html';
import { checkLatex } from './check-latex';
import { checkMarkdownInHtml } from './check-markdown-in-html';
import { checkMarks } from './check-marks';
import { checkPrices } from './check-prices';
import { sourceOf } from './source-of';
import { writtenText } from './written-text';

/**
 * Checks the tree of a block once for likely mistakes, and changes nothing. It runs after the plugins that interpret the tree and before
 * formulas become holes.
 */
export function remarkChecks() {
  return (tree: Root, file: VFile): void => {
    const state = blockState(file);
    const mayHavePrices = /\$\d/.test(state.source);
    const mayHaveComments = state.source.includes('%%');
    const mayHaveTex = /[$\\]/.test(state.source);
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
          if (mayHaveComments) checkComments(node, state);
          if (mayHaveTex) checkWritten(node, state);
          break;
        case 'math':
          checkBlankLines(node, state);
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
    checkMarkdownInHtml(html, state);
  };
}

function checkWritten(block: Parents, state: BlockState): void {
  const written = writtenText(block, state);
  if (written === undefined) return;
  const isMathKnown = checkMarks(written, state);
  checkDisplaysInSentence(written, state);
  checkLatex(written, state, isMathKnown);
}

/** Reports an image without a description. A title or a figure's caption is a description too (WCAG 1.1.1). */
function checkImage(node: Image | ImageReference, parent: Parents | undefined, state: BlockState): void {
  if (node.alt?.trim() || (node.type === 'image' && node.title)) return;
  const figure = state.items.get(parent?.position?.start.offset ?? -1);
  if (figure?.kind === 'figure' && figure.text.trim() !== '') return;
  const url = node.type === 'image' ? node.url : (node.label ?? node.identifier);
  report(state, 'image-alt-missing', { url }, node.position);
}

/** Reports a link whose address is empty, `[text]()`. */
function checkLink(link: Link, state: BlockState): void {
  if (link.url !== '') return;
  const text = sourceOf(link, state)?.text ?? '';
  report(state, 'link-empty', { text: text.length > 60 ? `${text.slice(0, 60)}…` : text }, link.position);
}

/** Reports a `$$` whose paragraph ends before a second one. It stays text. */
function checkOpenDollars(node: Text, state: BlockState): void {
  const start = node.position?.start;
  if (start === undefined || !node.value.includes('$$')) return;
  const written = sourceOf(node, state);
  const match = /(?<![\\$])(?:\\\\)*\$\$(?!\$)/.exec(written?.text ?? '');
  if (written === undefined || match === null) return;
  const end = written.from + match.index + match[0].length;
  report(state, 'math-unclosed', { mark: '$$', shown: 'text' }, positionWithin(state.source, start, end - 2, end));
}

/** Notes the position of a link definition: only the whole article shows whether it is the first with its name. */
function noteDefinition(node: Definition, state: BlockState): void {
  const start = node.position?.start;
  // Definitions of other blocks that this one uses have no position in it.
  if (start?.offset === undefined) return;
  const name = node.label ?? node.identifier;
  const from = start.offset + 1;
  const end = state.source.indexOf(']:', from);
  const position = positionWithin(state.source, start, from, end < 0 ? from : end);
  state.definitions.push({ identifier: node.identifier, name, position });
}
