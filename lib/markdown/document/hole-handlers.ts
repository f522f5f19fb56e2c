import type { Text } from 'hast';
import type { Code, FootnoteReference } from 'mdast';
import type { Handlers, State } from 'mdast-util-to-hast';
import { makeCodeHole } from '../code/make-code-hole';
import { parseCodeInfo } from '../code/parse-code-info';
import { addHole, type BlockState } from '../read/block-state';

/** How code and footnote calls cross from the Markdown tree to the HTML tree: as the signs of their holes, which the sanitizer lets pass. */
export const holeHandlers: Handlers = {
  code: (state: State, node: Code): Text => {
    const block = blockOf(state);
    const labels = block.labels.get(node.position?.start.offset ?? -1)?.map(({ name }) => name) ?? [];
    return {
      type: 'text',
      value: addHole(block, makeCodeHole(node.value, parseCodeInfo(node.lang, node.meta), labels, node.position)),
    };
  },
  footnoteReference: (state: State, node: FootnoteReference): Text => ({
    type: 'text',
    value: addHole(blockOf(state), { kind: 'footnote-call', identifier: node.identifier }),
  }),
};

function blockOf(state: State): BlockState {
  const block = state.options.file?.data.block;
  if (block === undefined) throw new TypeError('These handlers run inside readBlock only.');
  return block;
}
