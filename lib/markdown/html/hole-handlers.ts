import type { Element, Text } from 'hast';
import type { Code, FootnoteReference } from 'mdast';
import type { Handlers, State } from 'mdast-util-to-hast';
import { addHole, type BlockState } from '../block/block-state';
import { locateInCodeInfo, parseCodeInfo } from '../code/parse-code-info';
import { makeCodeHole } from '../code/place-code';
import type { DefinitionDescription, DefinitionList, DefinitionTerm } from '../syntax/definition-list-nodes';
import { listItemHandler } from './list-item-handler';

/** Passes code and footnote references from the Markdown tree to the HTML tree as placeholders, which the sanitizer keeps. */
export const holeHandlers: Handlers = {
  code: (state: State, node: Code): Text => {
    const block = blockOf(state);
    const labels = block.labels.get(node.position?.start.offset ?? -1) ?? [];
    const info = parseCodeInfo(node.lang, node.meta);
    const idPlace = info.idPlace && { from: info.idPlace.from + 1, to: info.idPlace.to };
    const idPosition = idPlace === null ? undefined : locateInCodeInfo(node, block.source, idPlace);
    return { type: 'text', value: addHole(block, makeCodeHole(node.value, info, labels, idPosition, node.position)) };
  },
  listItem: listItemHandler,
  definitionList: (state: State, node: DefinitionList): Element => {
    const children = state.wrap(state.all(node), true);
    const element: Element = { type: 'element', tagName: 'dl', properties: {}, children };
    state.patch(node, element);
    return element;
  },
  definitionTerm: (state: State, node: DefinitionTerm): Element => definitionPart(state, node, 'dt'),
  definitionDescription: (state: State, node: DefinitionDescription): Element => definitionPart(state, node, 'dd'),
  footnoteReference: (state: State, node: FootnoteReference): Text => ({
    type: 'text',
    value: addHole(blockOf(state), { kind: 'footnote-call', identifier: node.identifier }),
  }),
};

/** A term or a description, without a paragraph around a text that is all its content. */
function definitionPart(state: State, node: DefinitionTerm | DefinitionDescription, tagName: 'dt' | 'dd'): Element {
  const content = state.all(node);
  const [only, ...others] = content;
  const isText = others.length === 0 && only?.type === 'element' && only.tagName === 'p';
  const children = isText ? only.children : state.wrap(content, true);
  const element: Element = { type: 'element', tagName, properties: {}, children };
  state.patch(node, element);
  return element;
}

function blockOf(state: State): BlockState {
  const block = state.options.file?.data.block;
  if (block === undefined) throw new TypeError('These handlers run inside readBlock only.');
  return block;
}
