import type { BlockContent, Blockquote, DefinitionContent, Paragraph, PhrasingContent } from 'mdast';
import type { Language } from '@/lib/kernel/language';
import { addHole, type BlockState } from '../block/block-state';
import type { Item } from '../block/hole';
import { type TheoremKind, theoremKinds } from '../text/theorem-kinds';
import { type Box, boxElement, inlineText } from './box';

/**
 * Makes a theorem-like block: its name and number in bold, the title in brackets, then the content; a proof ends with its mark. One that can be
 * folded is a `<details>`.
 */
export function makeTheorem(box: Box, kind: TheoremKind, state: BlockState): Blockquote {
  const shown = box.title ?? [];
  const item: Item = {
    kind,
    labels: box.id === undefined ? [] : [box.id.name],
    text: inlineText(shown),
    isNumbered: theoremKinds[kind].isNumbered && box.isNumbered,
    position: box.id?.position ?? box.position,
  };
  const offset = box.position?.start.offset;
  if (offset !== undefined) state.items.set(offset, item);
  const name: PhrasingContent = {
    type: 'strong',
    children: [{ type: 'text', value: addHole(state, { kind: 'number', item, after: 'theorem' }) }],
    data: { hName: 'span', hProperties: { className: ['theorem-name'] } },
  };
  const isFolding = box.fold !== 'none';
  const heading: Paragraph = {
    type: 'paragraph',
    children: [name, ...(shown.length > 0 ? [titled(shown, state.context.language)] : [])],
    data: { hName: isFolding ? 'summary' : 'p', hProperties: { className: ['theorem-title'] } },
  };
  const properties = { className: ['theorem', `theorem-${kind}`], ...(box.fold === 'open' && { open: true }) };
  if (kind === 'proof') endProof(box.children);
  return boxElement(box, isFolding ? 'details' : 'div', properties, heading);
}

/** The title in the brackets of the language; they are part of the text, so they also appear without styles. */
function titled(title: PhrasingContent[], language: Language): PhrasingContent {
  const [before, after] = language === 'zh' ? ['（', '）'] : [' (', ')'];
  const children: PhrasingContent[] = [{ type: 'text', value: before }, ...title, { type: 'text', value: after }];
  return { type: 'emphasis', children, data: { hName: 'span', hProperties: { className: ['theorem-note'] } } };
}

/** Adds the mark that ends a proof: to its last paragraph, or in a new one after a formula or a list. */
function endProof(content: (BlockContent | DefinitionContent)[]): void {
  const mark: PhrasingContent = {
    type: 'emphasis',
    children: [{ type: 'text', value: '∎' }],
    data: { hName: 'span', hProperties: { className: ['proof-end'] } },
  };
  const last = content.at(-1);
  if (last?.type === 'paragraph') last.children.push({ type: 'text', value: ' ' }, mark);
  else content.push({ type: 'paragraph', children: [mark] });
}
